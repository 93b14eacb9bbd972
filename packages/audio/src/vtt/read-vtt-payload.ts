import { cleanText } from "./clean-text.ts";
import { joinText } from "./join-text.ts";
import type { TimedWord } from "./vtt-cue.ts";
import { VttError } from "./vtt-error.ts";

export interface VttLine {
  text: string;
  /** From 1. */
  number: number;
}

export interface VttPayload {
  text: string;
  voice: string | null;
  language: string | null;
  /** What is said from one inner time to the next; empty without inner times. */
  words: TimedWord[];
}

interface Run {
  text: string;
  startMs: number;
}

/**
 * The text of a cue without its tags. A tag that this product does not know is dropped and its text
 * stays; inner times outside the cue, or backward, are dropped. Throws `bad_cue` for an open tag.
 */
export function readPayload(
  lines: readonly VttLine[],
  span: { startMs: number; endMs: number },
): VttPayload {
  const tags = listPieces(lines).map(readTag);
  const runs = splitRuns(tags, span);
  return {
    text: joinLines(runs.map((said) => said.text).join("")),
    voice: tags.find((tag) => tag.voice !== undefined)?.voice ?? null,
    language: tags.find((tag) => tag.language !== undefined)?.language ?? null,
    words: runs.length > 1 ? toWords(runs, span.endMs) : [],
  };
}

function splitRuns(tags: readonly Tag[], span: { startMs: number; endMs: number }): Run[] {
  let run: Run = { text: "", startMs: span.startMs };
  const runs = [run];
  for (const { text = "", timeMs = -1 } of tags) {
    run.text += text;
    if (timeMs <= run.startMs || timeMs >= span.endMs) continue;
    run = { text: "", startMs: timeMs };
    runs.push(run);
  }
  return runs;
}

// Text, a closed tag, an entity, or a single < or & that starts neither.
const pieces = /[^<&]+|<[^<>]*>|&[a-z]{2,4};|[^]/g;

function listPieces(lines: readonly VttLine[]): string[] {
  return lines.flatMap((line) => {
    const found: string[] = line.text.match(pieces) ?? [];
    if (found.includes("<")) throw new VttError("bad_cue", line.number, "A tag is not closed.");
    return [...found, "\n"];
  });
}

interface Tag {
  text?: string;
  voice?: string;
  language?: string;
  timeMs?: number;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\u00A0",
  "&lrm;": "",
  "&rlm;": "",
};

function readTag(piece: string): Tag {
  if (!piece.startsWith("<")) return { text: entities[piece] ?? piece };
  const inside = piece.slice(1, -1);
  const timeMs = readTime(inside);
  if (timeMs !== null) return { timeMs };
  const [, kind, annotation] = /^(v|lang)(?:\.[^\s]*)?[ \t]+(.*)$/.exec(inside) ?? [];
  const name = cleanText(
    (annotation ?? "").replaceAll(/&[a-z]{2,4};/g, (it) => entities[it] ?? it),
  );
  if (kind === undefined || name === "") return {};
  return kind === "v" ? { voice: name } : { language: name };
}

/** Milliseconds of `[hh:]mm:ss.mmm`, or null. */
export function readTime(text: string): number | null {
  const match = /^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(text);
  if (match === null) return null;
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
}

function joinLines(text: string): string {
  const lines = text.split("\n").map(cleanText);
  const said = lines.filter((line) => line !== "");
  return said.length === 0 ? "" : said.reduce(joinText);
}

function toWords(runs: readonly Run[], endMs: number): TimedWord[] {
  return runs
    .map((run, index) => ({
      text: joinLines(run.text),
      startMs: run.startMs,
      endMs: runs[index + 1]?.startMs ?? endMs,
    }))
    .filter(({ text }) => text !== "");
}
