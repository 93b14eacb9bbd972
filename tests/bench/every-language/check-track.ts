import { parseVtt } from "@learnlab/audio";
import type { Segment, Track } from "@learnlab/domain";

import { readChapters } from "./read-chapters.ts";

export interface StoredTrack {
  track: Track;
  segments: readonly Segment[];
  bytes: Uint8Array;
  vtt: string;
}

/** Six minutes, 15 % either way. */
const SHORTEST_MS = 306_000;
const LONGEST_MS = 414_000;
const DECODED_OFF_MS = 30;

export function checkLength({ durationMs }: Track, heardMs: number): string[] {
  const isNear = Math.abs(heardMs - durationMs) <= DECODED_OFF_MS;
  const fits = durationMs >= SHORTEST_MS && durationMs <= LONGEST_MS;
  return [
    ...(fits ? [] : [`${Math.round(durationMs / 1000)} s long`]),
    ...(isNear ? [] : [`stored as ${durationMs} ms, decoded as ${Math.round(heardMs)} ms`]),
  ];
}

/** One chapter for each titled segment, without gaps, from the start to the end. */
export function checkChapters({ track, segments, bytes }: StoredTrack): string[] {
  const chapters = readChapters(bytes);
  const titles = segments.map(({ title }) => title.trim()).filter((title) => title !== "");
  const cracks = chapters.filter(
    ({ startMs, endMs }, index) =>
      endMs <= startMs || startMs !== (index === 0 ? 0 : chapters[index - 1]?.endMs),
  );
  const end = chapters.at(-1)?.endMs ?? 0;
  const isNamed = chapters.every(({ title }) => title.trim() !== "");
  return [
    ...(chapters.length === titles.length
      ? []
      : [`${chapters.length} chapters for ${titles.length} titles`]),
    ...(cracks.length === 0 ? [] : [`${cracks.length} chapters out of order`]),
    ...(end === track.durationMs ? [] : [`chapters end at ${end} of ${track.durationMs} ms`]),
    ...(isNamed ? [] : ["a chapter without a title"]),
  ];
}

/** The cues follow each other within the audio, and say what the script says. */
export function checkCues({ track, segments, vtt }: StoredTrack): string[] {
  const { cues } = parseVtt(vtt);
  const late = cues.filter(
    ({ startMs, endMs }, index) => endMs <= startMs || startMs < (cues[index - 1]?.endMs ?? 0),
  );
  const end = cues.at(-1)?.endMs ?? 0;
  const written = segments.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const isSame = bare(cues.map(({ text }) => text)) === bare(written);
  return [
    ...(late.length === 0 ? [] : [`${late.length} cues out of order`]),
    ...(end <= track.durationMs ? [] : [`cues end at ${end} of ${track.durationMs} ms`]),
    ...(isSame ? [] : ["the cues do not say what the script says"]),
  ];
}

/** Lines may be broken anywhere between words, so blanks do not count. */
function bare(texts: readonly string[]): string {
  return texts.join("").replace(/\s+/gu, "");
}
