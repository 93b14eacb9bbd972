import type { Language } from "../languages/index.ts";
import { DomainError, foldSpace } from "../shared/index.ts";
import type { AskedQuestion } from "./episode-records.ts";

export interface NamedQuestion {
  number: number;
  text: string;
  /** The question's key in an object of answers. */
  key: string;
}

const isNumeral = (text: string) => /^\d+$/.test(text);

/**
 * Questions in a language, each with a unique key: its text, or its number if another question has the same
 * text, or if the text itself is a number.
 */
export function nameQuestions(questions: AskedQuestion[], language: Language): NamedQuestion[] {
  const asked = questions.map(({ number, texts }) => {
    const text = texts.find((one) => one.language === language) ?? texts[0];
    return { number, text: text?.question ?? "" };
  });
  return asked.map(({ number, text }) => {
    const isOnly = asked.filter((other) => toPlain(other.text) === toPlain(text)).length === 1;
    const isName = isOnly && text !== "" && !isNumeral(text);
    return { number, text, key: isName ? text : String(number) };
  });
}

/** The number of the question with a key: a number, or its text in any of its languages. */
export function findQuestion(questions: AskedQuestion[], key: string): number {
  const wanted = toPlain(key);
  const found = isNumeral(wanted)
    ? questions.filter(({ number }) => String(number) === wanted)
    : questions.filter(({ texts }) => texts.some((text) => toPlain(text.question) === wanted));
  const [question] = found;
  if (question === undefined) throw unknownQuestion();
  if (found.length > 1) {
    throw new DomainError("invalid", "Two questions have this text: name them by their numbers.", {
      reason: "answers.ambiguous_question",
    });
  }
  return question.number;
}

/** The question with this number. */
export function getQuestion(questions: AskedQuestion[], number: number): AskedQuestion {
  const question = questions.find((one) => one.number === number);
  if (question === undefined) throw unknownQuestion();
  return question;
}

function unknownQuestion(): DomainError {
  return new DomainError("invalid", "One of the answers is to a question that was not asked.", {
    reason: "answers.unknown_question",
  });
}

function toPlain(text: string): string {
  return foldSpace(text.normalize("NFC"));
}
