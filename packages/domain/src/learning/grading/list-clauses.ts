import type { AnswerWord } from "./types.ts";

export function listClauses(words: AnswerWord[]): AnswerWord[][] {
  return [...Map.groupBy(words, ({ clause }) => clause).values()];
}

export function stemsOf(words: AnswerWord[]): Set<string> {
  return new Set(words.map(({ stem }) => stem));
}
