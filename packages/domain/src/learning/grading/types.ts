import type { AnswerResult } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { StoredVerdict } from "../reviews/types.ts";

/** The question that an answer is graded against. */
export interface GradedQuestion {
  language: Language;
  question: string;
  expected: string;
  /** Other right wordings. */
  accepted: string[];
  /** Words of the expected answer by which learners check their own. */
  keyTerms: string[];
}

/** A content word of a text in the form for comparison. */
export interface AnswerWord {
  stem: string;
  /** Its position among all words of the text. */
  at: number;
  /** The clause that contains it, from 0. */
  clause: number;
  /** Whether it is negated. */
  isDenied: boolean;
  /** Its value if it is a number. */
  number: number | null;
  /** Whether it is said to be earlier (below 0) or later (above 0) than others. */
  when: number;
  /** Whether it says no more than what comes first. */
  isTime: boolean;
}

/** Reads texts of a language. */
export interface AnswerReader {
  read(text: string): AnswerWord[];
  /** The form in which a single word is compared. */
  stem(word: string): string;
  /** Opposites of each stem. */
  opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems such as "always" whose position in a sentence does not matter. */
  floating: ReadonlySet<string>;
  /** Whether a text begins with "yes" or "no". */
  findVerdict(text: string): "yes" | "no" | null;
}

/** How an answer contradicts the wordings despite sharing their words. */
export type Conflict = "numbers" | "negation" | "roles" | "verdict";

export interface WordGrade {
  /** Words can only confirm: an unconfirmed answer may still be right. */
  result: "right" | "ask";
  /** 0 to 1. */
  score: number;
  conflict: Conflict | null;
  /** The share of the nearest wording, from 0 to 1, regardless of contradictions. */
  covered: number;
  /** The number of different words shared with the wordings. */
  shared: number;
  /** The share of key terms in the answer, from 0 to 1. */
  keyTerms: number;
}

/** A model's verdict on an answer, with feedback in the question's language. */
export interface AnswerVerdict extends StoredVerdict {
  result: AnswerResult;
}

/** Judges a typed answer, once, within seconds; null if that was not possible for any reason. */
export interface AnswerJudge {
  judge(answer: {
    /** The episode that pays for the call; null for a review outside episodes. */
    episodeId: string | null;
    question: GradedQuestion;
    text: string;
  }): Promise<AnswerVerdict | null>;
}
