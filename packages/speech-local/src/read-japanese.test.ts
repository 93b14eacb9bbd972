import { expect, test } from "vitest";

import { readJapaneseNumber } from "./japanese-numbers.ts";
import { createJapaneseReader } from "./read-japanese.ts";

test.for([
  ["1656", "年", "センロッピャクゴジューロクネン"],
  ["4", "月", "シガツ"],
  ["8", "日", "ヨーカ"],
  ["21", "日", "ニジューイチニチ"],
  ["30", "分", "サンジュップン"],
  ["3", "本", "サンボン"],
  ["1", "人", "ヒトリ"],
  ["20", "歳", "ニジュッサイ"],
  ["7", "時", "シチジ"],
  ["10000", "円", "イチマンエン"],
  ["1,000,000", "", "ヒャクマン"],
  ["3.14", "", "サンテンイチヨン"],
  ["007", "", "ゼロゼロナナ"],
  ["0", "", "ゼロ"],
] as const)("%s%s is read as a reader would", ([number, counter, reading]) => {
  expect(readJapaneseNumber(number, counter)).toBe(reading);
});

test("kanji, particles, numbers and Latin words are each read in their way", async () => {
  const read = await createJapaneseReader();
  const say = (text: string) => read(text).map(({ say: sound }) => sound);
  expect(say("共有は4月8日、Node.jsで。")).toEqual([
    "キョーユー",
    "ワ",
    "シガツ",
    "ヨーカ",
    ", ",
    "Node.js",
    "デ",
    ". ",
  ]);
  expect(say("𠮷").join("")).toBe("");
  expect(say("N+1問題、Python3の1つ")).toEqual([
    "N+1",
    "モンダイ",
    ", ",
    "Python3",
    "ノ",
    "ヒトツ",
  ]);
});
