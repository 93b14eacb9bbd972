import { writeVtt } from "@learnlab/audio";
import { createRandom } from "@learnlab/audio/testing";
import { expect, test } from "vitest";

import type { Cue } from "../episodes/index.ts";
import { makeCues } from "./cues.ts";
import type { SpeechMark } from "./speech-marks.ts";
import { timeSentences } from "./time-sentences.ts";

interface Said {
  text: string;
  language: string;
  endMs: number;
  marks?: SpeechMark[];
}

function cuesOf({ text, language, endMs, marks }: Said): Cue[] {
  const sentences = [{ id: "s1", text, language }];
  return timeSentences({ startMs: 0, endMs, sentences, marks }).flatMap((sentence) =>
    makeCues(sentence, { segment: "lesson-1", voice: "Joanna" }),
  );
}

test("a short sentence is one cue", () => {
  expect(cuesOf({ text: "Cells breathe.", language: "en", endMs: 1234.5 })).toEqual([
    {
      startMs: 0,
      endMs: 1235,
      text: "Cells breathe.",
      language: "en",
      voice: "Joanna",
      segment: "lesson-1",
      sentence: "s1",
      estimated: true,
    },
  ]);
  expect(cuesOf({ text: "  ", language: "en", endMs: 100 })).toEqual([]);
});

test("a long sentence is cut behind its commas, and every word keeps its time", () => {
  const text =
    "When a cell needs energy it breaks down sugar in several small steps, each of which frees a little heat, " +
    "and what remains is stored in a molecule called ATP, which then travels to wherever the work is done.";
  const found = [...text.matchAll(/[A-Za-z]+/g)];
  const marks = found.map((match, index): SpeechMark => ({
    time: index * 250,
    type: "word",
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }));
  const cues = cuesOf({ text, language: "en", endMs: 12_000, marks });
  expect(cues.map((cue) => cue.text)).toEqual([
    "When a cell needs energy it breaks down sugar in several small steps, each of which frees a little heat,",
    "and what remains is stored in a molecule called ATP, which then travels to wherever the work is done.",
  ]);
  expect(cues.flatMap((cue) => cue.words ?? [])).toHaveLength(found.length);
  for (const cue of cues) {
    const [first] = cue.words ?? [];
    expect(cue.startMs).toBe(first?.startMs);
    expect(cue.text.startsWith(first?.text ?? "?")).toBe(true);
  }
  expect(cues[0]?.endMs).toBe(cues[1]?.startMs);
});

test("a long Japanese sentence is cut behind punctuation, and loses nothing", () => {
  const text =
    "細胞がエネルギーを必要とするとき、糖はいくつかの小さな段階に分けて分解され、そのたびに少しずつ熱が放出されて、" +
    "残ったものはATPと呼ばれる分子に蓄えられ、必要とされる場所へと運ばれていくことが知られています。";
  const cues = cuesOf({ text, language: "ja", endMs: 20_000 });
  expect(cues.map((cue) => cue.text).join("")).toBe(text);
  expect(cues.length).toBe(2);
  expect(cues[0]?.text.endsWith("、")).toBe(true);
  const shared = ((cues[0]?.text.length ?? 0) / text.length) * 20_000;
  expect(cues[0]?.endMs).toBe(Math.round(shared));
});

test("text without any place to cut is cut by width, never inside a character", () => {
  for (const text of ["あ".repeat(200), "👩‍🔬".repeat(150), "e\u0301".repeat(400), "x".repeat(999)]) {
    const cues = cuesOf({ text, language: "ja", endMs: 60_000 });
    expect(cues.map((cue) => cue.text).join("")).toBe(text);
    expect(cues.length).toBeGreaterThan(1);
    for (const cue of cues) {
      expect(cue.text).toMatch(/^[あ👩ex]/u);
      expect(cue.endMs).toBeGreaterThan(cue.startMs);
    }
  }
});

const track = { language: "en" };

test("no line is wider than 65 columns and no cue of ours has more than two lines", () => {
  const random = createRandom(3);
  const words = ["a", "cell", "mitochondria", "細胞", "です。", "그리고", "🧬", "и", "дыхание,"];
  for (let round = 0; round < 200; round += 1) {
    const length = 1 + Math.floor(random() * 60);
    const picked = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "");
    const text = picked.join(round % 3 === 0 ? "" : " ");
    const timed = { id: "s", text, language: "en", startMs: 0, endMs: 9000 };
    const cues = makeCues({ ...timed, words: [], estimated: true }, { segment: "x" });
    const blocks = writeVtt(cues, track).trimEnd().split("\n\n").slice(2);
    const lines = blocks.map((block) => block.split("\n").slice(2));
    expect(Math.max(...lines.map((cueLines) => cueLines.length))).toBeLessThanOrEqual(2);
    expect(Math.max(...lines.flat().map((line) => Array.from(line).length))).toBeLessThanOrEqual(
      65,
    );
    expect(cues.map((cue) => cue.text.replaceAll(" ", "")).join("")).toBe(text.replaceAll(" ", ""));
  }
});
