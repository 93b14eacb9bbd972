import { LONGEST_SENTENCE } from "@learnlab/domain/client";

import type { LessonText } from "../../data/lessons.ts";
import { sentencesOf } from "./order-lessons.ts";

/** What somebody wrote, and what stood there when they did. */
export interface Written {
  words: string;
  over: string;
}

/** What sentences are to say, by id; those that nobody touched are not in it. */
export type Draft = Readonly<Record<string, Written>>;

/** Whether it says something else than what stood there; else it was touched and left as it was. */
export function isChanged({ words, over }: Written): boolean {
  return words.trim() !== over;
}

/** The sentences that are to say something else, and only those. */
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

/** What was written in sentences that the text does not have, as after a newer version came. */
export function findLeftovers(text: LessonText | undefined, draft: Draft): Draft {
  const known = new Set(sentencesOf(text).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(draft).filter(([id, written]) => !known.has(id) && isChanged(written)),
  );
}

/** What a sentence came to say while somebody wrote in it; null where it stayed, or says the same. */
export function findRival(stored: string, written: Written | undefined): string | null {
  if (written === undefined || !isChanged(written)) return null;
  return stored === written.over || stored === written.words.trim() ? null : stored;
}

export type Fault = { kind: "empty" } | { kind: "long"; count: number };

/** Why what somebody wrote cannot be a sentence; null where it can. */
export function findFault(text: string): Fault | null {
  const { length } = text.trim();
  if (length === 0) return { kind: "empty" };
  return length > LONGEST_SENTENCE ? { kind: "long", count: length } : null;
}
