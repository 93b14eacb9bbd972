import { readLooseTime } from "./read-time.ts";

/** How long the last line lasts of a file that tells beginnings alone. */
const LAST_MS = 5_000;

const SBV = /^[ \t]*(\d+:\d{1,2}:\d{1,2}\.\d{1,3}),(\d+:\d{1,2}:\d{1,2}\.\d{1,3})[ \t]*$/;
const STAMP = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
const BRACKETED = new RegExp(String.raw`^[ \t]*((?:[[(]${STAMP}[\])][ \t]*)+)(.*)$`);
const ALONE = new RegExp(String.raw`^[ \t]*(${STAMP})[ \t]*$`);
/** What LRC says of the whole: `[ti:Light]`, `[offset:+250]`. */
const ABOUT = /^[ \t]*\[([a-z#]+):(.*)\][ \t]*$/i;

/**
 * A text with times in another form that people have, as SubRip; null for any other text. SBV is what video sites give
 * away, LRC stands beside music, and in transcripts that somebody copied each line has its beginning above it or in
 * brackets before it.
 */
export function toSubRip(text: string): string | null {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== "" && !ABOUT.test(line)) ?? "";
  if (SBV.test(first)) return lines.map(fromSbv).join("\n");
  const stamped = [BRACKETED, ALONE].find((form) => form.test(first));
  return stamped === undefined ? null : fromStamps(lines, stamped);
}

function fromSbv(line: string): string {
  const [, start, end] = SBV.exec(line) ?? [];
  return start === undefined || end === undefined
    ? line.replaceAll("[br]", "\n")
    : `${start} --> ${end}`;
}

interface Stamped {
  startMs: number;
  lines: string[];
}

/** Null where only one line has a time, or times go backward: that is no transcript. */
function fromStamps(lines: readonly string[], form: RegExp): string | null {
  const cues: Stamped[] = [];
  let open: Stamped[] = [];
  for (const line of lines) {
    const [, stamps, rest = ""] = form.exec(line) ?? [];
    if (stamps === undefined) {
      for (const cue of ABOUT.test(line) ? [] : open) cue.lines.push(line);
      continue;
    }
    open = readStamps(stamps).map((startMs) => ({ startMs, lines: [rest] }));
    cues.push(...open);
  }
  const firsts = cues.filter((cue, at) => cue.startMs >= (cues[at - 1]?.startMs ?? 0));
  if (cues.length < 2 || (form === ALONE && firsts.length < cues.length)) return null;
  return writeCues(cues, readOffset(lines));
}

function readStamps(stamps: string): number[] {
  const times = stamps.match(new RegExp(STAMP, "g")) ?? [];
  return times.flatMap((time) => readLooseTime(time) ?? []);
}

/** Of LRC, in ms: with a positive one lines come earlier. */
function readOffset(lines: readonly string[]): number {
  const told = lines.find((line) => ABOUT.exec(line)?.[1]?.toLowerCase() === "offset");
  const offset = Number(ABOUT.exec(told ?? "")?.[2]);
  return Number.isFinite(offset) ? offset : 0;
}

/** Each lasts until a later one begins; one without words ends the one before it. */
function writeCues(cues: readonly Stamped[], offset: number): string {
  const ordered = cues.toSorted((one, other) => one.startMs - other.startMs);
  const starts = [...new Set(ordered.map(({ startMs }) => startMs))];
  const ends = new Map(starts.map((startMs, at) => [startMs, starts[at + 1]]));
  const written = ordered.map(({ startMs, lines }) => {
    const endMs = ends.get(startMs) ?? startMs + LAST_MS;
    const [from, to] = [startMs, endMs].map((ms) => writeTime(Math.max(0, ms - offset)));
    return [`${from} --> ${to}`, ...lines.filter((line) => line.trim() !== "")].join("\n");
  });
  return written.join("\n\n");
}

function writeTime(ms: number): string {
  const pad = (value: number, length = 2) => String(Math.floor(value)).padStart(length, "0");
  return `${pad(ms / 3_600_000)}:${pad((ms / 60_000) % 60)}:${pad((ms / 1_000) % 60)},${pad(ms % 1_000, 3)}`;
}
