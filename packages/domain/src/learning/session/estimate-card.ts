import type { AskedText } from "../../episodes/index.ts";
import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import { timeToAnswer } from "./time-to-answer.ts";

/** Characters that are read or said in a second, of a language in which texts are as long as in English. */
const PACE = 15;
/** To write an answer takes so many times as long as to say it. */
const WRITING = 3;
const THINK_MS = 3_000;

/** How long a question takes from being read to its answer being compared, in ms. */
export function estimateCardMs({ language, question, answer }: AskedText): number {
  const [asked, answered] = [sayMs(question, language), sayMs(answer, language)];
  return Math.round(asked + THINK_MS + (WRITING + 1) * answered);
}

/** How long the same takes by ear, with the silence to answer, in ms. */
export function estimateHeardMs({ language, question, answer }: AskedText): number {
  const [asked, answered] = [sayMs(question, language), sayMs(answer, language)];
  return Math.round(asked + timeToAnswer(answered) + answered);
}

function sayMs(text: string, language: Language): number {
  return (Array.from(text).length / LANGUAGE_FACTS[language].lengthShare / PACE) * 1_000;
}

/** The first of them that fit into a time, one at least. */
export function takeWithin<TTimed extends { estimatedMs: number }>(
  all: readonly TTimed[],
  mostMs: number,
): TTimed[] {
  let leftMs = mostMs;
  return all.filter(({ estimatedMs }, at) => {
    leftMs -= estimatedMs;
    return at === 0 || leftMs >= 0;
  });
}
