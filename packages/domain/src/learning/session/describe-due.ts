import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../../accounts/index.ts";
import type { CourseStore } from "../../courses/index.ts";
import { addDays, type Clock, localDate, type Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { sortChoices } from "../choices/obey-choices.ts";
import type { ChoiceStore } from "../choices/types.ts";
import { countDaysIn } from "../memory/find-due.ts";
import { recallHeard } from "../memory/recall-heard.ts";
import type { MemoryStore } from "../memory/types.ts";
import { isAskedNow, listMet, waitsForEpisode } from "./list-due.ts";

/** How many of the next days are listed. */
const DAYS_TOLD = 14;

/** What is due for a learner today and on the next days. */
export interface DueReviews {
  /** The learner's local day, as 2026-11-30. */
  today: string;
  due: number;
  /** In the order of enrolment, without courses with nothing due. */
  courses: { courseId: string; title: string; due: number }[];
  /** Missed today: the next episode has them. */
  missedToday: number;
  /** Days with something due, the nearest first: those of the next two weeks, or else only the nearest. */
  coming: { day: string; count: number }[];
  /** The number of concepts the learner has met. */
  met: number;
}

interface DueDeps {
  accounts: Pick<AccountStore, "findSettings">;
  courses: Pick<CourseStore, "listEnrolled" | "listTerms">;
  memories: Pick<MemoryStore, "list" | "listChanged">;
  choices: Pick<ChoiceStore, "list">;
  media: MediaStore;
  clock: Clock;
  log: Log;
}

/** The actor's due reviews in the courses they are enrolled in. */
export async function describeDue(
  deps: DueDeps,
  { actor }: { actor: Actor | null },
): Promise<DueReviews> {
  requirePermission(actor, "reviews.due");
  const { userId } = actor;
  const [{ timeZone }, courses, memories, chosen] = await Promise.all([
    getSettings(deps, userId),
    deps.courses.listEnrolled(userId),
    recallHeard(deps, userId),
    deps.choices.list(userId),
  ]);
  const concepts = await deps.courses.listTerms(courses.map(({ id }) => id));
  const days = countDaysIn(timeZone, localDate(deps.clock.now(), timeZone));
  const met = listMet(concepts, { memories, choices: sortChoices(chosen), days });
  const due = met.filter((one) => isAskedNow(one, days));
  const later = met.filter(({ dueOn }) => dueOn > days.today).map(({ dueOn }) => dueOn);
  return {
    today: days.today,
    due: due.length,
    courses: courses.flatMap(({ id: courseId, title }) => {
      const ofCourse = due.filter(({ concept }) => concept.courseId === courseId).length;
      return ofCourse === 0 ? [] : [{ courseId, title, due: ofCourse }];
    }),
    missedToday: met.filter((one) => waitsForEpisode(one, days)).length,
    coming: countByDay(later, addDays(days.today, DAYS_TOLD)),
    met: met.length,
  };
}

function countByDay(dueOn: readonly string[], until: string): DueReviews["coming"] {
  const counts = [...Map.groupBy(dueOn, (day) => day)]
    .map(([day, all]) => ({ day, count: all.length }))
    .toSorted((one, other) => Date.parse(one.day) - Date.parse(other.day));
  const near = counts.filter(({ day }) => day <= until);
  return near.length === 0 ? counts.slice(0, 1) : near;
}
