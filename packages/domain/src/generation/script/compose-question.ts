import type { QuestionKind } from "../../courses/index.ts";
import type { Segment, SegmentKind, Sentence, SpeechPlan } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { timeToAnswer } from "../../learning/index.ts";
import {
  fillHoles,
  fillLine,
  joinSentences,
  type Lesson,
  type LessonQuestion,
  type LessonText,
  PHRASE_BOOKS,
} from "../../lessons/index.ts";
import { estimateSpeechMs, pickVoiceOf } from "../../speech/index.ts";

/** The silence after a segment before the length is fitted. */
export const GAP_MS = 700;

/** The number of variants of the line with two terms to check by; a question's number chooses one. */
export const CHECKS = 5;

/** How the id of the line ends that names the terms; it is no part of the answer. */
export const CHECK_LINE = ".check";

interface AskedQuestion {
  lesson: Lesson;
  kind: QuestionKind;
  /** The number in the episode, from 1. */
  number: number;
  language: Language;
  plan: SpeechPlan;
}

/** The text in the requested language, or in the course's own if there is no translation. */
export function textIn(lesson: Lesson, language: Language): LessonText {
  const text = lesson.texts.find((candidate) => candidate.language === language) ?? lesson.texts[0];
  if (text === undefined) throw new TypeError(`Lesson ${lesson.conceptId} has no text.`);
  return text;
}

/** The question of a kind, or the first one if the lesson has none. */
export function findQuestion({ questions, term }: LessonText, kind: QuestionKind): LessonQuestion {
  const found = questions.find((question) => question.kind === kind) ?? questions[0];
  if (found === undefined) throw new TypeError(`The lesson on ${term} asks nothing.`);
  return found;
}

/** The segment that teaches: the lesson itself, with the term as its chapter. */
export function lessonSegment(
  lesson: Lesson,
  { number, language }: Pick<AskedQuestion, "number" | "language">,
): Segment {
  const text = textIn(lesson, language);
  return {
    id: `lesson${number}`,
    kind: "lesson",
    language: text.language,
    title: fillHoles(PHRASE_BOOKS[language].chapters.lesson, { term: text.term }),
    sentences: text.lesson,
    pauseAfterMs: GAP_MS,
    conceptId: lesson.conceptId,
    isShared: true,
    ...(text.take === undefined ? {} : { take: text.take }),
  };
}

/** A question, the time to answer it, and the answer with two terms to check by. */
export function questionSegments(asked: AskedQuestion): Segment[] {
  const { lesson, kind, number, language, plan } = asked;
  const text = textIn(lesson, language);
  const { question, answer } = findQuestion(text, kind);
  const titles = PHRASE_BOOKS[language].chapters;
  const shared = (
    segment: SegmentKind,
    rest: Pick<Segment, "title" | "sentences" | "pauseAfterMs">,
  ): Segment => ({
    id: `${segment}${number}`,
    kind: segment,
    language: text.language,
    conceptId: lesson.conceptId,
    isShared: true,
    ...rest,
    ...(text.take === undefined ? {} : { take: text.take }),
  });
  return [
    shared("question", {
      title: fillHoles(titles.question, { number: String(number) }),
      sentences: question,
      pauseAfterMs: GAP_MS,
    }),
    shared("pause", {
      title: titles.pause,
      sentences: [],
      pauseAfterMs: pauseFor(answer, text.language, plan),
    }),
    shared("answer", {
      title: titles.answer,
      sentences: [...answer, ...checkTerms(asked, text)],
      pauseAfterMs: GAP_MS,
    }),
  ];
}

/** The time to say an answer before it is heard, in ms. */
export function pauseFor(answer: Sentence[], language: Language, plan: SpeechPlan): number {
  const voice = pickVoiceOf(plan, { kind: "answer", language });
  return timeToAnswer(estimateSpeechMs(joinSentences(answer), voice), plan.answerTime);
}

/** Two terms of the answer; none if one of the lesson's languages has none, since languages align. */
function checkTerms({ lesson, kind, number }: AskedQuestion, text: LessonText): Sentence[] {
  const [first, second] = findQuestion(text, kind).keyTerms;
  const isEverywhere = lesson.texts.every(
    (one) => findQuestion(one, kind).keyTerms.length === CHECKED_TERMS,
  );
  if (first === undefined || second === undefined || !isEverywhere) return [];
  const line = { name: "checkTerms", variant: number % CHECKS } as const;
  const said = fillLine(PHRASE_BOOKS[text.language], line, { first, second });
  return [{ id: `${lesson.conceptId}.${kind}${CHECK_LINE}`, text: said, claim: null }];
}

const CHECKED_TERMS = 2;
