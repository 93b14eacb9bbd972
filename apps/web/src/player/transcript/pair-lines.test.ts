import { expect, test } from "vitest";

import { indexPassages, pairLines } from "./pair-lines.ts";
import type { Line, Passage } from "../read-blocks.ts";

const aLine = (sentenceId: string | null, text: string): Line => ({
  text,
  sentenceId,
  cueIndex: null,
  cue: null,
});

const aPassage = (lines: Line[], rest: Partial<Passage> = {}): Passage => ({
  id: "lesson1",
  kind: "lesson",
  language: "en",
  title: "",
  conceptId: null,
  lines,
  quotes: [],
  basis: null,
  span: null,
  ...rest,
});

const textsOf = (pairs: ReturnType<typeof pairLines>) =>
  pairs.map(({ lines, other }) => [lines, other].map((side) => side.map(({ text }) => text)));

test("each sentence stands beside itself, however many lines it takes", () => {
  const english = aPassage([aLine("1", "One,"), aLine("1", "and on."), aLine("2", "Two.")]);
  const japanese = aPassage([aLine("1", "一。"), aLine("2", "二、"), aLine("2", "続き。")]);
  expect(textsOf(pairLines(english, japanese))).toEqual([
    [["One,", "and on."], ["一。"]],
    [["Two."], ["二、", "続き。"]],
  ]);
});

test("a sentence that only one language has is kept, with nothing beside it", () => {
  const english = aPassage([aLine("1", "One."), aLine(null, "Aside.")]);
  const japanese = aPassage([aLine("1", "一。"), aLine("3", "三。")]);
  expect(textsOf(pairLines(english, japanese))).toEqual([
    [["One."], ["一。"]],
    [["Aside."], []],
    [[], ["三。"]],
  ]);
});

test("questions and answers are found by their ids like any passage", () => {
  const question = aPassage([], { id: "question1" });
  const answer = aPassage([], { id: "answer1" });
  const found = indexPassages([
    { type: "passage", passage: aPassage([]) },
    { type: "question", question, pause: null, answer },
  ]);
  expect([...found.keys()]).toEqual(["lesson1", "question1", "answer1"]);
});
