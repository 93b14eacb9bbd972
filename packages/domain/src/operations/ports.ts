import type { Episode } from "../episodes/index.ts";
import type { ReasonName } from "../shared/index.ts";

/**
 * The state of a failed message:
 * - `waiting`: its episode has failed, so it can be resent;
 * - `replayed`: somebody resent it; `being_made`: its episode is being made without it;
 * - `completed`, `deleted`: the outcome of its episode; `no_episode`: it never named one.
 */
export type FailedMessageState =
  | "waiting"
  | "replayed"
  | "being_made"
  | "completed"
  | "deleted"
  | "no_episode";

/** A message that failed too often, with the state of its episode. */
export interface FailedMessage {
  id: string;
  queue: string;
  body: string;
  /** Why it failed, as an English sentence, and the name of the reason. */
  error: string;
  errorReason: ReasonName;
  state: FailedMessageState;
  episodeId: string | null;
  episodeTitle: string | null;
  learnerName: string | null;
  createdAt: number;
  replayedAt: number | null;
}

/** The outcome of resending a message; only `sent` changed something. */
export type ReplayAnswer =
  | { state: "sent"; episodeId: string; userId: string; kind: Episode["kind"] }
  | { state: Exclude<FailedMessageState, "waiting"> };

export interface FailedMessageStore {
  /** Newest first. */
  list(page: {
    limit: number;
    cursor: string | null;
  }): Promise<{ messages: FailedMessage[]; nextCursor: string | null }>;
  /** Ids of messages that can be resent, oldest first, and their number. */
  listWaiting(limit: number): Promise<{ ids: string[]; count: number }>;
  /**
   * Makes the failed episode pending and marks the message in one transaction, so that of two at once one
   * gets `sent`. Null if there is no such message.
   */
  replay(change: { id: string; at: number }): Promise<ReplayAnswer | null>;
  /** Deletes the message; says whose episode it named, and null if there is no such message. */
  drop(id: string): Promise<{ episodeId: string | null; userId: string | null } | null>;
}

/** Numbers by name. */
export type RunReport = Record<string, number>;

/** One run of a cron, or of the same work by hand. */
export interface CronRun {
  id: string;
  /** As in wrangler.toml. */
  cron: string;
  scheduledAt: number;
  outcome: "completed" | "failed";
  report: RunReport;
  /** The error's message; null if it succeeded. */
  error: string | null;
  startedAt: number;
  endedAt: number;
}

export interface CronRunStore {
  keep(run: CronRun): Promise<void>;
  /** Replaces what was kept of the cron's last run that found nothing to do. */
  keepIdle(run: CronRun): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<CronRun[]>;
}
