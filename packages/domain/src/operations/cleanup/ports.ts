import type { Step } from "../../episodes/index.ts";

/** Why episodes are deleted for good; times in epoch ms. */
export type DueEpisodes =
  /** Somebody deleted them before then. */
  | { why: "removed"; before: number }
  /** They failed, and nobody has retried them since then. */
  | { why: "failed"; before: number }
  /** They were generated before then, and nobody has heard them since the later moment. */
  | { why: "old"; before: number; unheardSince: number };

/** Rows that are useless after a while. */
export const ROW_KINDS = [
  "sessions",
  "verifications",
  "invitations",
  "attempts",
  "accountLinks",
  "failedMessages",
  "cronRuns",
  "idempotencyKeys",
  "generationSteps",
  "notifications",
  "dailyRuns",
  "scheduledOrders",
  "classRefusals",
  "accessTokens",
  "listens",
  "spend",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Something to delete: its name, and the moment from which its age counts. */
export interface CleanupExample {
  label: string;
  /** The owner; null if the label names them, or if there is none. */
  person: string | null;
  at: number;
}

export interface CleanupFind {
  count: number;
  sizeBytes: number;
  /** The oldest ones. */
  examples: CleanupExample[];
}

export interface GoneEpisodes {
  count: number;
  /** The size of their audio. */
  sizeBytes: number;
  /** Objects that their rows named. */
  keys: string[];
  /** Steps of their generations, whose attempts may have left objects. */
  steps: { episodeId: string; step: Step; attempt: number }[];
}

/** Until when they were touched last: those that a request stores, and those that are sent in parts. */
export interface LeftUploads {
  storing: number;
  left: number;
}

export interface DroppedUpload {
  id: string;
  trackId: string;
  sizeBytes: number;
  fileName: string;
  partsId: string | null;
}

/**
 * What may be deleted from the database, and what is in use. Every deleting statement checks again whether
 * it may, and may safely run twice.
 */
export interface CleanupStore {
  findEpisodes(due: DueEpisodes & { at: number; examples: number }): Promise<CleanupFind>;
  /** The oldest ones, each with all rows that belong to it, without those that a run is working on. */
  deleteEpisodes(due: DueEpisodes & { at: number; limit: number }): Promise<GoneEpisodes>;
  /** Uploads that were begun before then and neither published nor withdrawn. */
  findReservations(due: { before: LeftUploads; examples: number }): Promise<CleanupFind>;
  /** Ends at most `limit` of them: from then on they cannot be published. */
  dropReservations(due: { before: LeftUploads; limit: number }): Promise<DroppedUpload[]>;
  /** Those that are not deleted with a due episode. */
  findRows(rows: {
    kind: RowKind;
    before: number;
    examples: number;
    due: DueEpisodes[];
    at: number;
  }): Promise<CleanupFind>;
  /** The number of deleted rows, at most `limit`. Of listens it notes up to when they may be gone. */
  deleteRows(due: { kind: RowKind; before: number; limit: number; at: number }): Promise<number>;
  /** Of keys under `ep/` those that no current or future track and no episode names. */
  listUnnamed(request: { keys: string[]; due: DueEpisodes[]; at: number }): Promise<string[]>;
  /**
   * Of these keys those that stay, or are deleted with their episode: a run is working on it, it is the
   * script, or the episode is due.
   */
  listWorkInUse(request: {
    keys: { key: string; episodeId: string }[];
    due: DueEpisodes[];
    at: number;
  }): Promise<string[]>;
  /** Of these people those whose episode is being made now. */
  listServed(request: { userIds: string[]; at: number }): Promise<string[]>;
  /** The keys that speech and assemble steps of unpublished episodes have left since then. */
  listUnpublished(request: { since: number; due: DueEpisodes[]; at: number }): Promise<string[]>;
}
