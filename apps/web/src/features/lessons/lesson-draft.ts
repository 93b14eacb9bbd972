import type { LessonText } from "./lessons-data.ts";
import { PARTS } from "./order-lessons.ts";

/** As the server has it. */
export const LONGEST_SENTENCE = 400;

/** What sentences are to say, by id; those that nobody touched are not in it. */
export type Draft = Readonly<Record<string, string>>;

/** The sentences that are to say something else, and only those. */
export function changedSentences(text: LessonText, draft: Draft): { id: string; text: string }[] {
  return PARTS.flatMap((part) => text[part]).flatMap((sentence) => {
    const words = draft[sentence.id]?.trim();
    return words === undefined || words === sentence.text ? [] : [{ id: sentence.id, text: words }];
  });
}

export type Fault = { kind: "empty" } | { kind: "long"; count: number };

/** Why what somebody wrote cannot be a sentence; null where it can. */
export function findFault(text: string): Fault | null {
  const { length } = text.trim();
  if (length === 0) return { kind: "empty" };
  return length > LONGEST_SENTENCE ? { kind: "long", count: length } : null;
}

/**
 * Which of the changed sentences the server will not have read aloud, and for which words: it quotes
 * them. Null where that cannot be told.
 */
export function findRefused(
  message: string,
  changed: readonly { id: string; text: string }[],
): { id: string; text: string; found: string } | null {
  const quoted = /"(?:[^"\\]|\\.)+"/.exec(message)?.[0];
  const found: unknown = quoted === undefined ? null : JSON.parse(quoted);
  if (typeof found !== "string") return null;
  const sentence = changed.find(({ text }) => text.includes(found));
  return sentence === undefined ? null : { ...sentence, found };
}
