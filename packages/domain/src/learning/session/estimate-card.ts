import type { AskedText } from "../../episodes/index.ts";
import { LANGUAGE_FACTS } from "../../languages/index.ts";

/** Characters that are read or said in a second, of a language in which texts are as long as in English. */
const PACE = 15;
/** To write an answer takes so many times as long as to say it. */
const WRITING = 3;
const THINK_MS = 3_000;

/** How long a question takes from being read to its answer being compared, in ms. */
export function estimateCardMs({ language, question, answer }: AskedText): number {
  const { lengthShare } = LANGUAGE_FACTS[language];
  const toMs = (text: string) => (Array.from(text).length / lengthShare / PACE) * 1_000;
  return Math.round(toMs(question) + THINK_MS + (WRITING + 1) * toMs(answer));
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
