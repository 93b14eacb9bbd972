import { afterEach, expect, test, vi } from "vitest";

import { findAddresses, stripAddresses } from "../../shared/addresses/index.ts";
import { elsewhere, elsewhereLater } from "../../testing/addresses/index.ts";
import { findPlantedText, stripPlanted } from "./find-planted-text.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What makes a search start anew, go on and fail: dots, ats, digits, blanks, brackets, words. */
const pieces = [
  ..."a . @ - / 0 _ + ( [ < * { あ 점 点 닷".split(" "),
  " ",
  "a.",
  "a@",
  "a. ",
  "a @ ",
  ". ",
  "+1 ",
  "0900 ",
  "9 0 0 ",
  "12:",
  "www.",
  "evil dot ",
  "punto ",
  "one two ",
  "イチニー",
  "write to me ",
  "[url ",
  "{{ ",
  "([.])",
  "evil.com ",
  "call +1 900 555 0199 ",
];

/** The patterns that search a whole text, and how many letters all patterns together go over. */
function watchPatterns() {
  const searching = new Set<RegExp>();
  let letters = 0;
  const matchAll = RegExp.prototype[Symbol.matchAll];
  const exec: (this: RegExp, text: string) => RegExpExecArray | null = Reflect.get(
    RegExp.prototype,
    "exec",
  );
  vi.spyOn(RegExp.prototype, Symbol.matchAll).mockImplementation(function (this: RegExp, text) {
    searching.add(this);
    return Reflect.apply(matchAll, this, [text]);
  });
  vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text) {
    const from = this.global ? this.lastIndex : 0;
    const found = Reflect.apply(exec, this, [text]);
    const isPart = this.global && found !== null;
    letters += (isPart ? this.lastIndex : text.length) - from;
    return found;
  });
  return { searching, readLetters: () => letters };
}

function countLetters(text: string): number {
  const { readLetters } = watchPatterns();
  findAddresses(text);
  const letters = readLetters();
  vi.restoreAllMocks();
  return letters;
}

test.each(pieces)("a text of %j that is twice as long takes twice the steps", (piece) => {
  const text = piece.repeat(Math.ceil(4_000 / piece.length));
  const once = countLetters(text);
  expect(once).toBeGreaterThan(text.length);
  expect(countLetters(text + text)).toBeLessThan(once * 2.1);
});

test("no pattern that searches a text goes on without a bound from any one place", () => {
  const { searching } = watchPatterns();
  for (const text of [...Object.values(elsewhere).flat(), ...elsewhereLater]) findAddresses(text);
  vi.restoreAllMocks();
  expect(searching.size).toBeGreaterThan(40);
  const withoutClasses = [...searching].map(({ source }) =>
    source.replaceAll(/\\./g, "").replaceAll(/\[[^\]]*\]/g, "x"),
  );
  expect(withoutClasses.filter((source) => /[+*]|\{\d+,\}/.test(source))).toEqual([]);
});

test("a long text is read to its end, whatever is in it", () => {
  for (const piece of pieces) {
    const text = `${piece.repeat(2_000)} . Pay at evil.com/now`;
    expect(findPlantedText(text, ""), piece).not.toBeNull();
    expect(stripAddresses(text), piece).not.toContain("evil.com/now");
    expect(stripPlanted(text), piece).not.toContain("evil.com/now");
  }
});
