import type { Concept, Course } from "../../courses/index.ts";
import type { BriefConcept } from "../../episodes/index.ts";
import { cleanText } from "../../shared/index.ts";

/** More than an episode holds, so that its length can be met with short lessons too. */
const CHOSEN = 14;
/** Of the weak ones, at most so many a day: the rest is new. */
const WEAK_A_DAY = 2;
/** Episodes in between before a weak one comes again: a recording heard every other day is skipped. */
const WEAK_RESTS = 3;

/** Behind everything that was heard in the episodes that are remembered. */
const UNTRANSLATED = 1_000;

interface Choice {
  courses: Course[];
  /** Topics that were asked for, in their order. */
  topics: string[];
  concepts: Concept[];
  weak: { courseId: string; conceptId: string | null; percent: number }[];
  /** Concepts that exist in every language of the episode. */
  translated: Set<string>;
  /** Concepts of earlier episodes, newest first. */
  recent: string[][];
  titleOf(courseId: string): string;
}

/**
 * What today is about. Topics that were asked for come first. Courses take turns, so that each is in the episode; within a course a weak
 * concept comes first, then the next ones that were not heard, then those heard longest ago; what
 * has to be taught in the course's own language for want of a translation comes after all of them.
 */
export function chooseConcepts(choice: Choice): BriefConcept[] {
  const lastHeard = new Map<string, number>();
  choice.recent.forEach((ids, age) => {
    for (const id of ids) if (!lastHeard.has(id)) lastHeard.set(id, age);
  });
  const weakIds = chooseWeak(choice, lastHeard);
  const topics = choice.topics.flatMap((id) => choice.concepts.filter((one) => one.id === id));
  const lanes = choice.courses
    .map(({ id }) => orderLane(choice, { courseId: id, lastHeard, weakIds }))
    .filter((lane) => lane.length > 0);
  const others = takeTurns(lanes, CHOSEN).filter((concept) => !topics.includes(concept));
  return [...topics, ...others]
    .slice(0, CHOSEN)
    .map((concept) => describe(choice, concept, { lastHeard, weakIds }));
}

function chooseWeak(choice: Choice, lastHeard: Map<string, number>): Map<string, number> {
  const waiting = choice.weak.flatMap(({ conceptId, percent }) =>
    conceptId === null || (lastHeard.get(conceptId) ?? WEAK_RESTS) < WEAK_RESTS
      ? []
      : [[conceptId, percent] as const],
  );
  return new Map(waiting.slice(0, WEAK_A_DAY));
}

interface LaneContext {
  courseId: string;
  lastHeard: Map<string, number>;
  weakIds: Map<string, number>;
}

function orderLane(choice: Choice, context: LaneContext): Concept[] {
  const rank = (concept: Concept): number => {
    if (context.weakIds.has(concept.id)) return -1;
    const age = context.lastHeard.get(concept.id);
    const heard = age === undefined ? 0 : choice.recent.length - age;
    return choice.translated.has(concept.id) ? heard : heard + UNTRANSLATED;
  };
  return choice.concepts
    .filter(({ courseId }) => courseId === context.courseId)
    .toSorted((a, b) => rank(a) - rank(b) || a.position - b.position);
}

function takeTurns(lanes: Concept[][], limit: number): Concept[] {
  const taken: Concept[] = [];
  const longest = Math.max(...lanes.map((lane) => lane.length), 0);
  for (let turn = 0; turn < longest && taken.length < limit; turn += 1) {
    taken.push(...lanes.flatMap((lane) => lane.slice(turn, turn + 1)));
  }
  return taken.slice(0, limit);
}

function describe(
  choice: Choice,
  concept: Concept,
  { lastHeard, weakIds }: Omit<LaneContext, "courseId">,
): BriefConcept {
  const percent = weakIds.get(concept.id) ?? null;
  const isKnown = lastHeard.has(concept.id);
  const reason = percent !== null ? "weak" : isKnown ? "again" : "next";
  return {
    conceptId: concept.id,
    courseId: concept.courseId,
    courseTitle: choice.titleOf(concept.courseId),
    term: cleanText(concept.term, 80),
    variant: isKnown ? "again" : "teach",
    reason: choice.topics.includes(concept.id) ? "chosen" : reason,
    percent,
  };
}
