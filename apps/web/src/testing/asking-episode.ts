import type { EpisodeDetail } from "../api.ts";
import type { EpisodeDocument, Segment } from "../data/episode.ts";
import { episode } from "./samples.ts";

const { durationMs: _, completion: __, positionMs: ___, ...summary } = episode;

/** An episode to read with two questions: one in words, one with choices. */
export const askingEpisode: EpisodeDetail = {
  ...summary,
  scriptKey: "script",
  removedAt: null,
  tracks: [],
};

function aSegment(id: string, kind: Segment["kind"], text: string): Segment {
  return {
    id,
    kind,
    language: "en",
    title: id,
    sentences: text === "" ? [] : [{ id: `${id}.0`, text, claim: null }],
    pauseAfterMs: kind === "pause" ? 8_000 : 0,
    conceptId: "light",
    isShared: true,
  };
}

export const askingDocument: EpisodeDocument = {
  receipt: null,
  script: {
    tracks: [
      {
        language: "en",
        title: "Light",
        description: "",
        segments: [
          aSegment("lesson1", "lesson", "Light bends in water."),
          aSegment("question1", "question", "Why does light bend?"),
          aSegment("pause1", "pause", ""),
          aSegment("answer1", "answer", "Its speed changes."),
          aSegment("question2", "question", "What follows?"),
          aSegment("pause2", "pause", ""),
          aSegment("answer2", "answer", "It turns."),
        ],
      },
    ],
    questions: [
      {
        number: 1,
        conceptId: "light",
        kind: "why",
        questionSegmentId: "question1",
        answerSegmentId: "answer1",
        texts: [
          {
            language: "en",
            question: "Why does light bend?",
            answer: "Its speed changes.",
            keyTerms: ["speed"],
          },
        ],
      },
      {
        number: 2,
        conceptId: "light",
        kind: "apply",
        questionSegmentId: "question2",
        answerSegmentId: "answer2",
        texts: [
          {
            language: "en",
            question: "What follows?",
            answer: "It turns.",
            choices: ["It turns.", "It stops."],
          },
        ],
      },
    ],
    origins: [],
    checks: [],
  },
  tracks: [],
};
