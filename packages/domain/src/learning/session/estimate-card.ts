import type { AskedText } from "../../episodes/index.ts";
import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import { timeToAnswer } from "./time-to-answer.ts";

/** Characters read or spoken per second, in a language with texts as long as in English. */
const PACE = 15;
/** Writing an answer takes this many times as long as saying it. */
const WRITING = 3;
const THINK_MS = 3_000;

/** The estimated time from reading a question to comparing its answer, in ms. */
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

/** The first items that fit into a time, at least one. */
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
