import { type ClaimBasis, LANGUAGE_FACTS, weakestBasis } from "@learnlab/domain/client";

import type { Language } from "../api.ts";
import type { Cue, Segment, Timing } from "../data/episode.ts";

/** A stretch of text that can be highlighted and tapped once there is audio. */
export interface Line {
  text: string;
  /** The same in every language; null if it belongs to no sentence. */
  sentenceId: string | null;
  /** Its index among the track's cues; null without audio. */
  cueIndex: number | null;
  cue: Cue | null;
}

/** One segment as text. */
export interface Passage {
  id: string;
  kind: Segment["kind"];
  language: Segment["language"];
  title: string;
  /** The concept that it teaches or asks about; null for the frame. */
  conceptId: string | null;
  lines: Line[];
  /** The material's own words, if the passage makes a claim. */
  quotes: string[];
  /** The weakest support of its claims; null without claims. */
  basis: ClaimBasis | null;
  span: { startMs: number; endMs: number } | null;
}

/** What belongs together on the page: a passage, or a question with its pause and answer. */
export type Block =
  | { type: "passage"; passage: Passage }
  | { type: "question"; question: Passage; pause: Pause | null; answer: Passage | null };

export interface Pause {
  durationMs: number;
  span: Passage["span"];
}

/** Combines the script and its times into the blocks of a page. */
export function readBlocks(segments: readonly Segment[], timing: Timing | undefined): Block[] {
  const linesOf = groupLines(timing?.cues ?? []);
  const blocks: Block[] = [];
  for (const segment of segments) {
    const passage = toPassage(segment, { linesOf, timing });
    const last = blocks.at(-1);
    const isJoined = last?.type === "question" && join(last, { segment, passage });
    if (!isJoined) blocks.push(...begin(passage));
  }
  return blocks;
}

/** Pause and answer belong to the preceding question. */
function join(
  block: Extract<Block, { type: "question" }>,
  { segment, passage }: { segment: Segment; passage: Passage },
): boolean {
  if (segment.kind === "pause") {
    block.pause = { durationMs: segment.pauseAfterMs, span: passage.span };
    return true;
  }
  if (segment.kind !== "answer") return false;
  block.answer = passage;
  return true;
}

function begin(passage: Passage): Block[] {
  if (passage.kind === "question") {
    return [{ type: "question", question: passage, pause: null, answer: null }];
  }
  // A recording without a transcript has its chapters all the same.
  const isEmpty = passage.lines.length === 0 && passage.kind !== "chapter";
  return isEmpty ? [] : [{ type: "passage", passage }];
}

function groupLines(cues: readonly Cue[]): Map<string, Line[]> {
  const lines = cues.map((cue, cueIndex): Line => {
    return { text: cue.text, sentenceId: cue.sentence ?? null, cueIndex, cue };
  });
  return Map.groupBy(lines, ({ cue }) => cue?.segment ?? "");
}

interface Context {
  linesOf: Map<string, Line[]>;
  timing: Timing | undefined;
}

function toPassage(segment: Segment, { linesOf, timing }: Context): Passage {
  const { id, kind, language, title, conceptId, sentences } = segment;
  const unsaid = sentences.map((sentence): Line => {
    return { text: sentence.text, sentenceId: sentence.id, cueIndex: null, cue: null };
  });
  const span = timing?.segments.find((placed) => placed.id === id) ?? null;
  return {
    id,
    kind,
    language,
    title,
    conceptId,
    lines: linesOf.get(id) ?? unsaid,
    quotes: [...new Set(sentences.flatMap(({ claim }) => claim?.quotes ?? []))],
    basis: weakestBasis(sentences.flatMap(({ claim }) => claim?.basis ?? [])),
    span: span === null ? null : { startMs: span.startMs, endMs: span.endMs },
  };
}

export function spaceBetween(language: Language): string {
  return LANGUAGE_FACTS[language].betweenSentences;
}

export interface Chapter {
  id: string;
  title: string;
  isQuestion: boolean;
  /** Null without audio. */
  startMs: number | null;
}

/** The chapters of an episode: its lessons, its questions, its beginning and its end; or a recording's own. */
export function listChapters(blocks: readonly Block[]): Chapter[] {
  return blocks.flatMap((block) => {
    const passage = block.type === "question" ? block.question : block.passage;
    if (passage.kind === "bridge") return [];
    const { id, title, span } = passage;
    const startMs = span?.startMs ?? null;
    return [{ id, title, isQuestion: block.type === "question", startMs }];
  });
}

/** A cue's text, split at its timed words; pieces without a word are in between. */
export function cutWords(cue: Cue): { text: string; wordIndex: number | null }[] {
  const pieces: { text: string; wordIndex: number | null }[] = [];
  let at = 0;
  for (const [wordIndex, { text }] of (cue.words ?? []).entries()) {
    const start = cue.text.indexOf(text, at);
    if (start === -1) continue;
    if (start > at) pieces.push({ text: cue.text.slice(at, start), wordIndex: null });
    pieces.push({ text, wordIndex });
    at = start + text.length;
  }
  if (at < cue.text.length) pieces.push({ text: cue.text.slice(at), wordIndex: null });
  return pieces;
}
