import { expect, test } from "vitest";

import type { EpisodeDocument, Segment } from "../../data/episode.ts";
import { readQuestions } from "./read-questions.ts";

function aSegment(id: string, kind: Segment["kind"], rest: Partial<Segment> = {}): Segment {
  const claim = { conceptId: "light", quotes: ["Light bends in water."], basis: "quoted" as const };
  return {
    id,
    kind,
    language: "en",
    title: id,
    sentences: [{ id: `${id}.0`, text: `Said in ${id}.`, claim: kind === "lesson" ? claim : null }],
    pauseAfterMs: 0,
    conceptId: null,
    isShared: true,
    ...rest,
  };
}

const choices = ["Right.", "Wrong.", "Other.", "Fourth."];

const document = {
  receipt: null,
  script: {
    tracks: [
      {
        language: "en",
        title: "Light",
        description: "",
        segments: [
          aSegment("lesson1", "lesson", { conceptId: "light" }),
          aSegment("question1", "question"),
          aSegment("pause1", "pause", { sentences: [] }),
          aSegment("answer1", "answer"),
        ],
      },
    ],
    questions: [
      {
        number: 1,
        conceptId: "light",
        questionSegmentId: "question1",
        answerSegmentId: "answer1",
        texts: [
          { language: "en", question: "Why?", answer: "It bends.", keyTerms: ["bend"], choices },
        ],
      },
      {
        number: 2,
        conceptId: "from-before",
        questionSegmentId: "question2",
        answerSegmentId: "answer2",
        texts: [{ language: "en", question: "What?", answer: "This." }],
      },
    ],
    origins: [],
    checks: [],
  },
  tracks: [
    {
      language: "en",
      cues: [],
      segments: [
        { id: "lesson1", startMs: 1_000, endMs: 5_000 },
        { id: "question1", startMs: 6_000, endMs: 8_000 },
      ],
    },
  ],
} satisfies EpisodeDocument;

test("a question knows its lesson, the place in the material, and where to hear it again", () => {
  const [first, second] = readQuestions("e", document, "en");
  expect(first).toMatchObject({
    number: 1,
    question: "Why?",
    expected: "It bends.",
    keyTerms: ["bend"],
    rightChoice: "Right.",
    lesson: { text: "Said in lesson1.", language: "en" },
    quotes: ["Light bends in water."],
    againMs: 1_000,
  });
  expect(second).toMatchObject({ number: 2, keyTerms: [], choices: [], lesson: null });
  expect(second).toMatchObject({ quotes: [], againMs: null });
});

test("the right choice has no place of its own, and keeps the one that it has", () => {
  const placeIn = (episodeId: string) =>
    readQuestions(episodeId, document, "en")[0]?.choices.indexOf("Right.");
  const places = Array.from({ length: 40 }, (_, at) => placeIn(`episode-${at}`));
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
  expect(placeIn("episode-7")).toBe(places[7]);
  expect(readQuestions("e", document, "en")[0]?.choices.toSorted()).toEqual(choices.toSorted());
});

test("without a script, or in a language that it has not, nothing is asked", () => {
  expect(readQuestions("e", null, "en")).toEqual([]);
  expect(readQuestions("e", document, "ja")).toEqual([]);
});
