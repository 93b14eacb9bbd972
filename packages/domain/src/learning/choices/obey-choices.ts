import type { WeakSubject } from "../assess-ability.ts";
import { isMissed, lastMetAt } from "../memory/find-due.ts";
import type { Memory } from "../memory/types.ts";
import type { ConceptChoice } from "./types.ts";

/** A learner's choices by concept. */
export type Choices = ReadonlyMap<string, ConceptChoice>;

export function sortChoices(choices: readonly ConceptChoice[]): Choices {
  return new Map(choices.map((choice) => [choice.conceptId, choice]));
}

/** Whether it is neither taught nor asked about; due reviews wait. */
export function isSkipped(choices: Choices, conceptId: string): boolean {
  return choices.get(conceptId)?.kind === "skip";
}

/** Whether it returns after half the time. */
export function isWantedMore(choices: Choices, conceptId: string): boolean {
  return choices.get(conceptId)?.kind === "more";
}

/** Whether it comes first: until it is heard or answered for the first time since the choice. */
export function isWantedNow(
  choices: Choices,
  { conceptId, memory }: { conceptId: string; memory: Memory | undefined },
): boolean {
  const choice = choices.get(conceptId);
  return choice?.kind === "more" && lastMetAt(memory) < choice.chosenAt;
}

/** Whether earlier mistakes do not count as a weakness; later ones do. */
export function isNotWeak(choices: Choices, of: { conceptId: string; at: number }): boolean {
  const choice = choices.get(of.conceptId);
  return choice?.kind === "not_weak" && of.at <= choice.chosenAt;
}

/** Whether a subject with bad quizzes is not weak by the learner's choice, without later mistakes. */
export function isExcused(
  { conceptId, failedAt }: Pick<WeakSubject, "conceptId" | "failedAt">,
  { choices, memories }: { choices: Choices; memories: readonly Memory[] },
): boolean {
  if (conceptId === null) return false;
  const memory = memories.find((one) => one.conceptId === conceptId);
  const missedAt = isMissed(memory) ? (memory?.schedule?.lastReviewedAt ?? 0) : 0;
  return isNotWeak(choices, { conceptId, at: Math.max(failedAt, missedAt) });
}

/**
 * A memory with the learner's choice applied: a concept that is "not weak" is asked about again, but not
 * taught as a missed one.
 */
export function obeyChoice(memory: Memory, choices: Choices): Memory {
  const { conceptId, schedule } = memory;
  const at = schedule?.lastReviewedAt ?? 0;
  const isForgiven = isMissed(memory) && isNotWeak(choices, { conceptId, at });
  return isForgiven ? { ...memory, lastResult: null } : memory;
}
