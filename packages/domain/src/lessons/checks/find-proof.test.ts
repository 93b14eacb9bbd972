import { expect, test } from "vitest";

import { foldQuote } from "../../shared/index.ts";
import { isFounded } from "./find-proof.ts";

const proofOf = (material: string, quotes: string[] = []) => ({
  quotes,
  material: foldQuote(material),
});

const optics = proofOf(
  "# Light\n\nLight bends when it passes from air into\nwater. It is slower there. That is why a straw looks broken.",
);
const japanese = proofOf(
  "光は水の中でおそくなります。だから、まっすぐなストローが折れて見えるのです。",
);
const korean = proofOf("빛은 물속에서 느려집니다. 그래서 곧은 빨대가 꺾여 보입니다.");

test.each([
  ["five words in a row, over a line break", "passes from air into water", optics],
  ["a whole sentence, however short", "It is slower there.", optics],
  ["a whole sentence without its full stop", "It is slower there", optics],
  ["other capitals, dashes and quotation marks", "**Passes** from ‘air’ into `Water`", optics],
  ["what nobody sees in it", "passes from air\u200b into\u00ad water", optics],
  [
    "ten characters of Japanese",
    "まっすぐなストローが",
    proofOf("このまっすぐなストローが折れて見える。"),
  ],
  ["a whole Japanese sentence", "光は水の中でおそくなります。", japanese],
  ["a Korean sentence", "빛은 물속에서 느려집니다", korean],
])("%s proves something", (_, quote, proof) => {
  expect(isFounded(quote, proof)).toBe(true);
});

test.each([
  ["nothing at all", " \u200b ", optics],
  ["two ordinary words", "a straw", optics],
  ["four words of a longer sentence", "passes from air into", optics],
  ["a heading", "Light", optics],
  ["three Japanese characters", "水の中", japanese],
  ["one Korean word", "빨대가", korean],
  ["what another material says", "Sound is a wave that needs air to travel in.", optics],
])("%s proves nothing", (_, quote, proof) => {
  expect(isFounded(quote, proof)).toBe(false);
});

test("a concept's own quote proves something however short it is, as long as the material has it", () => {
  expect(isFounded("a straw", proofOf("That is why a straw looks broken.", ["a  straw"]))).toBe(
    true,
  );
  expect(isFounded("a straw", proofOf("Something else.", ["a straw"]))).toBe(false);
});
