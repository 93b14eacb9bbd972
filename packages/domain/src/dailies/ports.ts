import type { LearnerSettings } from "../accounts/index.ts";
import type { StudyState } from "./find-rest.ts";

/** The outcome of a learner's daily on one of their days. */
export type DailyOutcome = "requested" | "skipped" | "paused" | "rested";

/**
 * Why there was no daily: `daily.no_courses`, `daily.nothing_to_teach` (fewer than three concepts),
 * `daily.too_late` (its moment was long past, after an outage), `daily.quota` (the installation makes no
 * episodes), `daily.disabled` (the account), `daily.unheard` (the last three were not heard, so dailies are
 * paused), `daily.nothing_due` (nothing is new or due that day). Empty if there was one.
 */
export type DailyReason =
  | ""
  | "daily.no_courses"
  | "daily.nothing_to_teach"
  | "daily.too_late"
  | "daily.quota"
  | "daily.disabled"
  | "daily.unheard"
  | "daily.nothing_due";

export interface DailyRun {
  /** The learner's local day, as 2026-11-21. */
  localDate: string;
  outcome: DailyOutcome;
  reason: DailyReason;
  /** Null if none was requested. */
  episodeId: string | null;
  /** For a day without anything to do: the day on which something is due; null if nothing ever is. */
  restsUntil: string | null;
  at: number;
}

/** The end of a page of due learners, after which the next begins. */
export interface DuePlace {
  nextDailyAt: number;
  row: number;
}

export interface DueLearner {
  userId: string;
  place: DuePlace;
  timeZone: string;
  dailyMinute: number;
  isDisabled: boolean;
  hasCourses: boolean;
  /** In all courses together, counted up to the requested number. */
  concepts: number;
  /** Null if their courses have no concept. */
  study: StudyState | null;
  /** The latest completed dailies since dailies were resumed, newest first. */
  recent: { localDate: string; isEngaged: boolean }[];
}

/** The outcome of one learner's turn. */
export interface DailyTurn {
  runId: string;
  userId: string;
  /** The moment that was due: if the learner's settings have another one by now, nothing is written. */
  dueAt: number;
  localDate: string;
  outcome: DailyOutcome;
  reason: DailyReason;
  restsUntil: string | null;
  /** The new episode's id; null if none is requested. */
  episodeId: string | null;
  /** Null if dailies are paused from now on. */
  nextDailyAt: number | null;
}

export interface DailyState {
  nextDailyAt: number | null;
  pausedAt: number | null;
}

export interface DailyStanding {
  /** Null if the learner never saved any. */
  settings: LearnerSettings | null;
  state: DailyState | null;
  runs: DailyRun[];
  /** Null if their courses have no concept. */
  study: StudyState | null;
}

/** Learners' dailies and their outcomes; every call may safely run twice. */
export interface DailyStore {
  /** Learners whose moment comes before the given instant, by moment. */
  listDue(page: {
    until: number;
    after: DuePlace | null;
    limit: number;
    conceptsWanted: number;
  }): Promise<DueLearner[]>;
  /**
   * Writes the turns of a page in one transaction: the runs, a pending episode for each that requests one,
   * and the next moments. A day that has its daily stays as it is; a skipped, paused or resting day takes
   * the new turn. Returns the created episodes.
   */
  keepTurns(turns: DailyTurn[], at: number): Promise<string[]>;
  /** Learners who want dailies and have no moment yet, for example from an older version. */
  listUnplanned(
    limit: number,
  ): Promise<{ userId: string; timeZone: string; dailyMinute: number }[]>;
  /** Sets the first moments of learners who still have none. */
  plan(moments: { userId: string; nextDailyAt: number }[], at: number): Promise<void>;
  /** The state of a learner's dailies, with the last runs, newest day first. */
  findStanding(userId: string, runs: number): Promise<DailyStanding>;
  /** Does nothing if dailies are not paused. Returns the state afterwards. */
  resume(
    change: { userId: string; nextDailyAt: number | null; at: number },
    runs: number,
  ): Promise<DailyStanding>;
}
