import type { AnswerResult } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { StoredVerdict } from "../reviews/types.ts";

/** What an answer is held against. */
export interface GradedQuestion {
  language: Language;
  question: string;
  expected: string;
  /** Other wordings that are as right. */
  accepted: string[];
  /** Words of the expected answer by which learners check their own. */
  keyTerms: string[];
}

/** A word of a text that says something, in the form in which it is compared. */
export interface AnswerWord {
  stem: string;
  /** Its place among all words of its text, those that say nothing included. */
  at: number;
  /** Which clause of its text it stands in, from 0. */
  clause: number;
  /** Whether it is said not to be so. */
  isDenied: boolean;
  /** Its value where it is a number. */
  number: number | null;
  /** Whether it is said to be earlier (below 0) or later (above 0) than others. */
  when: number;
  /** Whether it says no more than what comes first. */
  isTime: boolean;
}

/** How a language is read. */
export interface AnswerReader {
  read(text: string): AnswerWord[];
  /** The form in which a single word is compared. */
  stem(word: string): string;
  /** Stems that say the opposite of a stem. */
  opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems that stand here or there in a sentence and say the same, such as "always". */
  floating: ReadonlySet<string>;
  /** What a text that begins with "yes" or "no" begins with. */
  findVerdict(text: string): "yes" | "no" | null;
}

/** Where an answer says something else than the wordings do, with their words. */
export type Conflict = "numbers" | "negation" | "roles" | "verdict";

export interface WordGrade {
  /** Words can only confirm: what they do not confirm may be right all the same. */
  result: "right" | "ask";
  /** 0 to 1. */
  score: number;
  conflict: Conflict | null;
  /** How much of the nearest wording is said, from 0 to 1, whatever contradicts it. */
  covered: number;
  /** How many different words of the wordings are said. */
  shared: number;
  /** The share of key terms that are said, from 0 to 1. */
  keyTerms: number;
}

/** How a model finds an answer, with its feedback in the language of the question. */
export interface AnswerVerdict extends StoredVerdict {
  result: AnswerResult;
}

/** Judges a typed answer, once, within seconds; null where nobody could, for whatever reason. */
export interface AnswerJudge {
  judge(answer: {
    /** On whose account the call goes; null for a review outside of episodes. */
    episodeId: string | null;
    question: GradedQuestion;
    text: string;
  }): Promise<AnswerVerdict | null>;
}
