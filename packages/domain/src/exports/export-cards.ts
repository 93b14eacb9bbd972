import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  getSettings,
  requirePermission,
} from "../accounts/index.ts";
import {
  type Concept,
  type ConceptText,
  type Course,
  courseNotFound,
  type CourseStore,
} from "../courses/index.ts";
import type { Language } from "../languages/index.ts";
import type { Memory, MemoryStore } from "../learning/index.ts";
import { type Card, writeCards } from "./write-cards.ts";

export const ExportCards = z.strictObject({
  courseId: z.uuid(),
  /** Everything that the course teaches, or only what the learner last answered wrong or half right. */
  only: z.enum(["all", "missed"]),
});

export interface ExportedCards {
  count: number;
  /** The content of a text file, which Anki imports. */
  text: string;
}

export interface MissedDeps extends Pick<CardDeps, "accounts" | "memories"> {
  courses: Pick<CourseStore, "listEnrolled" | "listConcepts" | "listConceptTexts">;
}

interface CardDeps {
  accounts: Pick<AccountStore, "findSettings">;
  courses: Pick<CourseStore, "findFor" | "listConcepts" | "listConceptTexts">;
  memories: Pick<MemoryStore, "list">;
}

/** The questions of a course as cards, in the learner's languages. */
export async function exportCards(
  deps: CardDeps,
  request: z.infer<typeof ExportCards> & { actor: Actor | null },
): Promise<ExportedCards> {
  const { actor, courseId, only } = request;
  const course = await deps.courses.findFor(actor?.userId ?? null, courseId);
  if (course === null) throw courseNotFound();
  requirePermission(actor, "courses.cards", course);
  const { userId } = actor;
  const [{ languages }, concepts, memories] = await Promise.all([
    getSettings(deps, userId),
    deps.courses.listConcepts([courseId]),
    only === "missed" ? deps.memories.list(userId) : [],
  ]);
  const missed = listMissed(memories);
  const wanted = only === "all" ? concepts : concepts.filter(({ id }) => missed.has(id));
  return makeCards(deps, { course, languages, wanted });
}

/** What one missed in the courses that one studies, a file for each course that has any. */
export async function exportMissed(
  deps: MissedDeps,
  userId: string,
): Promise<{ courseId: string; text: string }[]> {
  const [{ languages }, courses, memories] = await Promise.all([
    getSettings(deps, userId),
    deps.courses.listEnrolled(userId),
    deps.memories.list(userId),
  ]);
  const missed = listMissed(memories);
  if (missed.size === 0 || courses.length === 0) return [];
  const concepts = await deps.courses.listConcepts(courses.map(({ id }) => id));
  const files = await Promise.all(
    courses.map(async (course) => {
      const wanted = concepts.filter(
        ({ id, courseId }) => courseId === course.id && missed.has(id),
      );
      const { count, text } = await makeCards(deps, { course, languages, wanted });
      return count === 0 ? [] : [{ courseId: course.id, text }];
    }),
  );
  return files.flat();
}

async function makeCards(
  deps: { courses: Pick<CourseStore, "listConceptTexts"> },
  of: { course: Pick<Course, "title" | "language">; languages: Language[]; wanted: Concept[] },
): Promise<ExportedCards> {
  const { course, languages, wanted } = of;
  const ids = wanted.map(({ id }) => id);
  const texts = ids.length === 0 ? [] : await deps.courses.listConceptTexts(ids, languages);
  const cards = wanted.flatMap((concept) =>
    listTexts(concept, { own: course.language, languages, texts }).flatMap((text) =>
      toCards(text, [course.title, text.language]),
    ),
  );
  return { count: cards.length, text: writeCards(`LearnLab ${course.title}`, cards) };
}

/** Concepts whose last answer was wrong or half right. */
function listMissed(memories: readonly Memory[]): Set<string> {
  return new Set(
    memories.flatMap(({ conceptId, lastResult }) =>
      lastResult === "missed" || lastResult === "half" ? [conceptId] : [],
    ),
  );
}

type Told = Pick<ConceptText, "conceptId" | "language" | "term" | "questions">;

/** A concept's questions in each of the learner's languages that it has, or else in its own. */
function listTexts(
  concept: Concept,
  { own, languages, texts }: { own: Language; languages: Language[]; texts: ConceptText[] },
): Told[] {
  const { id: conceptId, term, questions } = concept;
  const original = { conceptId, language: own, term, questions };
  const found = languages.flatMap((language): Told[] =>
    language === own
      ? [original]
      : texts.filter((text) => text.conceptId === conceptId && text.language === language),
  );
  return found.length === 0 ? [original] : found;
}

function toCards({ conceptId, language, term, questions }: Told, tags: string[]): Card[] {
  return questions.map(({ kind, question, answer, keyTerms }, at) => ({
    // By kind and not by words: a corrected question stays the same card.
    id: ["learnlab", conceptId, nameKind(questions, at), language].join("-"),
    front: question,
    back: answer,
    keyTerms,
    tags: ["LearnLab", ...tags, term, kind],
  }));
}

/** The kind of a question, with a number if the concept has an earlier one of that kind. */
function nameKind(questions: Told["questions"], at: number): string {
  const kind = questions[at]?.kind ?? "";
  const before = questions.slice(0, at).filter((one) => one.kind === kind).length;
  return before === 0 ? kind : `${kind}${before + 1}`;
}
