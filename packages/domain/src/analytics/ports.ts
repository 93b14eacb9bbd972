import type { DayRange } from "./day-range.ts";
import type { ListeningDay, ListeningSums, ReviewDay, ZonedListen } from "./types.ts";

/** What the days of a learner are worked out from. */
export interface ToRoll {
  /** Those that begin within six days before the earliest that its days do not know, and all later ones. */
  listens: ZonedListen[];
  /** The first day that is worked out anew: earlier ones know all that touches them. */
  firstDate: string;
  /** From that day on, as they are kept. */
  days: ListeningDay[];
  /** Changes with every change of the listens. */
  fingerprint: number;
}

export interface DayChange {
  userId: string;
  toRoll: ToRoll;
  /** Days that are new or others than before, and days on which nothing is left. */
  changed: readonly ListeningDay[];
  gone: readonly ListeningDay[];
  at: number;
}

export interface ForgetSince {
  since: number;
  /** The moment of it. */
  at: number;
}

export interface ListeningDayStore {
  /** Learners with listens that their days do not know, by their ids. */
  listToRoll(page: { after: string; limit: number }): Promise<string[]>;
  /**
   * Up to which moment listens may be gone: whatever began later is kept. Until a cleanup has noted it, that is as
   * long before now as an installation keeps listens at the least.
   */
  findGone(at: number): Promise<number>;
  /** How many people `forget` would concern: one of them, or everybody for null. */
  countToForget(asked: ForgetSince & { userId: string | null }): Promise<number>;
  /**
   * Forgets of some people that their days know the first listen since a moment: so all their days from there on are
   * worked out anew, as long as everything is kept that this takes. A run that is under way counts as overtaken.
   * Answers how many people it concerned, and the last of a page: null after everybody.
   */
  forget(
    asked: ForgetSince & { people: { after: string; limit: number } | { userId: string } },
  ): Promise<{ forgotten: number; last: string | null }>;
  /** Null where the days know every listen. */
  readToRoll(userId: string): Promise<ToRoll | null>;
  /**
   * Writes days, the plays of their episodes, and that they know the listens that they were worked out
   * from: all of it where these are as they were read, else nothing, and false.
   */
  save(change: DayChange): Promise<boolean>;
  /** The days of a range as they are kept, in order, and what is not in them yet. */
  read(userId: string, range: DayRange): Promise<{ days: ListeningDay[]; toRoll: ToRoll | null }>;
  /** What all days of a learner before a date come to as they are kept; all of them for null. */
  sumBefore(userId: string, date: string | null): Promise<ListeningSums>;
  /** The days of one episode, in order, and what is not in any day yet. */
  readEpisode(of: {
    userId: string;
    episodeId: string;
  }): Promise<{ days: ListeningDay[]; toRoll: ToRoll | null }>;
  /** The same of a range with the days of it on which the learner answered reviews, and what was finished. */
  readStudied(
    userId: string,
    range: DayRange,
  ): Promise<{
    days: ListeningDay[];
    toRoll: ToRoll | null;
    reviewDays: ReviewDay[];
    /** When episodes were finished, in order: from a day before the range to a day after it, in UTC. */
    finishedAt: number[];
    /** The first day of which anything is kept; null if there is none. */
    firstDate: string | null;
    /** The installation's `LISTENING_SETTING` as it is stored, so that a page waits once; null without any. */
    setting: unknown;
  }>;
}

export interface RollupQueue {
  /** Asks for the days of these learners. */
  send(pages: readonly { userIds: string[] }[]): Promise<void>;
}
