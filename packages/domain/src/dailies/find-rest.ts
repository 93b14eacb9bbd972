import type { LearnerDays } from "../learning/index.ts";

/** What of a learner's courses is new or comes back, as the rows say it. */
export interface StudyState {
  /** Whether a concept was never heard. */
  hasNew: boolean;
  /** Whether a quiz went wrong on something that was not met since. */
  isQuizzed: boolean;
  /** The earliest day on which something that was answered comes back; null where none does. */
  dueOn: string | null;
  /** The earliest instant at which something that was never answered has rested; null where nothing rests. */
  restsUntil: number | null;
}

/** Until when there is nothing to do: a day, or null where all of it is known for good. */
export interface Rest {
  until: string | null;
}

/** Whether a day rests, since nothing is new and nothing due; null where it does not, and where nothing is studied. */
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
