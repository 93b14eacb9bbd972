import type { LearnerDays } from "../learning/index.ts";

/** What is new or due in a learner's courses, from the rows. */
export interface StudyState {
  /** Whether a concept was never heard. */
  hasNew: boolean;
  /** Whether a quiz went badly about something the learner has not met since. */
  isQuizzed: boolean;
  /** The earliest day on which an answered concept is due; null for none. */
  dueOn: string | null;
  /** The earliest instant at which an unanswered concept has rested; null for none. */
  restsUntil: number | null;
}

/** The day until which there is nothing to do; null if everything is mastered. */
export interface Rest {
  until: string | null;
}

/** The rest of a learner with nothing new and nothing due; null if there is something, or if nothing is studied. */
export function findRest(study: StudyState | null, { today, dayOf }: LearnerDays): Rest | null {
  if (study === null || study.hasNew || study.isQuizzed) return null;
  const rested = study.restsUntil === null ? null : dayOf(study.restsUntil);
  const [until = null] = [study.dueOn, rested].flatMap((day) => day ?? []).toSorted(compareDays);
  return until !== null && until <= today ? null : { until };
}

function compareDays(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
