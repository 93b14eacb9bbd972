import { expect, test } from "vitest";

import { cutMatches, findMatches } from "./find-matches.ts";

const found = (text: string, search: string) =>
  findMatches(text, search).map(([from, to]) => text.slice(from, to));

test.each([
  ["Light bends. LIGHT is fast.", "light", ["Light", "LIGHT"]],
  ["Straße und STRASSE", "straße", ["Straße"]],
  ["光はガラスの中で曲がる。ガラスは透明だ。", "ガラス", ["ガラス", "ガラス"]],
  ["光は曲がる", "ｶ", []],
  ["ＡＢＣを学ぶ", "abc", ["ＡＢＣ"]],
  ["빛은 유리에서 느려진다", "유리에서 느", ["유리에서 느"]],
  ["Свет ПРЕЛОМЛЯЕТСЯ", "преломляется", ["ПРЕЛОМЛЯЕТСЯ"]],
  ["an  angle\u00A0of light", "angle of", ["angle\u00A0of"]],
  ["😀 light 😀", "light", ["light"]],
  ["aaaa", "aa", ["aa", "aa"]],
  ["Light", "", []],
  ["Light", "   ", []],
])("in “%s” is found “%s”", (text, search, places) => {
  expect(found(text, search)).toEqual(places);
});

test("a text is cut at its matches and loses nothing", () => {
  const text = "So light bends light";
  const pieces = cutMatches(text, findMatches(text, "light"));
  expect(pieces.map((piece) => piece.text)).toEqual(["So ", "light", " bends ", "light"]);
  expect(pieces.map(({ match }) => match)).toEqual([null, [3, 8], null, [15, 20]]);
  expect(cutMatches(text, [])).toEqual([{ text, match: null }]);
});
