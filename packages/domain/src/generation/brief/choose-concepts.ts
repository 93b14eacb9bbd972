import type { Concept, ConceptLink, Course } from "../../courses/index.ts";
import type { BriefConcept, ConceptReason, LessonVariant } from "../../episodes/index.ts";
import {
  askNext,
  type Choices,
  findDueDay,
  isDue,
  isHeard,
  isMastered,
  isMissed,
  isWantedMore,
  isWantedNow,
  lastMetAt,
  type LearnerDays,
  type Memory,
} from "../../learning/index.ts";
import { cleanText, DAY_MS } from "../../shared/index.ts";
import { shareDue } from "./share-due.ts";

/** More than an episode holds, so that short lessons can fill it too. */
const CHOSEN = 14;
/** How many of them are known, if there are any: they can be shortened when new ones are too long. */
const KNOWN_CHOSEN = 2;
const WEAK_A_DAY = 2;
/** How many concepts with more wanted come first; together with the day's topics at most three. */
const WANTED_A_DAY = 2;
const FIRST_A_DAY = 3;
/** From this score on a concept is only recalled. */
const KNOWN_WELL = 80;

export interface Choice {
  courses: Course[];
  /** Requested topics, in order. */
  topics: string[];
  concepts: Concept[];
  links: ConceptLink[];
  weak: { courseId: string; conceptId: string | null; percent: number; takenAt: number }[];
  /** Quiz averages by concept, if there are any. */
  percents: ReadonlyMap<string, number>;
  /** Concepts that exist in every language of the episode. */
  translated: Set<string>;
  memories: readonly Memory[];
  /** Concepts with more wanted; skipped and "not weak" ones are already left out. */
  choices: Choices;
  /** Concepts of the latest episodes: new until they are heard, but after the others. */
  made: readonly string[];
  episodesBefore: number;
  days: LearnerDays;
  titleOf(courseId: string): string;
}

export interface Chosen {
  /** What may be taught, in this order. */
  concepts: BriefConcept[];
  /** What is due and asked about without its lesson, the most urgent first. */
  asked: string[];
}

/**
 * Chooses what today is about: requested topics, then what more is wanted of, then what is due with missed
 * ones first, then what is weak, then new concepts in the order of their courses, then what is due soonest.
 * Courses take turns by what is left of them, and a different one begins each time.
 */
export function chooseConcepts(choice: Choice): Chosen {
  const memories = new Map(choice.memories.map((memory) => [memory.conceptId, memory]));
  const context: Context = { choice, known: memories };
  const byId = new Map(choice.concepts.map((concept) => [concept.id, concept]));
  const asked = [...new Set(choice.topics)].filter((id) => byId.has(id));
  const topics = [...asked, ...listWanted(context, asked)];
  const weak = listWeak(context).filter((id) => byId.has(id) && !topics.includes(id));
  const due = listDue(context).filter((id) => !topics.includes(id) && !weak.includes(id));
  const urgent = new Set([...topics, ...weak, ...due]);
  const rest = choice.concepts.filter(({ id }) => !urgent.has(id));
  const unheard = rest.filter(({ id }) => !isHeard(memories.get(id)));
  const shared = shareDue(due, {
    isMissed: (id) => isMissed(memories.get(id)),
    topics: topics.length,
    weak: weak.length,
    fresh: unheard.length,
  });
  const first = [...topics, ...shared.lessons, ...weak].flatMap((id) => byId.get(id) ?? []);
  const fresh = putMissingCoursesFirst(choice.courses, {
    first,
    fresh: takeTurns(context, orderNew(context, unheard)),
  });
  const later = orderLater(context, [
    ...shared.left.flatMap((id) => byId.get(id) ?? []),
    ...rest.filter(({ id }) => isHeard(memories.get(id))),
  ]);
  const known = later.slice(0, KNOWN_CHOSEN);
  const concepts = [...[...first, ...fresh].slice(0, CHOSEN - known.length), ...later]
    .slice(0, CHOSEN)
    .map((concept) => describe(context, concept));
  return { concepts, asked: shared.questions };
}

interface Context {
  choice: Choice;
  known: ReadonlyMap<string, Memory>;
}

/** Concepts with more wanted that were not met since, the earliest request first. */
function listWanted({ choice, known }: Context, topics: readonly string[]): string[] {
  const chosenAt = ({ id }: Concept) => choice.choices.get(id)?.chosenAt ?? 0;
  return choice.concepts
    .filter(({ id }) => isWantedNow(choice.choices, { conceptId: id, memory: known.get(id) }))
    .filter(({ id }) => !topics.includes(id))
    .toSorted((one, other) => chosenAt(one) - chosenAt(other) || one.id.localeCompare(other.id))
    .slice(0, Math.max(0, Math.min(WANTED_A_DAY, FIRST_A_DAY - topics.length)))
    .map(({ id }) => id);
}

/** Missed ones, then answered ones, then those never answered; within each the longest due first. */
function listDue({ choice, known }: Context): string[] {
  const rank = (memory: Memory | undefined) => {
    if (isMissed(memory)) return 0;
    return (memory?.schedule ?? null) === null ? 2 : 1;
  };
  return choice.concepts
    .map((concept) => ({ concept, memory: known.get(concept.id) }))
    .filter(({ memory }) => isMissed(memory) || isDueNow(choice, memory))
    .toSorted(
      (one, other) =>
        rank(one.memory) - rank(other.memory) ||
        compareDays(dueDayOf(choice, one.memory), dueDayOf(choice, other.memory)) ||
        lastMetAt(one.memory) - lastMetAt(other.memory) ||
        one.concept.id.localeCompare(other.concept.id),
    )
    .map(({ concept }) => concept.id);
}

function dueDayOf({ days, choices }: Choice, memory: Memory | undefined): string {
  const isMore = memory !== undefined && isWantedMore(choices, memory.conceptId);
  return findDueDay(memory, days, isMore) ?? "9999";
}

function isDueNow({ days, choices }: Choice, memory: Memory | undefined): boolean {
  return isDue(memory, days, memory !== undefined && isWantedMore(choices, memory.conceptId));
}

function compareDays(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * What is weak, and either new, rested, or quizzed since it was met. Answered concepts come when they are
 * due, like all others.
 */
function listWeak({ choice, known }: Context): string[] {
  return choice.weak
    .filter(({ conceptId, takenAt }) => {
      const memory = conceptId === null ? undefined : known.get(conceptId);
      if (isMissed(memory)) return false;
      if (!isHeard(memory) || takenAt > lastMetAt(memory)) return true;
      return memory?.schedule === null && isDueNow(choice, memory);
    })
    .flatMap(({ conceptId }) => conceptId ?? [])
    .slice(0, WEAK_A_DAY);
}

/** How many of the learner's days ago it was last heard, 1 for yesterday; null if never. */
function daysSince(memory: Memory | undefined, days: LearnerDays): number | null {
  if (memory === undefined || memory.lastHeardAt === null) return null;
  const passed = Date.parse(days.today) - Date.parse(days.dayOf(memory.lastHeardAt));
  return Math.max(0, Math.round(passed / DAY_MS));
}

/** In the order of the course; concepts that wait in an episode or lack a translation come later. */
function orderNew({ choice, known }: Context, concepts: Concept[]): Concept[] {
  const rank = ({ id }: Concept) =>
    Number(!choice.translated.has(id)) * 2 + Number(choice.made.includes(id));
  const sorted = concepts.toSorted(
    (one, other) => rank(one) - rank(other) || one.position - other.position,
  );
  return putAfterNeeds(sorted, choice.links, (id) => isHeard(known.get(id)));
}

/** Puts a concept after those that it needs, if they are taught here and unknown. */
function putAfterNeeds(
  concepts: Concept[],
  links: readonly ConceptLink[],
  isKnown: (id: string) => boolean,
): Concept[] {
  const placed: Concept[] = [];
  const place = (concept: Concept, above: ReadonlySet<string>): void => {
    if (placed.includes(concept) || above.has(concept.id)) return;
    for (const { kind, fromId, toId } of links) {
      if (kind !== "needs" || fromId !== concept.id || isKnown(toId)) continue;
      const needed = concepts.find(({ id }) => id === toId);
      if (needed !== undefined) place(needed, new Set([...above, concept.id]));
    }
    placed.push(concept);
  };
  for (const concept of concepts) place(concept, new Set());
  return placed;
}

/** What is due soonest; mastered concepts only come if an episode would be too short without them. */
function orderLater({ choice, known }: Context, concepts: Concept[]): Concept[] {
  const rank = ({ id }: Concept) => {
    const schedule = known.get(id)?.schedule ?? null;
    return Number(schedule !== null && isMastered(schedule));
  };
  return concepts.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      compareDays(dueDayOf(choice, known.get(one.id)), dueDayOf(choice, known.get(other.id))) ||
      lastMetAt(known.get(one.id)) - lastMetAt(known.get(other.id)) ||
      one.position - other.position ||
      one.id.localeCompare(other.id),
  );
}

/** Courses take turns in proportion to what is left of them; the first one changes with each episode. */
function takeTurns({ choice }: Context, concepts: Concept[]): Concept[] {
  const start = choice.courses.length === 0 ? 0 : choice.episodesBefore % choice.courses.length;
  const courses = [...choice.courses.slice(start), ...choice.courses.slice(0, start)];
  const lanes = courses.map(({ id }) => concepts.filter(({ courseId }) => courseId === id));
  const sizes = lanes.map((lane) => lane.length);
  const taken: Concept[] = [];
  while (lanes.some((lane) => lane.length > 0)) {
    // The next turn goes to the lane with the smallest share taken, the first of several.
    const shares = lanes.map((lane, at) =>
      lane.length === 0 ? 1 : 1 - lane.length / (sizes[at] ?? 1),
    );
    const next = lanes[shares.indexOf(Math.min(...shares))]?.shift();
    if (next === undefined) break;
    taken.push(next);
  }
  return taken;
}

/** A course without anything urgent today comes before the others. */
function putMissingCoursesFirst(
  courses: Course[],
  { first, fresh }: { first: Concept[]; fresh: Concept[] },
): Concept[] {
  const missing = courses.filter(({ id }) => first.every(({ courseId }) => courseId !== id));
  const early = new Set(
    missing.flatMap(({ id }) => fresh.filter(({ courseId }) => courseId === id).slice(0, 1)),
  );
  return [...fresh.filter((one) => early.has(one)), ...fresh.filter((one) => !early.has(one))];
}

function describe({ choice, known }: Context, concept: Concept): BriefConcept {
  const memory = known.get(concept.id);
  const weak = choice.weak.find(({ conceptId }) => conceptId === concept.id);
  return {
    conceptId: concept.id,
    courseId: concept.courseId,
    courseTitle: choice.titleOf(concept.courseId),
    term: cleanText(concept.term, 80),
    variant: variantOf(memory, choice.percents.get(concept.id)),
    reason: reasonOf(choice, { concept, isWeak: weak !== undefined, memory }),
    percent: weak?.percent ?? null,
    asks: askNext(memory, concept),
    heardDaysAgo: daysSince(memory, choice.days),
    timesHeard: memory?.timesHeard ?? 0,
    lastResult: memory?.lastResult ?? null,
  };
}

/**
 * What was missed is explained from another angle, however little of it was heard and however well the
 * quizzes went.
 */
function variantOf(memory: Memory | undefined, percent: number | undefined): LessonVariant {
  if (isMissed(memory)) return "again";
  if (!isHeard(memory)) return "teach";
  return percent !== undefined && percent >= KNOWN_WELL ? "quick" : "again";
}

function reasonOf(
  choice: Choice,
  { concept, isWeak, memory }: { concept: Concept; isWeak: boolean; memory: Memory | undefined },
): ConceptReason {
  const { id: conceptId } = concept;
  if (choice.topics.includes(conceptId)) return "chosen";
  if (isWantedNow(choice.choices, { conceptId, memory })) return "more";
  if (isMissed(memory)) return "missed";
  if (isWeak) return "weak";
  if (isDueNow(choice, memory)) return "due";
  return isHeard(memory) ? "again" : "next";
}
