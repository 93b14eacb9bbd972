import type { LearnerSettings } from "../accounts/index.ts";
import type { StudyState } from "./find-rest.ts";

/** What became of a learner's daily on one of their days. */
export type DailyOutcome = "requested" | "skipped" | "paused" | "rested";

/**
 * Why there was no daily: `daily.no_courses`, `daily.nothing_to_teach` (fewer than three concepts),
 * `daily.too_late` (its moment was long over, after an outage), `daily.quota` (the installation
 * makes no episodes), `daily.disabled` (the account), `daily.unheard` (the last three were not
 * listened to, so dailies are paused), `daily.nothing_due` (nothing is new, and nothing comes back
 * that day). Empty where there was one.
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
  /** The learner's own day, as 2026-11-21. */
  localDate: string;
  outcome: DailyOutcome;
  reason: DailyReason;
  /** Null where none was asked for. */
  episodeId: string | null;
  /** Of a day that rested: the day on which something comes back; null where nothing does. */
  restsUntil: string | null;
  at: number;
}

/** Where a page of due learners ends: nobody before it comes again. */
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
  /** Of all courses together, counted up to the number asked for. */
  concepts: number;
  /** Null where their courses have no concept. */
  study: StudyState | null;
  /** The latest completed dailies since dailies were resumed, newest first. */
  recent: { localDate: string; isEngaged: boolean }[];
}

/** What one learner's turn comes to. */
export interface DailyTurn {
  runId: string;
  userId: string;
  /** The moment that was due: where the learner's settings have another one by now, nothing is written. */
  dueAt: number;
  localDate: string;
  outcome: DailyOutcome;
  reason: DailyReason;
  restsUntil: string | null;
  /** Of the new episode; null where none is asked for. */
  episodeId: string | null;
  /** Null where dailies are paused from now on. */
  nextDailyAt: number | null;
}

export interface DailyState {
  nextDailyAt: number | null;
  pausedAt: number | null;
}

export interface DailyStanding {
  /** Null where the learner never saved any. */
  settings: LearnerSettings | null;
  state: DailyState | null;
  runs: DailyRun[];
  /** Null where their courses have no concept. */
  study: StudyState | null;
}

/** Who waits for a daily, and what became of each; every call may be made twice. */
export interface DailyStore {
  /** Learners whose moment comes until the given instant, by moment. */
  listDue(page: {
    until: number;
    after: DuePlace | null;
    limit: number;
    conceptsWanted: number;
  }): Promise<DueLearner[]>;
  /**
   * Keeps the turns of a page: the runs, a pending episode for each that asks for one, and the next
   * moments, all or nothing. A day that has its daily stays as it is; one that was skipped, paused or rested
   * takes the new turn. Answers the episodes that were made.
   */
  keepTurns(turns: DailyTurn[], at: number): Promise<string[]>;
  /** Learners who want dailies and have no moment yet, such as those of another version. */
  listUnplanned(
    limit: number,
  ): Promise<{ userId: string; timeZone: string; dailyMinute: number }[]>;
  /** Sets the first moments of those who still have none. */
  plan(moments: { userId: string; nextDailyAt: number }[], at: number): Promise<void>;
  /** How it stands with a learner's dailies, with the last runs, newest day first. */
  findStanding(userId: string, runs: number): Promise<DailyStanding>;
  /** Changes nothing where dailies are not paused. Answers how it stands then. */
  resume(
    change: { userId: string; nextDailyAt: number | null; at: number },
    runs: number,
  ): Promise<DailyStanding>;
}
