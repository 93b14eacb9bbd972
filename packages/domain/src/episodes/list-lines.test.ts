import { expect, test } from "vitest";

import type { Cue } from "./cue.ts";
import type { EpisodeDocument } from "./document.ts";
import { listLines } from "./list-lines.ts";
import type { Sentence } from "./script.ts";

const cue = (startMs: number, text: string, sentence?: string): Cue => ({
  startMs,
  endMs: startMs + 900,
  text,
  language: "en",
  segment: "one",
  ...(sentence === undefined ? {} : { sentence }),
  estimated: false,
});

function documentOf(
  cues: Cue[],
  sentences: Sentence[],
): Pick<EpisodeDocument, "script" | "tracks"> {
  const segment = {
    id: "one",
    kind: "lesson",
    language: "en",
    title: "",
    conceptId: null,
  } as const;
  const segments = [{ ...segment, sentences, pauseAfterMs: 0, isShared: false }];
  const track = { language: "en", title: "", description: "", segments } as const;
  return {
    script: { tracks: [{ ...track, segments }], questions: [], origins: [], checks: [] },
    tracks: [{ language: "en", cues, segments: [] }],
  };
}

test("a sentence is one line however many cues it has, and a transcript without sentences has its own", () => {
  const sentences = [
    { id: "s1", text: "Light is fast, but in glass it is slower.", claim: null },
    { id: "s2", text: "So it bends.", claim: null },
  ];
  const cues = [
    cue(0, "Light is fast,", "s1"),
    cue(1_000, "but in glass it is slower.", "s1"),
    cue(2_000, "So it bends.", "s2"),
    cue(3_000, "Light is fast, but in glass it is slower.", "s1"),
    cue(4_000, "Applause", undefined),
    cue(5_000, "Applause", undefined),
  ];
  expect(listLines(documentOf(cues, sentences), "en")).toEqual([
    { startMs: 0, text: "Light is fast, but in glass it is slower." },
    { startMs: 2_000, text: "So it bends." },
    { startMs: 3_000, text: "Light is fast, but in glass it is slower." },
    { startMs: 4_000, text: "Applause" },
    { startMs: 5_000, text: "Applause" },
  ]);
  expect(listLines(documentOf(cues, sentences), "ja")).toEqual([]);
});
