import type { Concept, ConceptLink } from "../../../courses/index.ts";
import { countDaysIn, type Memory, type Schedule } from "../../../learning/index.ts";
import { addDays, DAY_MS, writeDay } from "../../../shared/index.ts";
import { describeCourse as course } from "../../../testing/briefs/index.ts";
import { type Choice, chooseConcepts } from "../choose-concepts.ts";

export const NOW = 400 * DAY_MS;
const TODAY = writeDay(400);

const concept = (courseId: string, position: number): Concept => ({
  id: `${courseId}${position}`,
  courseId,
  materialId: "m",
  position,
  term: `${courseId}${position}`,
  spoken: "",
  sentences: [],
  questions: [],
  lostQuotes: [],
});

export const conceptsOf = (...courses: string[]) =>
  courses.flatMap((id) => [0, 1, 2, 3, 4].map((at) => concept(id, at)));

/** A memory that was heard once, that many days ago. */
export const heard = (
  conceptId: string,
  daysAgo: number,
  change: Partial<Memory> = {},
): Memory => ({
  conceptId,
  timesHeard: 1,
  firstHeardAt: NOW - daysAgo * DAY_MS,
  lastHeardAt: NOW - daysAgo * DAY_MS,
  timesAsked: 0,
  lastAskedAt: null,
  lastKind: null,
  lastResult: null,
  schedule: null,
  ...change,
});

/** A memory that was heard and answered that many days ago, with its days until it is due. */
export const answered = (
  conceptId: string,
  { ago, dueIn, ...change }: { ago: number; dueIn: number } & Partial<Schedule>,
  result: Memory["lastResult"] = "had",
): Memory =>
  heard(conceptId, ago, {
    timesAsked: 1,
    lastAskedAt: NOW - ago * DAY_MS,
    lastResult: result,
    schedule: {
      dueOn: addDays(TODAY, dueIn),
      stability: 5,
      difficulty: 5,
      reps: 1,
      lapses: 0,
      rights: 1,
      lastReviewedAt: NOW - ago * DAY_MS,
      reviewedOn: addDays(TODAY, -ago),
      ...change,
    },
  });

export const missed = (conceptId: string, ago: number) =>
  answered(conceptId, { ago, dueIn: -ago, rights: 0 }, "missed");

export function chooseAll(change: Partial<Choice> = {}) {
  const concepts = change.concepts ?? conceptsOf("a", "b");
  return chooseConcepts({
    courses: [...new Set(concepts.map(({ courseId }) => courseId))].map(course),
    topics: [],
    concepts,
    links: [],
    weak: [],
    percents: new Map(),
    translated: new Set(concepts.map(({ id }) => id)),
    memories: [],
    choices: new Map(),
    made: [],
    episodesBefore: 0,
    days: countDaysIn("UTC", TODAY),
    titleOf: (id) => id,
    ...change,
  });
}

export const choose = (change: Partial<Choice> = {}) => chooseAll(change).concepts;
export const ids = (chosen: ReturnType<typeof choose>) => chosen.map(({ conceptId }) => conceptId);
export const needs = (fromId: string, toId: string): ConceptLink => ({
  fromId,
  toId,
  kind: "needs",
  texts: {},
  quotes: { from: "", to: "" },
});
