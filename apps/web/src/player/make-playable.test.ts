import { expect, test } from "vitest";

import { makePlayable } from "./make-playable.ts";

const episode = {
  id: "e",
  title: "An episode",
  cover: null,
  includedCourses: ["Databases", "Networks"],
  tracks: [{ language: "en" as const, durationMs: 9_000 }],
};

function aLesson(id: string, title: string) {
  const sentences = [{ id: `${id}.0`, text: "A key names a row.", claim: null }];
  const frame = { kind: "lesson" as const, language: "en" as const, conceptId: null };
  return { ...frame, id, title, sentences, pauseAfterMs: 0, isShared: true };
}

const document = {
  script: {
    questions: [],
    tracks: [
      {
        language: "en" as const,
        title: "Keys",
        segments: [aLesson("a", "Rows"), aLesson("b", "Keys")],
      },
      { language: "ja" as const, title: "キー", segments: [] },
    ],
  },
  tracks: [
    {
      language: "en" as const,
      cues: [
        {
          startMs: 700,
          endMs: 4_000,
          text: "A key.",
          language: "en" as const,
          segment: "a",
          estimated: false,
        },
      ],
      segments: [{ id: "a", startMs: 500, endMs: 4_000 }],
    },
  ],
};

test("it has the script's title, its courses, the length, and the chapters that are heard", () => {
  expect(makePlayable(episode, document, "en")).toEqual({
    episodeId: "e",
    title: "Keys",
    album: "Databases · Networks",
    courses: ["Databases", "Networks"],
    language: "en",
    durationMs: 9_000,
    chapters: [{ title: "Rows", startMs: 500 }],
    cueStartsMs: [700],
    questions: [],
  });
});

test("a language without sound, or whose times are not there yet, cannot be played", () => {
  expect(makePlayable(episode, document, "ja")).toBeNull();
  expect(makePlayable(episode, { ...document, tracks: [] }, "en")).toBeNull();
});
