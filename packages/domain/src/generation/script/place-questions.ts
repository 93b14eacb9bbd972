import type { QuestionKind } from "../../courses/index.ts";
import type { Brief, BriefConcept } from "../../episodes/index.ts";
import type { Lesson } from "../../lessons/index.ts";

/** How many of the day's lessons are asked about, as the seeds say. */
export const QUESTIONS = 3;
/** Besides them: what was heard before, or more about today where an episode is too short. */
export const MORE_QUESTIONS = 2;

/** A question about a lesson, and where it comes. */
export interface PlacedQuestion {
  /** Of the lesson that it asks about. */
  lessonAt: number;
  kind: QuestionKind;
  /** What is taught again is asked before it is explained; the rest is asked one lesson later. */
  isBefore: boolean;
  /** The lesson that it stands at. */
  placeAt: number;
}

interface Taught {
  brief: Brief;
  lessons: Lesson[];
}

/** So many questions about the day's lessons in the order in which they are asked; fewer where there are no more. */
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

/** Questions of other kinds about lessons that are asked about already, at the end. */
function listFurther({ lessons }: Taught, asked: PlacedQuestion[]): PlacedQuestion[] {
  return asked.flatMap(({ lessonAt, kind }) =>
    (lessons[lessonAt]?.texts[0]?.questions ?? [])
      .filter((question) => question.kind !== kind)
      .slice(0, 1)
      .map((question) => ({
        lessonAt,
        kind: question.kind,
        isBefore: false,
        placeAt: lessons.length - 1,
      })),
  );
}

/** Which lessons are asked about: what is urgent, then the others in turn, the last one only for want of them. */
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
  const distinct = [...new Set([...urgent, ...inTurn])];
  return distinct.slice(0, Math.min(count, lessons.length));
}

function findConcept(brief: Brief, lesson: Lesson | undefined): BriefConcept | undefined {
  return brief.concepts.find(({ conceptId }) => conceptId === lesson?.conceptId);
}
