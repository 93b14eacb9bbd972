import type { Concept, ConceptLink, Course, QuestionKind } from "../../courses/index.ts";
import { QUESTION_KINDS } from "../../courses/index.ts";
import type { BriefConcept, ConceptReason, LessonVariant } from "../../episodes/index.ts";
import type { Memory } from "../../learning/index.ts";
import { cleanText, DAY_MS } from "../../shared/index.ts";

/** More than an episode holds, so that its length can be met with short lessons too. */
const CHOSEN = 14;
/** What was missed is taught again, at most so many a day: the rest is new. */
const MISSED_A_DAY = 2;
const WEAK_A_DAY = 2;
/** Days before a weak one comes again after it was heard once; each time it rests twice as long. */
const WEAK_RESTS_DAYS = 3;
/** Who scored so well is only reminded. */
const KNOWN_WELL = 80;

export interface Choice {
  courses: Course[];
  /** Topics that were asked for, in their order. */
  topics: string[];
  concepts: Concept[];
  links: ConceptLink[];
  weak: { courseId: string; conceptId: string | null; percent: number }[];
  /** Quiz averages by concept, as far as there are any. */
  percents: ReadonlyMap<string, number>;
  /** Concepts that exist in every language of the episode. */
  translated: Set<string>;
  memories: readonly Memory[];
  /** Concepts of the latest episodes: until they are heard they are still new, and come after others. */
  made: readonly string[];
  episodesBefore: number;
  now: number;
  titleOf(courseId: string): string;
}

/**
 * What today is about: topics that were asked for, then what was missed, then what is weak, then new
 * concepts in the order of their courses, then what was heard longest ago. Courses take turns by what
 * is left of them, and another one begins each time.
 */
export function chooseConcepts(choice: Choice): BriefConcept[] {
  const known = new Map(choice.memories.map((memory) => [memory.conceptId, memory]));
  const context: Context = { choice, known };
  const byId = new Map(choice.concepts.map((concept) => [concept.id, concept]));
  const urgent = [...choice.topics, ...listMissed(context), ...listWeak(context)];
  const first = [...new Set(urgent)].flatMap((id) => byId.get(id) ?? []);
  const rest = choice.concepts.filter((concept) => !first.includes(concept));
  const isHeard = ({ id }: Concept) => (known.get(id)?.timesHeard ?? 0) > 0;
  const fresh = takeTurns(
    context,
    orderNew(
      context,
      rest.filter((one) => !isHeard(one)),
    ),
  );
  const heard = takeTurns(context, orderHeard(context, rest.filter(isHeard)));
  const ordered = interleave(choice.courses, [...first, ...fresh, ...heard], first.length);
  return ordered.slice(0, CHOSEN).map((concept) => describe(context, concept));
}

interface Context {
  choice: Choice;
  known: ReadonlyMap<string, Memory>;
}

function listMissed({ choice, known }: Context): string[] {
  return [...known.values()]
    .filter(({ lastResult }) => lastResult === "missed")
    .toSorted((one, other) => (one.lastAskedAt ?? 0) - (other.lastAskedAt ?? 0))
    .map(({ conceptId }) => conceptId)
    .filter((id) => choice.concepts.some((concept) => concept.id === id))
    .slice(0, MISSED_A_DAY);
}

function listWeak({ choice, known }: Context): string[] {
  return choice.weak
    .flatMap(({ conceptId }) => conceptId ?? [])
    .filter((id) => hasRested(known.get(id), choice.now))
    .slice(0, WEAK_A_DAY);
}

function hasRested(memory: Memory | undefined, now: number): boolean {
  const days = daysSince(memory, now);
  return days === null || days >= WEAK_RESTS_DAYS * 2 ** ((memory?.timesHeard ?? 1) - 1);
}

/** Whole days since it was heard last; null where it never was. */
function daysSince(memory: Memory | undefined, now: number): number | null {
  if (memory === undefined || memory.lastHeardAt === null) return null;
  return Math.max(0, Math.floor((now - memory.lastHeardAt) / DAY_MS));
}

/** In the order of the course; what is waiting in an episode, or lacks a translation, comes later. */
function orderNew({ choice, known }: Context, concepts: Concept[]): Concept[] {
  const rank = ({ id }: Concept) =>
    Number(!choice.translated.has(id)) * 2 + Number(choice.made.includes(id));
  const sorted = concepts.toSorted(
    (one, other) => rank(one) - rank(other) || one.position - other.position,
  );
  const isKnown = (id: string) => (known.get(id)?.timesHeard ?? 0) > 0;
  return putAfterNeeds(sorted, choice.links, isKnown);
}

/** A concept comes after those that it needs, as far as they are taught here and not known. */
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

function orderHeard({ known }: Context, concepts: Concept[]): Concept[] {
  const heardAt = ({ id }: Concept) => known.get(id)?.lastHeardAt ?? 0;
  return concepts.toSorted(
    (one, other) => heardAt(one) - heardAt(other) || one.position - other.position,
  );
}

/** Courses take turns in proportion to what is left of them; who begins moves on with each episode. */
function takeTurns({ choice }: Context, concepts: Concept[]): Concept[] {
  const start = choice.courses.length === 0 ? 0 : choice.episodesBefore % choice.courses.length;
  const courses = [...choice.courses.slice(start), ...choice.courses.slice(0, start)];
  const lanes = courses.map(({ id }) => concepts.filter(({ courseId }) => courseId === id));
  const sizes = lanes.map((lane) => lane.length);
  const taken: Concept[] = [];
  while (lanes.some((lane) => lane.length > 0)) {
    // The lane of which the smallest share is taken has its turn, the first of several.
    const shares = lanes.map((lane, at) =>
      lane.length === 0 ? 1 : 1 - lane.length / (sizes[at] ?? 1),
    );
    const next = lanes[shares.indexOf(Math.min(...shares))]?.shift();
    if (next === undefined) break;
    taken.push(next);
  }
  return taken;
}

/** Every course comes up within the first lessons, where there are not too many of them. */
function interleave(courses: Course[], concepts: Concept[], fixed: number): Concept[] {
  const head = concepts.slice(0, fixed);
  const rest = concepts.slice(fixed);
  const missing = courses.filter(({ id }) => head.every(({ courseId }) => courseId !== id));
  const early = missing.flatMap(({ id }) =>
    rest.filter(({ courseId }) => courseId === id).slice(0, 1),
  );
  const ordered = rest.filter((concept) => early.includes(concept));
  return [...head, ...ordered, ...rest.filter((concept) => !early.includes(concept))];
}

function describe({ choice, known }: Context, concept: Concept): BriefConcept {
  const memory = known.get(concept.id);
  const isHeard = memory !== undefined && memory.timesHeard > 0;
  const weak = choice.weak.find(({ conceptId }) => conceptId === concept.id);
  return {
    conceptId: concept.id,
    courseId: concept.courseId,
    courseTitle: choice.titleOf(concept.courseId),
    term: cleanText(concept.term, 80),
    variant: isHeard ? variantOf(choice.percents.get(concept.id)) : "teach",
    reason: reasonOf(choice, { concept, isWeak: weak !== undefined, isHeard }),
    percent: weak?.percent ?? null,
    asks: askNext(memory),
    heardDaysAgo: daysSince(memory, choice.now),
    lastResult: memory?.lastResult ?? null,
  };
}

/** Of what was heard before. */
function variantOf(percent: number | undefined): LessonVariant {
  return percent !== undefined && percent >= KNOWN_WELL ? "quick" : "again";
}

function reasonOf(
  { topics }: Choice,
  { concept, isWeak, isHeard }: { concept: Concept; isWeak: boolean; isHeard: boolean },
): ConceptReason {
  if (topics.includes(concept.id)) return "chosen";
  if (isWeak) return "weak";
  return isHeard ? "again" : "next";
}

/** Kinds of questions take turns, the easiest first. */
export function askNext(memory: Memory | undefined): QuestionKind {
  const asked = memory?.timesAsked ?? 0;
  return QUESTION_KINDS[asked % QUESTION_KINDS.length] ?? "recall";
}
