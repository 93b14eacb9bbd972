import { expect, test } from "vitest";

import type { Cue, Segment, Timing } from "../data/episode.ts";
import { cutWords, listChapters, readBlocks } from "./read-blocks.ts";

function aSegment(kind: Segment["kind"], texts: string[], id = `${kind}1`): Segment {
  return {
    id,
    kind,
    language: "en",
    title: `The ${kind}`,
    sentences: texts.map((text, at) => ({
      id: `${id}.${at}`,
      text,
      claim: { conceptId: "c", quotes: ["A quote."], basis: "quoted" },
    })),
    pauseAfterMs: kind === "pause" ? 12_000 : 700,
    conceptId: null,
    isShared: true,
  };
}

function aCue(segment: string, startMs: number, rest: Partial<Cue> = {}): Cue {
  return {
    startMs,
    endMs: startMs + 900,
    text: `At ${startMs}.`,
    language: "en",
    segment,
    estimated: false,
    ...rest,
  };
}

const segments = [
  aSegment("greeting", ["Hello."]),
  aSegment("lesson", ["One.", "Two."]),
  aSegment("bridge", []),
  aSegment("question", ["What is it?"]),
  aSegment("pause", []),
  aSegment("answer", ["It is this."]),
  aSegment("closing", ["Goodbye."]),
];

test("a question stands together with its pause and its answer", () => {
  const blocks = readBlocks(segments, undefined);
  expect(blocks.map(({ type }) => type)).toEqual(["passage", "passage", "question", "passage"]);
  expect(blocks[2]).toMatchObject({
    question: { lines: [{ text: "What is it?" }] },
    pause: { durationMs: 12_000 },
    answer: { lines: [{ text: "It is this.", cue: null }] },
  });
});

test("a script can be read before there is sound, and follows the cues once there is", () => {
  const timing: Timing = {
    language: "en",
    cues: [aCue("greeting1", 0), aCue("lesson1", 1_000), aCue("lesson1", 2_000)],
    segments: [{ id: "lesson1", startMs: 1_000, endMs: 3_000 }],
  };
  const [, silent] = readBlocks(segments, undefined);
  const [, spoken] = readBlocks(segments, timing);
  expect(silent).toMatchObject({
    passage: { span: null, lines: [{ text: "One.", cue: null }, {}] },
  });
  expect(spoken).toMatchObject({
    passage: {
      span: { startMs: 1_000 },
      lines: [
        { text: "At 1000.", cueIndex: 1 },
        { text: "At 2000.", cueIndex: 2 },
      ],
    },
  });
});

test("a passage of the material that several sentences rest on is quoted once", () => {
  const [, lesson] = readBlocks(segments, undefined);
  expect(lesson).toMatchObject({ passage: { quotes: ["A quote."], basis: "quoted" } });
});

test("chapters are what is taught and asked, and how it begins and ends", () => {
  const chapters = listChapters(readBlocks(segments, undefined));
  expect(chapters.map(({ title, isQuestion }) => [title, isQuestion])).toEqual([
    ["The greeting", false],
    ["The lesson", false],
    ["The question", true],
    ["The closing", false],
  ]);
});

test("a line is cut at its words and loses no letter", () => {
  const words = ["A", "set", "a"].map((text, at) => ({ text, startMs: at * 100, endMs: 0 }));
  const pieces = cutWords(aCue("x", 0, { text: "“A set, a …", words }));
  expect(pieces.map(({ text }) => text)).toEqual(["“", "A", " ", "set", ", ", "a", " …"]);
  expect(pieces.map(({ wordIndex }) => wordIndex)).toEqual([null, 0, null, 1, null, 2, null]);
});
