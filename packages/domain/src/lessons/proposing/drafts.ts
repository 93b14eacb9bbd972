import type { LinkKind } from "../../courses/index.ts";
import type { Sentence } from "../../episodes/index.ts";
import type { Lesson, LessonQuestion, LessonText } from "../lesson.ts";

/**
 * Concepts as a model proposes them, in the form of one lesson, so that they meet the checks and the judge that
 * lessons meet. Ids begin with the key of their concept: `c1.definition`, `c1.recall.answer1`; an answer's
 * other wordings stand behind it, since they claim the same.
 */
export interface Drafts {
  lesson: Lesson;
  concepts: DraftConcept[];
  /** The numbers of the sentences that a sentence rests on, by its id. */
  from: Map<string, number[]>;
  /** Asked for a second time: what is at fault was left out. */
  isRepaired: boolean;
}

export interface DraftConcept {
  key: string;
  term: string;
  spoken: string;
  links: { id: string; kind: LinkKind; to: string }[];
}

export function textOf({ lesson }: Drafts): LessonText {
  const [text] = lesson.texts;
  if (text === undefined) throw new TypeError("Drafts have one text.");
  return text;
}

export const isOf =
  ({ key }: DraftConcept) =>
  ({ id }: { id: string }) =>
    id.startsWith(`${key}.`);

/** The id of the sentence that asks. */
export function idOf({ question }: LessonQuestion): string {
  return question[0]?.id ?? "";
}

/**
 * The drafts without the sentences that are not kept. A question goes with its answer, a concept with its definition,
 * and a link with the sentence that says it.
 */
export function keepOnly(drafts: Drafts, isKept: (sentence: Sentence) => boolean): Drafts {
  const text = textOf(drafts);
  const said = new Set(text.lesson.filter(isKept).map(({ id }) => id));
  const concepts = drafts.concepts
    .filter(({ key }) => said.has(`${key}.definition`))
    .map((concept) => ({ ...concept, links: concept.links.filter(({ id }) => said.has(id)) }));
  const isThere = (sentence: { id: string }) => concepts.some((one) => isOf(one)(sentence));
  const questions = text.questions
    .filter((asked) => isThere({ id: idOf(asked) }))
    .filter(({ question, answer }) => [...question, ...answer.slice(0, 1)].every(isKept))
    .map((asked) => ({ ...asked, answer: asked.answer.filter(isKept) }));
  const lesson = text.lesson.filter((sentence) => said.has(sentence.id) && isThere(sentence));
  return {
    ...drafts,
    concepts,
    lesson: { ...drafts.lesson, texts: [{ ...text, lesson, questions }] },
  };
}
