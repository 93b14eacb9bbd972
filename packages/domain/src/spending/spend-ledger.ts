/** The name under which speech is paid, whichever voice speaks. */
export const SPEECH_PROVIDER = "polly";

/** The cost of a supplier's calls. */
export interface Spent {
  provider: string;
  /** The language model; null for speech, and for calls that were never settled. */
  model: string | null;
  calls: number;
  /** Characters of speech, or tokens. */
  units: number;
  settledMicroDollars: number;
  /** The part of calls whose outcome is unknown, at the reserved amounts. */
  estimatedMicroDollars: number;
  reservedMicroDollars: number;
}

/** Whether a line is speech rather than a language model. */
export function isOfSpeech({ provider }: Pick<Spent, "provider">): boolean {
  return provider === SPEECH_PROVIDER;
}

/** The same on one UTC day, as 2026-11-21. */
export interface SpentDay extends Spent {
  date: string;
}

export interface DearLearner {
  userId: string;
  name: string;
  episodes: number;
  microDollars: number;
}

/** What the episodes of a course cost; an episode of several counts for each by its concepts. */
export interface CourseCost {
  /** Null for what belongs to no course that is still there. */
  course: { courseId: string; title: string } | null;
  episodes: number;
  microDollars: number;
}

/** Costs are reserved before a call and settled after it. */
export interface SpendLedger {
  /**
   * False if this month's budget does not cover the cost: then nothing is reserved, and the call must not
   * be made. Reserved amounts count as spent.
   */
  reserve(entry: {
    id: string;
    episodeId: string;
    provider: string;
    units: number;
    microDollars: number;
    at: number;
  }): Promise<boolean>;
  settle(entry: {
    id: string;
    units: number;
    microDollars: number;
    /** The language model that answered. */
    model?: string;
    at: number;
  }): Promise<void>;
  /** Settles reservations from before a moment at the reserved amount; returns their number. */
  settleUnheard(of: { reservedBefore: number; at: number }): Promise<number>;
  /** The average settled units of episodes that bought something and are not deleted with their learner; null if none did. */
  averageUnits(of: { provider: string; since: number }): Promise<number | null>;
  /** Micro-dollars settled and reserved in the UTC month, and the budget; null for no limit. */
  readMonth(at: number): Promise<{ spent: number; cap: number | null }>;
  /** By day, supplier and model, newest first. */
  listDays(of: { since: number }): Promise<SpentDay[]>;
  /** What was paid for one episode, by supplier and model. */
  listOfEpisode(episodeId: string): Promise<Spent[]>;
  /** The most expensive learners of a UTC month, as 2026-11. */
  listDearest(of: { month: string; limit: number }): Promise<DearLearner[]>;
  /** The most expensive courses of a UTC month; what belongs to none comes last. */
  listCourses(of: { month: string; limit: number }): Promise<CourseCost[]>;
}
