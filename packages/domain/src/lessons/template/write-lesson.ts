import type { LessonVariant, Sentence } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import type { LessonRequest } from "../script-writer.ts";
import { createLinePicker, fillLine } from "./fill-line.ts";
import type { PhraseLine } from "./phrase-book.ts";
import { PHRASE_BOOKS } from "./phrases/index.ts";

/** Of a short reminder: the sentences that say what the thing is. */
const QUICK_SENTENCES = 2;

/**
 * A lesson, question and answer out of a concept. Its opening lines vary by concept, never by
 * learner, because every learner of the course hears the same recording.
 */
export function writeTemplateLesson(request: LessonRequest): Lesson {
  const { concept, level, variant, languages } = request;
  const wanted = new Set([concept.courseLanguage, ...languages]);
  const texts = concept.texts
    .filter(({ language }) => wanted.has(language))
    .map((text) => writeText(request, text));
  const origin = { writer: "template", model: null, promptVersion: null };
  return { ...origin, conceptId: concept.conceptId, level, variant, texts };
}

type SourceText = LessonRequest["concept"]["texts"][number];

function writeText({ concept, variant }: LessonRequest, text: SourceText): LessonText {
  const { conceptId } = concept;
  const words: LessonWords = { conceptId, language: text.language };
  const claim = (id: string, sentence: string, quote: string): Sentence => ({
    id: `${conceptId}.${id}`,
    text: sentence,
    claim: { conceptId, quote },
  });
  const explained = text.explanation.map((sentence, index) =>
    claim(`lesson${index + 1}`, sentence, concept.explanationQuotes[index] ?? concept.quote),
  );
  const taught = variant === "quick" ? explained.slice(0, QUICK_SENTENCES) : explained;
  const answer = [claim("answer", text.answer, concept.quote)];
  return {
    language: text.language,
    term: text.term,
    lesson: [openLesson(words, { term: text.term, variant }), ...taught],
    ...frameQuestion(words, { question: text.question, answer }),
    bareQuestion: text.question,
    bareAnswer: text.answer,
  };
}

/** What decides on the wording around a lesson: the same for everybody who hears it. */
export interface LessonWords {
  conceptId: string;
  language: Language;
}

const openings = {
  teach: "lessonOpen",
  again: "lessonAgain",
  quick: "lessonQuick",
} as const satisfies Record<LessonVariant, PhraseLine>;

/** The sentence with which a lesson begins. */
export function openLesson(
  words: LessonWords,
  { term, variant }: { term: string; variant: LessonVariant },
): Sentence {
  return sayLine(words, openings[variant], { term });
}

/** Question and answer with what is said around them. */
export function frameQuestion(
  words: LessonWords,
  { question, answer }: { question: string; answer: Sentence[] },
): Pick<LessonText, "question" | "answer"> {
  const asked: Sentence = { id: `${words.conceptId}.question`, text: question, claim: null };
  return {
    question: [sayLine(words, "questionOpen"), asked, sayLine(words, "questionThink")],
    answer: [sayLine(words, "answerOpen"), ...answer, sayLine(words, "answerClose")],
  };
}

function sayLine(
  { conceptId, language }: LessonWords,
  name: PhraseLine,
  holes: Record<string, string> = {},
): Sentence {
  const variant = createLinePicker(0, conceptId).variantOf(name);
  const text = fillLine(PHRASE_BOOKS[language], { name, variant }, holes);
  return { id: `${conceptId}.${name}`, text, claim: null };
}
