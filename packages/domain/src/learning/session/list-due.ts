import { type Choices, isSkipped, isWantedMore, obeyChoice } from "../choices/obey-choices.ts";
import { findDueDay, isMissed, type LearnerDays } from "../memory/find-due.ts";
import type { Memory } from "../memory/types.ts";

/** A concept that a learner has met, with the day on which it is due. */
export interface MetConcept<TConcept> {
  concept: TConcept;
  memory: Memory;
  dueOn: string;
}

interface Known {
  memories: readonly Memory[];
  choices: Choices;
  days: LearnerDays;
}

/**
 * The concepts that are due some day, missed ones first, then the longest due. Skipped concepts wait, and
 * those with more wanted return after half the days.
 */
export function listMet<TConcept extends { id: string }>(
  concepts: readonly TConcept[],
  { memories, choices, days }: Known,
): MetConcept<TConcept>[] {
  const known = new Map(memories.map((memory) => [memory.conceptId, memory]));
  const met = concepts.flatMap((concept) => {
    const memory = known.get(concept.id);
    const dueOn = findDueDay(memory, days, isWantedMore(choices, concept.id));
    if (memory === undefined || dueOn === null || isSkipped(choices, concept.id)) return [];
    return [{ concept, memory: obeyChoice(memory, choices), dueOn }];
  });
  return met.toSorted(
    (one, other) =>
      Number(isMissed(other.memory)) - Number(isMissed(one.memory)) ||
      Date.parse(one.dueOn) - Date.parse(other.dueOn),
  );
}

/**
 * Whether a review session asks it. What was answered today is not asked again before tomorrow: a missed
 * concept is due at once for the next episode, which teaches it first.
 */
export function isAskedNow(
  { memory, dueOn }: MetConcept<unknown>,
  { today }: LearnerDays,
): boolean {
  return dueOn <= today && !wasAnsweredToday(memory, today);
}

/** Missed today, so the next episode has it. */
export function waitsForEpisode({ memory }: MetConcept<unknown>, { today }: LearnerDays): boolean {
  return isMissed(memory) && wasAnsweredToday(memory, today);
}

function wasAnsweredToday({ schedule }: Memory, today: string): boolean {
  return schedule !== null && schedule.reviewedOn >= today;
}
