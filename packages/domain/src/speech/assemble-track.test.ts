import { parseVtt, scanMp3, writeVtt } from "@learnlab/audio";
import { decodeMp3, findLag, makePart, measureRms } from "@learnlab/audio/testing";
import { expect, test } from "vitest";

import { assembleTrack, type TrackPart } from "./assemble-track.ts";

async function aPart(id: string, more: Partial<TrackPart> & { seed: number }): Promise<TrackPart> {
  const { seed, ...rest } = more;
  const recipe = { sampleRate: 24_000, channels: 1, bitrate: 48, durationMs: 2000, seed } as const;
  return {
    id,
    voice: "Joanna",
    bytes: await makePart(recipe),
    sentences: [{ id: `${id}-1`, text: `This is what ${id} says.`, language: "en" }],
    ...rest,
  };
}

async function makeEpisode() {
  const greeting = await aPart("greeting", { seed: 1, pauseAfterMs: 480 });
  const lesson = await aPart("lesson", {
    seed: 2,
    gainSteps: -4,
    voice: "Mizuki",
    sentences: [
      { id: "l-1", text: "細胞です。", language: "ja" },
      { id: "l-2", text: "水です。", language: "ja" },
    ],
    marks: [
      { time: 100, type: "word", start: 0, end: 6, value: "細胞" },
      { time: 1100, type: "word", start: 16, end: 19, value: "水" },
    ],
  });
  const answer = await aPart("answer", { seed: 3 });
  const track = assembleTrack({
    segments: [
      { id: "hello", title: "Good morning", parts: [greeting], pauseAfterMs: 240 },
      { id: "cells", title: "細胞", parts: [lesson, answer], pauseAfterMs: 0 },
      { id: "think", title: "", parts: [], pauseAfterMs: 4800 },
      { id: "end", title: "Goodbye", parts: [await aPart("end", { seed: 4 })], pauseAfterMs: 0 },
    ],
    tag: { title: "Today", artist: "LearnLab", language: "en" },
  });
  return { track, parts: [greeting, lesson, answer] };
}

test("an episode has every segment, part, cue and chapter where it is heard", async () => {
  const { track, parts } = await makeEpisode();
  const { samples, sampleRate } = await decodeMp3(track.bytes);
  expect(sampleRate).toBe(track.sampleRate);
  expect(track.sizeBytes).toBe(track.bytes.length);
  expect(Math.abs((samples.length * 1000) / sampleRate - track.durationMs)).toBeLessThan(1);
  for (const part of parts) {
    const startMs = track.parts.find(({ id }) => id === part.id)?.startMs ?? -1;
    const alone = (await decodeMp3(part.bytes)).samples.subarray(1105, 8000);
    const { lag } = findLag(samples, alone, { around: startMs * 24, reach: 480 });
    expect(Math.abs(lag - startMs * 24)).toBeLessThan(24);
  }
});

test("segments follow each other without a gap, and chapters are the ones with a title", async () => {
  const { track } = await makeEpisode();
  const starts = track.segments.map(({ startMs }) => startMs);
  const [, cellsMs = 0, thinkMs = 0, endMs = 0] = starts;
  expect(starts[0]).toBe(0);
  expect(track.segments.map((segment) => segment.endMs)).toEqual([
    ...starts.slice(1),
    track.durationMs,
  ]);
  expect(endMs - thinkMs).toBe(4800);
  expect(track.chapters).toEqual([
    { title: "Good morning", startMs: 0, endMs: cellsMs },
    { title: "細胞", startMs: cellsMs, endMs },
    { title: "Goodbye", startMs: endMs, endMs: track.durationMs },
  ]);
});

test("the transcript follows the marks, and pauses carry no text", async () => {
  const { track } = await makeEpisode();
  const lesson = track.parts.find(({ id }) => id === "lesson");
  const [, one, two] = track.cues;
  expect(one).toMatchObject({
    segment: "cells",
    sentence: "l-1",
    voice: "Mizuki",
    startMs: (lesson?.startMs ?? 0) + 100,
    endMs: (lesson?.startMs ?? 0) + 1100,
    estimated: false,
  });
  expect(two).toMatchObject({ sentence: "l-2", endMs: lesson?.endMs });
  const read = parseVtt(writeVtt(track.cues, { language: "en" })).cues;
  expect(read.map(({ id }) => id)).toEqual(["greeting-1", "l-1", "l-2", "answer-1", "end-1"]);
  const think = track.segments.find(({ id }) => id === "think");
  const during = track.cues.filter(
    ({ startMs, endMs }) => startMs < (think?.endMs ?? 0) && endMs > (think?.startMs ?? 0),
  );
  expect(during).toEqual([]);
});

test("a part is made softer without touching the others", async () => {
  const { track, parts } = await makeEpisode();
  const { samples } = await decodeMp3(track.bytes);
  const change = async (index: number) => {
    const part = parts[index];
    const startMs = track.parts[index]?.startMs ?? 0;
    if (part === undefined) throw new Error("there is such a part");
    const alone = (await decodeMp3(part.bytes)).samples.subarray(1105 + 2400, 1105 + 40_000);
    const heard = samples.subarray(startMs * 24 + 2400, startMs * 24 + 40_000);
    return 20 * Math.log10(measureRms(heard) / measureRms(alone));
  };
  expect(await change(0)).toBeCloseTo(0, 1);
  expect(await change(1)).toBeCloseTo(-6.02, 1);
  expect(await change(2)).toBeCloseTo(0, 1);
});

test("the same parts give the same bytes, which can be scanned", async () => {
  const [one, other] = [await makeEpisode(), await makeEpisode()];
  expect(one.track.bytes).toEqual(other.track.bytes);
  expect(Math.round(scanMp3(one.track.bytes).gaplessMs)).toBe(one.track.durationMs);
});

test.each([24_000, 44_100] as const)(
  "time to answer begins and ends with a soft tick at %i Hz, and lasts as long as without",
  async (sampleRate) => {
    const bitrate = sampleRate === 24_000 ? 48 : 64;
    const bytes = await makePart({ sampleRate, channels: 1, bitrate, durationMs: 2000, seed: 5 });
    const part = await aPart("question", { seed: 5 });
    const assemble = (hasTicks: boolean) =>
      assembleTrack({
        segments: [
          { id: "ask", title: "", parts: [{ ...part, bytes }], pauseAfterMs: 0 },
          { id: "think", title: "", parts: [], pauseAfterMs: 9_000, hasTicks },
          { id: "end", title: "", parts: [{ ...part, id: "end", bytes }], pauseAfterMs: 0 },
        ],
        tag: { title: "", artist: "", language: "en" },
      });
    const [plain, ticking] = [assemble(false), assemble(true)];
    const frameMs = 50;
    expect(Math.abs(ticking.durationMs - plain.durationMs)).toBeLessThan(frameMs);
    const { samples } = await decodeMp3(ticking.bytes);
    const think = ticking.segments.find(({ id }) => id === "think");
    const at = (ms: number) => Math.round((ms * sampleRate) / 1000);
    const rms = (fromMs: number, toMs: number) =>
      measureRms(samples.subarray(at(fromMs), at(toMs)));
    const [start, end] = [think?.startMs ?? 0, think?.endMs ?? 0];
    expect(rms(start, start + 150)).toBeGreaterThan(0.005);
    expect(rms(end - 200, end)).toBeGreaterThan(0.005);
    expect(rms(start + 400, end - 400)).toBeLessThan(0.0001);
  },
);
