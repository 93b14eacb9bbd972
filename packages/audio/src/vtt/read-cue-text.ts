import { decodeHTML, decodeHTMLStrict } from "entities";

import { cleanText } from "./clean-text.ts";
import { joinText } from "./join-text.ts";
import { readTime } from "./read-time.ts";
import type { TimedWord } from "./vtt-cue.ts";

/** What one voice says in a cue. */
export interface SaidText {
  text: string;
  voice: string | null;
  language: string | null;
  words: TimedWord[];
}

interface CueText {
  startMs: number;
  endMs: number;
  format: "vtt" | "srt";
}

interface Run {
  text: string;
  startMs: number;
}

interface Part {
  voice: string | null;
  language: string | null;
  runs: Run[];
}

// A tag begins at once with its name, a slash, a class or a time; any other < is one that somebody wrote. SubRip's
// style overrides stand in braces.
const TAG = /<(?:\/?[a-z][^<>]*|\/|\.[^<>]*|\d[\d:.]*)?>|\{\\[^{}]*\}/gi;
const OPEN_TAG = /<(?:v|c|i|b|u|ruby|rt|lang)(?:[. \t][^<>]*)?$/i;

/**
 * The text of a cue, a part for each voice, without its tags: those that this product does not know are dropped and their
 * text stays. Ruby stands in brackets behind what it belongs to; character references are HTML's, all of them. Inner times outside the
 * cue, or backward, are dropped. A `<` that begins no tag is text, though browsers hide what follows it.
 */
export function readCueText(text: string, { startMs, endMs, format }: CueText): SaidText[] {
  const parts: Part[] = [];
  let part: Part = { voice: null, language: null, runs: [{ text: "", startMs }] };
  for (const piece of closeRuby(listPieces(text, format))) {
    if (piece.kind === "text") addText(part, piece.text);
    else if (piece.kind === "language") part.language ??= piece.name;
    else if (piece.kind === "voice") {
      parts.push(part);
      const { language } = part;
      part = { voice: piece.name, language, runs: [{ text: "", startMs: lastTime(part) }] };
    } else if (piece.timeMs > lastTime(part) && piece.timeMs < endMs) {
      part.runs.push({ text: "", startMs: piece.timeMs });
    }
  }
  return [...parts, part].map((one) => toSaid(one, endMs)).filter((one) => one.text !== "");
}

function addText(part: Part, text: string): void {
  const run = part.runs.at(-1);
  if (run !== undefined) run.text += text;
}

function lastTime(part: Part): number {
  return part.runs.at(-1)?.startMs ?? 0;
}

type Said =
  | { kind: "text"; text: string }
  | { kind: "voice"; name: string }
  | { kind: "language"; name: string }
  | { kind: "time"; timeMs: number };

type Piece = Said | { kind: "ruby"; isOpen: boolean };

/** Each reading of a ruby in its brackets, also where the file leaves out its end. */
function closeRuby(pieces: readonly Piece[]): Said[] {
  const said: Said[] = [];
  let isOpen = false;
  const setOpen = (next: boolean) => {
    if (isOpen !== next) said.push({ kind: "text", text: next ? "（" : "）" });
    isOpen = next;
  };
  for (const piece of pieces) {
    if (piece.kind === "ruby") setOpen(piece.isOpen);
    else said.push(piece);
  }
  setOpen(false);
  return said;
}

function listPieces(text: string, format: "vtt" | "srt"): Piece[] {
  const decode = format === "vtt" ? decodeHTML : decodeHTMLStrict;
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    pieces.push({ kind: "text", text: decode(text.slice(from, index)) });
    pieces.push(...readTag(tag.slice(1, -1), decode));
    from = index + tag.length;
  }
  const rest = text.slice(from);
  const open = OPEN_TAG.exec(rest)?.index ?? rest.length;
  return [...pieces, { kind: "text", text: decode(rest.slice(0, open)) }];
}

/** The tags that say something by themselves. */
const plainTags = new Map<string, Piece>([
  ["rt", { kind: "ruby", isOpen: true }],
  ["/rt", { kind: "ruby", isOpen: false }],
  ["/ruby", { kind: "ruby", isOpen: false }],
  ["/v", { kind: "voice", name: "" }],
]);

const namingTags = new Map<string, "voice" | "language">([
  ["v", "voice"],
  ["lang", "language"],
]);

function readTag(inside: string, decode: (text: string) => string): Piece[] {
  const timeMs = readTime(inside);
  if (timeMs !== null) return [{ kind: "time", timeMs }];
  const [, written = "", annotation = ""] =
    /^(\/?[a-z]+)(?:\.\S*)?(?:\s+([^]*))?$/i.exec(inside) ?? [];
  const tag = written.toLowerCase();
  const plain = plainTags.get(tag);
  if (plain !== undefined) return [plain];
  const name = cleanText(decode(annotation));
  const kind = namingTags.get(tag);
  return kind === undefined || name === "" ? [] : [{ kind, name }];
}

function toSaid({ voice, language, runs }: Part, endMs: number): SaidText {
  const words = runs
    .map((run, at) => ({
      text: joinLines(run.text),
      startMs: run.startMs,
      endMs: runs[at + 1]?.startMs ?? endMs,
    }))
    .filter(({ text }) => text !== "");
  return {
    text: joinLines(runs.map(({ text }) => text).join("")),
    voice: voice === "" ? null : voice,
    language,
    words: runs.length > 1 ? words : [],
  };
}

function joinLines(text: string): string {
  const said = text
    .split("\n")
    .map(cleanText)
    .filter((line) => line !== "");
  return said.length === 0 ? "" : said.reduce(joinText);
}
