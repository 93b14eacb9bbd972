import type { Language } from "../../languages/index.ts";

/**
 * The template's sentences in one language. Every line has the same number of variants in every language,
 * and each variant is exactly one sentence, so languages align sentence by sentence. Placeholders in braces
 * are the same in every language. Readers get the same lines as listeners, so only `howto` mentions sound.
 */
export interface PhraseBook {
  /** Joins "A", "B" and "C" as a native speaker writes a list. */
  joinList(items: string[]): string;
  /** Quotes a title or term inside a sentence if the language's typography does so. */
  quoteTitle(title: string): string;
  /** Whether its bridges quote a concept, and so use its heading. */
  quotesTerms: boolean;
  /** The names of languages in running text. */
  languageNames: Record<Language, string>;
  /** Titles of chapters. */
  chapters: {
    greeting: string;
    warm_up: string;
    recap: string;
    recall: string;
    bridge: string;
    /** {term} */
    lesson: string;
    /** {number} */
    question: string;
    pause: string;
    answer: string;
    closing: string;
  };
  /**
   * Titles of episodes, depending on whether their {term} is new or taught again. They fit any term,
   * whatever its gender and number, address nobody by name, and mention no mistakes.
   */
  titles: { teach: string[]; again: string[] };
  /** {courses} */
  description: string;
  lines: Record<PhraseLine, string[]>;
}

export type PhraseLine = keyof typeof LINE_VARIANTS;

/** The number of variants of each line, and the placeholders that each must contain. */
export const LINE_VARIANTS = {
  /** Greets by name. */
  hello: { variants: 7, holes: ["name"] },
  /** Greets without a name. */
  helloAll: { variants: 7, holes: [] },
  /** "Since you study …": names every course. */
  courses: { variants: 6, holes: ["courses"] },
  /** What today is about. */
  plan: { variants: 4, holes: ["terms"] },
  /** Announces questions, each with time to answer aloud between two ticks. */
  howto: { variants: 3, holes: [] },
  /** The same for an episode that is only read, where the reader stops to answer. */
  howtoRead: { variants: 3, holes: [] },
  /** Leads to a question about something heard before. */
  warmUp: { variants: 4, holes: ["term"] },
  /** Leads back to what was taught one lesson earlier, before asking about it. */
  askLead: { variants: 5, holes: ["term"] },
  /** Leads from today's lessons to a question about a concept of an earlier day. */
  review: { variants: 3, holes: ["term"] },
  /** Two terms by which learners check their answer. */
  checkTerms: { variants: 5, holes: ["first", "second"] },
  /** Asks for a sentence about each of the day's concepts. */
  recall: { variants: 3, holes: ["terms"] },
  /** Begins with the first concept. */
  bridgeFirst: { variants: 3, holes: ["course", "term"] },
  /** Adds to a bridge how long ago this concept was heard, such as "three days ago". */
  bridgeAgain: { variants: 5, holes: ["ago"] },
  /** Adds to a bridge that the last answer was missed. */
  bridgeMissed: { variants: 3, holes: [] },
  /** Every concept of a course was heard. */
  courseDone: { variants: 2, holes: ["course"] },
  /** The very first episode. */
  firstTime: { variants: 3, holes: [] },
  /** A weak subject from the quizzes, with its percentage in digits. */
  weak: { variants: 4, holes: ["subject", "percent"] },
  /** A good recent score, if nothing is weak. */
  strong: { variants: 3, holes: ["subject", "percent"] },
  /** Continues within one course. */
  bridgeSame: { variants: 6, holes: ["course", "term"] },
  /** Moves from one course to another. */
  bridgeOther: { variants: 6, holes: ["from", "course", "term"] },
  /** Adds to a bridge the reason for this concept: it was weak in a quiz. */
  bridgeWeak: { variants: 3, holes: ["percent"] },
  /** Adds to a bridge the reason for this concept: the learner, or staff for them, requested it. */
  bridgeChosen: { variants: 3, holes: [] },
  /** Adds to a bridge the reason for this concept: the learner wants more of it. */
  bridgeMore: { variants: 3, holes: [] },
  /** Says that the next piece is in another language, that of the course. */
  otherLanguage: { variants: 1, holes: ["language"] },
  /** A small task until tomorrow. */
  task: { variants: 5, holes: ["term"] },
  bye: { variants: 5, holes: ["name"] },
  byeAll: { variants: 5, holes: [] },
} as const;
