import type { Step } from "../../episodes/index.ts";

/** Why episodes go for good; times in epoch ms. */
export type DueEpisodes =
  /** Somebody deleted them, at the latest then. */
  | { why: "removed"; before: number }
  /** They could not be made, and nobody has tried again since then. */
  | { why: "failed"; before: number }
  /** They were made by then, not uploaded, and nobody has heard them since the later moment. */
  | { why: "old"; before: number; unheardSince: number };

/** Rows that are of no use any more after a while. */
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
  "accessTokens",
  "spend",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Something that goes: what it is called, and the moment that makes it old. */
export interface CleanupExample {
  label: string;
  /** Whose it is; null where the label says so, or it is nobody's. */
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
  /** Of their audio. */
  sizeBytes: number;
  /** Objects that their rows named. */
  keys: string[];
  /** Steps of their generations, whose attempts have left objects. */
  steps: { episodeId: string; step: Step; attempt: number }[];
}

/**
 * What of the database may go, and is in use. Whatever deletes asks again in the very statement
 * whether it may, and may be asked twice.
 */
export interface CleanupStore {
  findEpisodes(due: DueEpisodes & { at: number; examples: number }): Promise<CleanupFind>;
  /** The oldest ones, each with all rows that belong to it; none that a run is at work on. */
  deleteEpisodes(due: DueEpisodes & { at: number; limit: number }): Promise<GoneEpisodes>;
  /** Uploads that were begun by then and neither published nor withdrawn. */
  findReservations(due: { before: number; examples: number }): Promise<CleanupFind>;
  /** Ends them, at most `limit`: from then on they cannot be published. */
  dropReservations(due: {
    before: number;
    limit: number;
  }): Promise<{ id: string; trackId: string; sizeBytes: number }[]>;
  /** Those that do not go with a due episode. */
  findRows(rows: {
    kind: RowKind;
    before: number;
    examples: number;
    due: DueEpisodes[];
    at: number;
  }): Promise<CleanupFind>;
  /** How many went, at most `limit`. */
  deleteRows(due: { kind: RowKind; before: number; limit: number }): Promise<number>;
  /** Of keys under `ep/` those that no track and no episode names, or is to name. */
  listUnnamed(request: { keys: string[]; due: DueEpisodes[]; at: number }): Promise<string[]>;
  /**
   * Of these keys those that stay, or go with their episode: a run is at work on it, it is its
   * script, or the episode is due.
   */
  listWorkInUse(request: {
    keys: { key: string; episodeId: string }[];
    due: DueEpisodes[];
    at: number;
  }): Promise<string[]>;
  /** Of these people those for whom an episode is being made right now. */
  listServed(request: { userIds: string[]; at: number }): Promise<string[]>;
  /** Keys of what speech and assemble steps of unpublished episodes that stay left since then. */
  listUnpublished(request: { since: number; due: DueEpisodes[]; at: number }): Promise<string[]>;
}
