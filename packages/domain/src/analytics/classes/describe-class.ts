import { z } from "zod";

import { type Actor, notYours } from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import {
  type ClassPrivacyDeps,
  isClassShown,
  readClassPrivacy,
  readListeningSettings,
} from "../../installation/index.ts";
import { type ClassStore, type DaysByZone, readCoursePrivacy } from "../../learning/index.ts";
import { type Clock, DomainError, localDate } from "../../shared/index.ts";
import { type Activity, countWeeks, describeMember, firstDayShown, listWeeks } from "./activity.ts";
import type { HearingStore } from "../hearing/ports.ts";
import type {
  ClassLearner,
  ClassTotals,
  ClassWeek,
  CourseDay,
  LessonHearing,
  LearnerInCourse,
} from "./types.ts";

const ANSWERS_SHOWN = 100;
const EPISODES_SHOWN = 30;

export const ClassLearnerRef = z.strictObject({ courseId: z.uuid(), userId: z.uuid() });

export interface ClassDeps extends ClassPrivacyDeps {
  courses: Pick<CourseStore, "find">;
  classes: Pick<ClassStore, "listZones" | "listLearners">;
  hearing: HearingStore;
  clock: Clock;
}

export interface ClassView {
  /** How many learn, of the first thousand. */
  size: number;
  /** Null, and no weeks, where teachers see no names and one learns alone, whose sums they would be. */
  totals: ClassTotals | null;
  weeks: ClassWeek[];
  areNamed: boolean;
  /** Nobody where teachers see only the class as a whole; else the first thousand, in the order of joining. */
  learners: ClassLearner[];
}

/** The learners of a course as a whole, and by name if the installation allows it. */
export async function describeClass(
  deps: ClassDeps,
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<ClassView> {
  await findTaught(deps, { actor, courseId }, "courses.learners");
  const [{ activities, today }, privacy] = await Promise.all([
    readActivities(deps, { courseId, userId: null }),
    readClassPrivacy(deps),
  ]);
  const areNamed = privacy.teachersSee === "people";
  const isShown = isClassShown(privacy, { learners: activities.length, told: "sums" });
  const learners = activities.map(describeMember);
  return {
    size: learners.length,
    totals: isShown ? addUp(learners) : null,
    weeks: isShown ? listWeeks(activities, today) : [],
    areNamed,
    learners: areNamed ? learners : [],
  };
}

/** One learner within the course; refused where teachers see only the class as a whole. */
export async function describeLearnerInCourse(
  deps: ClassDeps,
  request: z.output<typeof ClassLearnerRef> & { actor: Actor | null },
): Promise<LearnerInCourse> {
  const { courseId, userId } = request;
  const of = { courseId, userId };
  await findTaught(deps, request, "courses.learner");
  if ((await readClassPrivacy(deps)).teachersSee === "totals") throw notYours();
  const [{ activities, today }, concepts, answers, episodes] = await Promise.all([
    readActivities(deps, of),
    deps.hearing.listConcepts(of),
    deps.hearing.listAnswers(of, ANSWERS_SHOWN),
    deps.hearing.listEpisodes(of, EPISODES_SHOWN),
  ]);
  const [activity] = activities;
  if (activity === undefined) throw notInCourse();
  return {
    learner: describeMember(activity),
    weeks: listWeeks(activities, today),
    days: joinDays(activity.days).toReversed(),
    concepts,
    answers,
    episodes,
  };
}

/**
 * How the class hears and answers the lessons of each concept; null where teachers see no names and one learns alone.
 */
export async function listHeardLessons(
  deps: Omit<ClassDeps, "clock">,
  request: { actor: Actor | null; courseId: string },
): Promise<LessonHearing[] | null> {
  await findTaught(deps, request, "courses.heardLessons");
  const [lessons, { isShown }] = await Promise.all([
    deps.hearing.listLessons(request.courseId),
    readCoursePrivacy(deps, { courseId: request.courseId, told: "sums" }),
  ]);
  return isShown ? lessons : null;
}

/** The learners with their days; `today` is that of whoever is furthest in the calendar. */
async function readActivities(
  deps: Omit<ClassDeps, "courses">,
  of: { courseId: string; userId: string | null },
): Promise<{ activities: Activity[]; today: string }> {
  const now = deps.clock.now();
  const zones = await deps.classes.listZones(of.courseId);
  const days: DaysByZone = Object.fromEntries(
    zones.map(({ timeZone }) => [timeZone, localDate(now, timeZone)]),
  );
  const dates = Object.values(days).toSorted();
  const [earliest, today] = [dates.at(0) ?? localDate(now, "UTC"), dates.at(-1)];
  const [{ freezesAWeek }, members, heard] = await Promise.all([
    readListeningSettings(deps),
    deps.classes.listLearners({ ...of, days }),
    deps.hearing.listDays({ ...of, since: firstDayShown(earliest) }),
  ]);
  const daysOf = new Map(heard.map((row) => [row.userId, row.days]));
  const activities = members.map((member) => {
    const own = days[member.timeZone] ?? earliest;
    const ownDays = countWeeks(daysOf.get(member.userId) ?? [], own);
    return { member, today: own, freezesAWeek, days: ownDays };
  });
  return { activities, today: today ?? earliest };
}

function addUp(learners: readonly ClassLearner[]): ClassTotals {
  const sum = (name: "due" | "weak" | "answers" | "overruled") =>
    learners.reduce((total, learner) => total + learner[name], 0);
  return {
    learners: learners.length,
    active: learners.filter(({ isActive }) => isActive).length,
    due: sum("due"),
    weak: sum("weak"),
    answers: sum("answers"),
    overruled: sum("overruled"),
  };
}

/** One for each date, in order. */
function joinDays(days: readonly CourseDay[]): CourseDay[] {
  const byDate = Map.groupBy(days, ({ localDate: date }) => date);
  return [...byDate.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          rest.reduce(
            (sum, day) => ({
              localDate: sum.localDate,
              listenedMs: sum.listenedMs + day.listenedMs,
              isRead: sum.isRead || day.isRead,
              startedAt: Math.min(sum.startedAt, day.startedAt),
              endedAt: Math.max(sum.endedAt, day.endedAt),
            }),
            first,
          ),
        ],
  );
}

function notInCourse(): DomainError {
  return new DomainError("not_found", "Nobody in this course has this name.", {
    reason: "course.no_such_learner",
  });
}
