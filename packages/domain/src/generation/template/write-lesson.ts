import type { LessonRequest } from "../ports.ts";
import type { Lesson, LessonText, Sentence } from "../types.ts";
import { createLinePicker, fillLine } from "./fill-line.ts";
import { PHRASE_BOOKS } from "./phrases/index.ts";
import type { PhraseLine } from "./phrase-book.ts";

/**
 * A lesson, question and answer out of a concept. Its opening lines vary by concept, never by
 * learner, because every learner of the course hears the same recording.
 */
export function writeTemplateLesson(request: LessonRequest): Lesson {
  const { concept, level, languages } = request;
  const wanted = new Set([concept.courseLanguage, ...languages]);
  const texts = concept.texts
    .filter(({ language }) => wanted.has(language))
    .map((text) => writeText(request, text));
  return { conceptId: concept.conceptId, level, writer: "template", model: null, texts };
}

type SourceText = LessonRequest["concept"]["texts"][number];

function writeText({ concept }: LessonRequest, text: SourceText): LessonText {
  const book = PHRASE_BOOKS[text.language];
  const lines = createLinePicker(0, concept.conceptId);
  const say = (name: PhraseLine, holes: Record<string, string> = {}): Sentence => ({
    id: `${concept.conceptId}.${name}`,
    text: fillLine(book, { name, variant: lines.variantOf(name) }, holes),
    claim: null,
  });
  const claim = (id: string, sentence: string, quote: string): Sentence => ({
    id: `${concept.conceptId}.${id}`,
    text: sentence,
    claim: { conceptId: concept.conceptId, quote },
  });
  const explained = text.explanation.map((sentence, index) =>
    claim(`lesson${index + 1}`, sentence, concept.explanationQuotes[index] ?? concept.quote),
  );
  return {
    language: text.language,
    term: text.term,
    lesson: [say("lessonOpen", { term: text.term }), ...explained],
    question: [
      say("questionOpen"),
      { id: `${concept.conceptId}.question`, text: text.question, claim: null },
      say("questionThink"),
    ],
    answer: [say("answerOpen"), claim("answer", text.answer, concept.quote), say("answerClose")],
    bareQuestion: text.question,
    bareAnswer: text.answer,
  };
}
