import { expect, test } from "vitest";

import type { Cue, Segment } from "../episodes/index.ts";
import { findPlace } from "./find-place.ts";

const segment: Segment = {
  id: "s1",
  kind: "lesson",
  language: "en",
  title: "",
  sentences: [{ id: "s1.1", text: "Light bends, and it gets slower.", claim: null }],
  pauseAfterMs: 0,
  conceptId: "refraction",
  isShared: true,
};
const cue = (startMs: number, some: Partial<Cue>): Cue => ({
  startMs,
  endMs: startMs + 1_000,
  text: "",
  language: "en",
  segment: "s1",
  estimated: false,
  ...some,
});
const document = {
  script: {
    tracks: [{ language: "en" as const, title: "", description: "", segments: [segment] }],
    questions: [],
    origins: [],
    checks: [],
  },
  tracks: [
    {
      language: "en" as const,
      segments: [],
      cues: [
        cue(1_000, { text: "Light bends,", sentence: "s1.1" }),
        cue(2_000, { text: "and it gets slower.", sentence: "s1.1" }),
        cue(4_000, { text: "A line without a sentence.", segment: "u" }),
      ],
    },
  ],
};

test.each([
  [0, "", null],
  [1_500, "Light bends, and it gets slower.", "refraction"],
  [3_500, "Light bends, and it gets slower.", "refraction"],
  [60_000, "A line without a sentence.", null],
])("at %d ms it says %j", (positionMs, quote, conceptId) => {
  expect(findPlace(document, { language: "en", positionMs })).toEqual({ quote, conceptId });
});

test("a language that is not spoken says nothing", () => {
  const place = findPlace(document, { language: "fr", positionMs: 1_500 });
  expect(place).toEqual({ quote: "", conceptId: null });
});
