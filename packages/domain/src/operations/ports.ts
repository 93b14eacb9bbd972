import type { Episode } from "../episodes/index.ts";
import type { ReasonName } from "../shared/index.ts";

/**
 * What a failed message means now:
 * - `waiting`: its episode has failed, so it can be sent again;
 * - `replayed`: somebody sent it again; `being_made`: its episode is at work again without it;
 * - `completed`, `deleted`: what became of its episode; `no_episode`: it never named one.
 */
export type FailedMessageState =
  | "waiting"
  | "replayed"
  | "being_made"
  | "completed"
  | "deleted"
  | "no_episode";

/** A message that failed too often, with what is known of its episode. */
export interface FailedMessage {
  id: string;
  queue: string;
  body: string;
  /** Why it failed, as a sentence in English, and by the name of the reason. */
  error: string;
  errorReason: ReasonName;
  state: FailedMessageState;
  episodeId: string | null;
  episodeTitle: string | null;
  learnerName: string | null;
  createdAt: number;
  replayedAt: number | null;
}

/** What replaying a message came to; only `sent` has changed something. */
export type ReplayAnswer =
  | { state: "sent"; episodeId: string; userId: string; kind: Episode["kind"] }
  | { state: Exclude<FailedMessageState, "waiting"> };

export interface FailedMessageStore {
  /** Newest first. */
  list(page: {
    limit: number;
    cursor: string | null;
  }): Promise<{ messages: FailedMessage[]; nextCursor: string | null }>;
  /** Ids of messages that can be sent again, oldest first, and how many there are of them. */
  listWaiting(limit: number): Promise<{ ids: string[]; count: number }>;
  /**
   * Makes the failed episode pending and marks the message, both or neither, so that of two at once
   * one is answered `sent`. Null when there is no such message.
   */
  replay(change: { id: string; at: number }): Promise<ReplayAnswer | null>;
}

/** Numbers by name. */
export type RunReport = Record<string, number>;

/** One call of a cron, or of what it does by hand. */
export interface CronRun {
  id: string;
  /** As wrangler.toml writes it. */
  cron: string;
  scheduledAt: number;
  outcome: "completed" | "failed";
  report: RunReport;
  /** Why it failed, as whoever threw it says; null where it did not. */
  error: string | null;
  startedAt: number;
  endedAt: number;
}

export interface CronRunStore {
  keep(run: CronRun): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<CronRun[]>;
}
