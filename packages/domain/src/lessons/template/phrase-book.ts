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
  /** Names of languages as this language writes them in running text. */
  languageNames: Record<Language, string>;
  /** Titles of chapters. */
  chapters: {
    greeting: string;
    recap: string;
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
  courses: { variants: 4, holes: ["courses"] },
  /** What today is about. */
  plan: { variants: 4, holes: ["terms"] },
  levelBeginner: { variants: 2, holes: [] },
  levelIntermediate: { variants: 2, holes: [] },
  levelAdvanced: { variants: 2, holes: [] },
  /** How courses connect; two or more courses. */
  connection: { variants: 4, holes: ["first", "second"] },
  /** Three questions will come, each with a silence to answer aloud. */
  howto: { variants: 3, holes: [] },
  /** The same for an episode that is only read: the reader is the one who stops. */
  howtoRead: { variants: 3, holes: [] },
  /** The very first episode. */
  firstTime: { variants: 3, holes: [] },
  /** What the last episode was about. */
  lastTime: { variants: 4, holes: ["terms"] },
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
  bridgeChosen: { variants: 2, holes: [] },
  /** Adds to a bridge why this idea is chosen: it is the next new one. */
  bridgeNew: { variants: 4, holes: [] },
  /** Opens a lesson; shared between learners, so nothing personal. */
  lessonOpen: { variants: 5, holes: ["term"] },
  /** Opens a lesson on what was taught before and not kept in mind. */
  lessonAgain: { variants: 3, holes: ["term"] },
  /** Opens a short reminder of what is known well. */
  lessonQuick: { variants: 2, holes: ["term"] },
  /** Announces a question. */
  questionOpen: { variants: 5, holes: [] },
  /** Invites to answer, after the question. */
  questionThink: { variants: 5, holes: [] },
  answerOpen: { variants: 5, holes: [] },
  answerClose: { variants: 5, holes: [] },
  /** Says that the next piece is in another language, that of the course. */
  otherLanguage: { variants: 1, holes: ["language"] },
  summary: { variants: 4, holes: ["terms"] },
  /** A small task until tomorrow. */
  task: { variants: 5, holes: ["term"] },
  bye: { variants: 5, holes: ["name"] },
  byeAll: { variants: 5, holes: [] },
} as const;
