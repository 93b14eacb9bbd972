import type { Language } from "../../api.ts";
import type { Lesson, LessonText, Sentence } from "../../data/lessons.ts";

/** A lesson's key over all its versions, which have different ids. */
export function lessonKey({
  conceptId,
  level,
  variant,
}: Pick<Lesson, "conceptId" | "level" | "variant">): string {
  return `${conceptId}.${level}.${variant}`;
}

export interface ConceptLessons {
  conceptId: string;
  /** Null for a concept that is no longer in the course. */
  term: string | null;
  lessons: Lesson[];
}

/** Lessons grouped by concept in the course's order; former concepts come last. */
export function groupLessons(
  lessons: readonly Lesson[],
  concepts: readonly { id: string; term: string }[],
): ConceptLessons[] {
  const known = new Set(concepts.map(({ id }) => id));
  const strays = new Set(lessons.map(({ conceptId }) => conceptId).filter((id) => !known.has(id)));
  return [...concepts, ...[...strays].map((id) => ({ id, term: null }))].flatMap(({ id, term }) => {
    const of = lessons.filter(({ conceptId }) => conceptId === id);
    return of.length === 0 ? [] : [{ conceptId: id, term, lessons: of }];
  });
}

/** A lesson's texts with the course's own language first. */
export function orderTexts(texts: readonly LessonText[], own: Language): LessonText[] {
  return texts.toSorted(
    (one, other) => Number(other.language === own) - Number(one.language === own),
  );
}

const PARTS = ["lesson", "recall", "why", "apply"] as const;
export type Part = (typeof PARTS)[number];

/** The sentences of a part: the lesson, or a question of a kind with its answer. */
function sentencesIn(text: LessonText, part: Part): Sentence[] {
  if (part === "lesson") return text.lesson;
  return text.questions
    .filter(({ kind }) => kind === part)
    .flatMap(({ question, answer }) => [...question, ...answer]);
}

/** All sentences, part by part. */
export function sentencesOf(text: LessonText | undefined): Sentence[] {
  return text === undefined ? [] : PARTS.flatMap((part) => sentencesIn(text, part));
}

/** A sentence in the shown languages; null if a language lacks it. */
export interface Row {
  id: string;
  part: Part;
  /** Whether it begins a part. */
  isFirst: boolean;
  sentences: { language: Language; sentence: Sentence | null }[];
}

/** Pairs the sentences of texts by their ids, part by part. */
export function pairSentences(texts: readonly LessonText[]): Row[] {
  return PARTS.flatMap((part) => {
    const ids = [...new Set(texts.flatMap((text) => sentencesIn(text, part).map(({ id }) => id)))];
    return ids.map((id, index) => ({
      id,
      part,
      isFirst: index === 0,
      sentences: texts.map((text) => ({
        language: text.language,
        sentence: sentencesIn(text, part).find((sentence) => sentence.id === id) ?? null,
      })),
    }));
  });
}
