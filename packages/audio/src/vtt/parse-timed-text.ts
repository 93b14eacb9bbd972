import { cleanText } from "./clean-text.ts";
import { readCueText } from "./read-cue-text.ts";
import { readLooseTime, readTime } from "./read-time.ts";
import { tidyCues } from "./tidy-cues.ts";
import type { TimedWord } from "./vtt-cue.ts";
import { VttError } from "./vtt-error.ts";

/** A cue as plain text: tags and cue settings are read or dropped, never kept. */
export interface ParsedCue {
  id: string | null;
  startMs: number;
  endMs: number;
  text: string;
  voice: string | null;
  language: string | null;
  /** What is said from one inner time to the next; empty without inner times. */
  words: TimedWord[];
}

export interface ParsedTranscript {
  /** By their times; those of two voices, or at the same time, may overlap. */
  cues: ParsedCue[];
  /** Cues that were put in order, given a length or freed of what the cue before them says already. */
  repaired: number;
  /** Cues whose times cannot be read. */
  skipped: number;
}

/** A cue with its text as it stands in the file. */
export interface RawCue {
  id: string | null;
  startMs: number;
  endMs: number;
  lines: string[];
}

const LONGEST_TEXT = 4_000_000;
const SIGNATURE = /^WEBVTT(?:[ \t\n]|$)/;

/**
 * Reads WebVTT by the standard's own parser (w3.org/TR/webvtt1, 6.1), and times more loosely than it: nothing that
 * a browser shows is lost. Comments, styles, regions and cue settings are skipped. Throws `VttError` for a file without
 * the signature and for one of more than 4 million characters, and for nothing else.
 */
export function parseVtt(text: string): ParsedTranscript {
  const lines = splitLines(text);
  if (!SIGNATURE.test(lines[0] ?? "")) {
    throw new VttError("not_vtt", 1, "A WebVTT file starts with WEBVTT.");
  }
  // The header ends at an empty line, or at the first line with an arrow, which belongs to a cue.
  const end = lines.findIndex((line, at) => at > 0 && (line === "" || line.includes("-->")));
  return finish(collectBlocks(lines.slice(end === -1 ? lines.length : end), "vtt"), "vtt");
}

/** Reads SubRip (`1`, `00:00:01,000 --> 00:00:02,000`, lines) and what looks like it; throws `VttError` for too much. */
export function parseSrt(text: string): ParsedTranscript {
  return finish(collectBlocks(splitLines(text), "srt"), "srt");
}

const TIMES = /^[ \t\f]*(\d[\d:.,]*)[ \t\f]*-->[ \t\f]*(\d+(?::\d+){1,2}(?:[.,]\d+)?)/;

/** Whether a text begins with the times of a cue, with or without a number above them. */
export function looksLikeSrt(text: string): boolean {
  const [first = "", second = ""] = text
    .slice(0, 1_000)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
  return isTimes(first) || (/^\s*\d+\s*$/.test(first) && isTimes(second));
}

function isTimes(line: string): boolean {
  return readSpan(line) !== null;
}

function splitLines(text: string): string[] {
  if (text.length > LONGEST_TEXT) throw new VttError("too_large", 1, "The transcript is too long.");
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll("\0", "\uFFFD")
    .split(/\r\n|\r|\n/);
}

interface Block {
  /** The line above the times; null where they are the first. */
  id: string | null;
  times: string;
  lines: string[];
}

type Format = "vtt" | "srt";

/** What is between empty lines, and begins anew at each further line with times. */
function collectBlocks(lines: readonly string[], format: Format): Block[] {
  const blocks: Block[] = [];
  let block: string[] = [];
  for (const line of lines) {
    const hasTimes = block.some((one) => one.includes("-->"));
    if (line === "") {
      blocks.push(...toBlock(block));
      block = [];
    } else if ((hasTimes || block.length > 1) && isTimes(line)) {
      const numbers = format === "srt" && hasTimes ? takeNumber(block) : [];
      blocks.push(...toBlock(block));
      block = [...numbers, line];
    } else block.push(line);
  }
  return [...blocks, ...toBlock(block)];
}

/** The number of the cue that begins below, which the one above it must not say. */
function takeNumber(block: string[]): string[] {
  return /^\d+$/.test(block.at(-1) ?? "") ? block.splice(-1) : [];
}

/** Nothing of a block without times in its first two lines. */
function toBlock(block: readonly string[]): Block[] {
  const timesAt = block.findIndex((line) => line.includes("-->"));
  if (timesAt !== 0 && timesAt !== 1) return [];
  const id = timesAt === 0 ? null : (block[0] ?? "");
  return [{ id, times: block[timesAt] ?? "", lines: block.slice(timesAt + 1) }];
}

function readSpan(line: string): { startMs: number; endMs: number } | null {
  const [, start = "", end = ""] = TIMES.exec(line) ?? [];
  const startMs = readTime(start) ?? readLooseTime(start);
  const endMs = readTime(end) ?? readLooseTime(end);
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

function finish(blocks: readonly Block[], format: Format): ParsedTranscript {
  const raw: RawCue[] = [];
  for (const { id, times, lines } of blocks) {
    const span = readSpan(times);
    if (span !== null) raw.push({ ...span, id: id === null ? null : cleanText(id), lines });
  }
  const { cues, repaired } = tidyCues(raw);
  return {
    cues: cues.flatMap((cue) => readCue(cue, format)),
    repaired,
    skipped: blocks.length - raw.length,
  };
}

/** A cue for each voice that speaks in it, all of them as long as it is; none where nobody says a word. */
function readCue({ id, startMs, endMs, lines }: RawCue, format: Format): ParsedCue[] {
  const said = readCueText(lines.join("\n"), { startMs, endMs, format });
  return said.map((part, at) => ({ id: at === 0 ? id : null, startMs, endMs, ...part }));
}
