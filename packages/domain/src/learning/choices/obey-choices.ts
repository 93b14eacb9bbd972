import type { WeakSubject } from "../assess-ability.ts";
import { isMissed, lastMetAt } from "../memory/find-due.ts";
import type { Memory } from "../memory/types.ts";
import type { ConceptChoice } from "./types.ts";

/** What a learner wants, by concept. */
export type Choices = ReadonlyMap<string, ConceptChoice>;

export function sortChoices(choices: readonly ConceptChoice[]): Choices {
  return new Map(choices.map((choice) => [choice.conceptId, choice]));
}

/** Whether it is neither taught nor asked about: what is due of it waits. */
export function isSkipped(choices: Choices, conceptId: string): boolean {
  return choices.get(conceptId)?.kind === "skip";
}

/** Whether it comes back in half the time. */
export function isWantedMore(choices: Choices, conceptId: string): boolean {
  return choices.get(conceptId)?.kind === "more";
}

/** Whether it comes first: until it is heard or answered for the first time since it was asked for. */
export function isWantedNow(
  choices: Choices,
  { conceptId, memory }: { conceptId: string; memory: Memory | undefined },
): boolean {
  const choice = choices.get(conceptId);
  return choice?.kind === "more" && lastMetAt(memory) < choice.chosenAt;
}

/** Whether what went wrong by then does not count as a weakness: what goes wrong later does. */
export function isNotWeak(choices: Choices, of: { conceptId: string; at: number }): boolean {
  const choice = choices.get(of.conceptId);
  return choice?.kind === "not_weak" && of.at <= choice.chosenAt;
}

/** Whether a subject that went wrong in quizzes is not weak, as the learner said and nothing contradicts since. */
export function isExcused(
  { conceptId, failedAt }: Pick<WeakSubject, "conceptId" | "failedAt">,
  { choices, memories }: { choices: Choices; memories: readonly Memory[] },
): boolean {
  if (conceptId === null) return false;
  const memory = memories.find((one) => one.conceptId === conceptId);
  const missedAt = isMissed(memory) ? (memory?.schedule?.lastReviewedAt ?? 0) : 0;
  return isNotWeak(choices, { conceptId, at: Math.max(failedAt, missedAt) });
}

/** A memory as it counts: who says that they are not weak in it is asked again, and not taught it as a miss. */
export function obeyChoice(memory: Memory, choices: Choices): Memory {
  const { conceptId, schedule } = memory;
  const at = schedule?.lastReviewedAt ?? 0;
  const isForgiven = isMissed(memory) && isNotWeak(choices, { conceptId, at });
  return isForgiven ? { ...memory, lastResult: null } : memory;
}
