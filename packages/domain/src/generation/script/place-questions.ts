import type { QuestionKind } from "../../courses/index.ts";
import type { Brief, BriefConcept } from "../../episodes/index.ts";
import type { Lesson } from "../../lessons/index.ts";

/** The number of the day's lessons that are asked about, as in the original design. */
export const QUESTIONS = 3;
/** Further questions: about what was heard before, or more about today if an episode is too short. */
export const MORE_QUESTIONS = 2;

/** A question about a lesson, with its position. */
export interface PlacedQuestion {
  /** The lesson that it asks about. */
  lessonAt: number;
  kind: QuestionKind;
  /** A lesson that is taught again is asked about before it; others one lesson later. */
  isBefore: boolean;
  /** The lesson at which it is asked. */
  placeAt: number;
}

interface Taught {
  brief: Brief;
  lessons: Lesson[];
}

/** Whether there is a question about a lesson: what a teacher wrote or approved may have none. */
export function hasQuestion({ texts }: Lesson): boolean {
  return texts.every(({ questions }) => questions.length > 0);
}

/** How many different questions lessons can be asked about with. */
export function countAskable(lessons: readonly Lesson[]): number {
  return lessons.reduce(
    (sum, { texts }) => sum + Math.min(...texts.map(({ questions }) => questions.length)),
    0,
  );
}

/** The questions about the day's lessons in order; fewer if there are no more. */
export function placeQuestions(taught: Taught, count: number): PlacedQuestion[] {
  const { brief, lessons } = taught;
  const last = lessons.length - 1;
  const first = chooseAsked(taught, count).map((lessonAt): PlacedQuestion => {
    const lesson = lessons[lessonAt];
    const isBefore = lesson?.variant === "again";
    return {
      lessonAt,
      kind: findConcept(brief, lesson)?.asks ?? "recall",
      isBefore,
      placeAt: isBefore ? lessonAt : Math.min(lessonAt + 1, last),
    };
  });
  return [...first, ...listFurther(taught, first).slice(0, count - first.length)].toSorted(
    (one, other) =>
      one.placeAt - other.placeAt ||
      Number(other.isBefore) - Number(one.isBefore) ||
      one.lessonAt - other.lessonAt,
  );
}

/** Further questions of other kinds about lessons that have one, at the end: one of each, and then another. */
function listFurther({ lessons }: Taught, asked: PlacedQuestion[]): PlacedQuestion[] {
  const others = asked.flatMap(({ lessonAt, kind }) =>
    (lessons[lessonAt]?.texts[0]?.questions ?? [])
      .filter((question) => question.kind !== kind)
      .map((question, round) => ({ lessonAt, kind: question.kind, round })),
  );
  return others
    .toSorted((one, other) => one.round - other.round)
    .map(({ lessonAt, kind }) => ({
      lessonAt,
      kind,
      isBefore: false,
      placeAt: lessons.length - 1,
    }));
}

/**
 * Which lessons are asked about: urgent ones, then the others in turn; the last lesson only if there are no
 * others.
 */
function chooseAsked({ brief, lessons }: Taught, count: number): number[] {
  const placesOf = (isWanted: (concept: BriefConcept) => boolean) =>
    lessons.flatMap((lesson, at) => {
      const concept = findConcept(brief, lesson);
      return concept !== undefined && isWanted(concept) ? [at] : [];
    });
  const urgent = [
    ...placesOf(({ lastResult }) => lastResult === "missed"),
    ...placesOf(({ reason }) => reason === "chosen" || reason === "more"),
    ...placesOf(({ reason }) => reason === "weak"),
    ...placesOf(({ reason }) => reason === "due"),
  ];
  const early = [...lessons.keys()].slice(0, -1);
  const start = early.length === 0 ? 0 : brief.episodesBefore % early.length;
  const inTurn = [...early.slice(start), ...early.slice(0, start), lessons.length - 1];
  const distinct = [...new Set([...urgent, ...inTurn])].filter((at) => {
    const lesson = lessons[at];
    return lesson !== undefined && hasQuestion(lesson);
  });
  return distinct.slice(0, count);
}

function findConcept(brief: Brief, lesson: Lesson | undefined): BriefConcept | undefined {
  return brief.concepts.find(({ conceptId }) => conceptId === lesson?.conceptId);
}
