import { LONGEST_SENTENCE } from "@learnlab/domain/client";

import type { LessonText } from "../../data/lessons.ts";
import { sentencesOf } from "./order-lessons.ts";

/** What somebody wrote, and the stored text at that time. */
export interface Written {
  words: string;
  over: string;
}

/** New texts of sentences by id; untouched sentences are absent. */
export type Draft = Readonly<Record<string, Written>>;

/** Whether it differs from the stored text at the time. */
export function isChanged({ words, over }: Written): boolean {
  return words.trim() !== over;
}

/** Only the sentences that changed. */
export function changedSentences(
  text: LessonText | undefined,
  draft: Draft,
): { id: string; text: string }[] {
  return sentencesOf(text).flatMap(({ id, text: stored }) => {
    const written = draft[id];
    if (written === undefined || !isChanged(written)) return [];
    const words = written.words.trim();
    return words === stored ? [] : [{ id, text: words }];
  });
}

/** Texts of sentences that the newest version lacks. */
export function findLeftovers(text: LessonText | undefined, draft: Draft): Draft {
  const known = new Set(sentencesOf(text).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(draft).filter(([id, written]) => !known.has(id) && isChanged(written)),
  );
}

/**
 * The new stored text of a sentence that changed while somebody was editing; null if it is unchanged, or
 * equals what was written.
 */
export function findRival(stored: string, written: Written | undefined): string | null {
  if (written === undefined || !isChanged(written)) return null;
  return stored === written.over || stored === written.words.trim() ? null : stored;
}

export type Fault = { kind: "empty" } | { kind: "long"; count: number };

/** Why a text is no valid sentence; null if it is. */
export function findFault(text: string): Fault | null {
  const { length } = text.trim();
  if (length === 0) return { kind: "empty" };
  return length > LONGEST_SENTENCE ? { kind: "long", count: length } : null;
}
