import { expect, test } from "vitest";

import { missingAudio } from "./missing-audio.ts";

const finished = {
  status: "completed",
  errorReason: "budget.no_audio",
  outputFormat: "both",
  languages: ["en", "ja"],
} satisfies Partial<Parameters<typeof missingAudio>[0]>;

test("what the budget left out is all of the audio, or that of some languages", () => {
  expect(missingAudio({ ...finished, tracks: [] })).toEqual({ what: "all", isBudget: true });
  expect(missingAudio({ ...finished, tracks: ["en"] })).toEqual({ what: "some", isBudget: true });
});

test("audio whose making failed is missing too, for another reason", () => {
  const failed = { ...finished, errorReason: "speech.refused" } as const;
  expect(missingAudio({ ...failed, tracks: [] })).toEqual({ what: "all", isBudget: false });
});

test("nothing is missing where only a new version could not be made", () => {
  expect(missingAudio({ ...finished, tracks: ["en", "ja"] })).toBeNull();
  expect(missingAudio({ ...finished, outputFormat: "text", tracks: [] })).toBeNull();
});

test("nothing is missing from a text that was asked for, or from an episode under way", () => {
  expect(missingAudio({ ...finished, errorReason: null, tracks: [] })).toBeNull();
  expect(missingAudio({ ...finished, status: "speaking", tracks: [] })).toBeNull();
});
