import type { Language } from "../../languages/index.ts";

/**
 * The sentences of the template writer in one language. Every line has the same number of variants
 * in every language, and each variant is exactly one sentence, so that languages align sentence by
 * sentence. Placeholders in braces are the same in every language. Whoever reads an episode gets the
 * same lines as whoever hears it, so none but `howto` speaks of sound.
 */
export interface PhraseBook {
  /** Joins "A", "B" and "C" as a native writes a list of names. */
  joinList(items: string[]): string;
  /** Marks a title or term inside a sentence where the language's typography wants it. */
  quoteTitle(title: string): string;
  /** Whether its bridges name an idea in quotes, and so by its heading. */
  quotesTerms: boolean;
  /** Names of languages as this language writes them in running text. */
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
   * Titles of episodes, by whether their {term} is taught anew or again. They suit any term, whatever
   * its gender and number, speak to nobody by name, and say nothing of what somebody got wrong.
   */
  titles: { teach: string[]; again: string[] };
  /** {courses} */
  description: string;
  lines: Record<PhraseLine, string[]>;
}

export type PhraseLine = keyof typeof LINE_VARIANTS;

/** How many variants each line has, and which placeholders each of them must contain. */
export const LINE_VARIANTS = {
  /** Says hello by name. */
  hello: { variants: 7, holes: ["name"] },
  /** Says hello without a name. */
  helloAll: { variants: 7, holes: [] },
  /** "Since you study …": names every course. */
  courses: { variants: 6, holes: ["courses"] },
  /** What today is about. */
  plan: { variants: 4, holes: ["terms"] },
  /** Questions will come, each with a time to answer aloud between two ticks. */
  howto: { variants: 3, holes: [] },
  /** The same for an episode that is only read: the reader is the one who stops. */
  howtoRead: { variants: 3, holes: [] },
  /** Leads to a question about something that was heard before. */
  warmUp: { variants: 4, holes: ["term"] },
  /** Leads back to what was taught one lesson ago, before it is asked. */
  askLead: { variants: 5, holes: ["term"] },
  /** Leads from today's lessons to a question about an idea of an earlier day. */
  review: { variants: 3, holes: ["term"] },
  /** Two terms by which learners check what they answered. */
  checkTerms: { variants: 5, holes: ["first", "second"] },
  /** Asks for a sentence about each idea of the day. */
  recall: { variants: 3, holes: ["terms"] },
  /** Begins with the first idea. */
  bridgeFirst: { variants: 3, holes: ["course", "term"] },
  /** Adds to a bridge how long ago this idea was heard, as "three days ago". */
  bridgeAgain: { variants: 5, holes: ["ago"] },
  /** Adds to a bridge that the last answer was missed. */
  bridgeMissed: { variants: 3, holes: [] },
  /** Every concept of a course was heard. */
  courseDone: { variants: 2, holes: ["course"] },
  /** The very first episode. */
  firstTime: { variants: 3, holes: [] },
  /** A weak subject out of the quizzes, with its percentage as digits. */
  weak: { variants: 4, holes: ["subject", "percent"] },
  /** A good last score, where nothing is weak. */
  strong: { variants: 3, holes: ["subject", "percent"] },
  /** Goes on within one course. */
  bridgeSame: { variants: 6, holes: ["course", "term"] },
  /** Crosses from one course to another. */
  bridgeOther: { variants: 6, holes: ["from", "course", "term"] },
  /** Adds to a bridge why this idea is chosen: it was weak in a quiz. */
  bridgeWeak: { variants: 3, holes: ["percent"] },
  /** Adds to a bridge why this idea is chosen: it was asked for, by the learner or by staff for them. */
  bridgeChosen: { variants: 3, holes: [] },
  /** Adds to a bridge why this idea is chosen: the learner wants more of it. */
  bridgeMore: { variants: 3, holes: [] },
  /** Says that the next piece is in another language, that of the course. */
  otherLanguage: { variants: 1, holes: ["language"] },
  /** A small task until tomorrow. */
  task: { variants: 5, holes: ["term"] },
  bye: { variants: 5, holes: ["name"] },
  byeAll: { variants: 5, holes: [] },
} as const;
