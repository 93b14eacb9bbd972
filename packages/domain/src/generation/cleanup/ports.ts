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
  "rateLimits",
  "signInAttempts",
  "deadLetters",
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
  steps: { episodeId: string; step: string; attempt: number }[];
}

/**
 * What of the database may go, and is in use. Whatever deletes asks again in the very statement
 * whether it may, and may be asked twice.
 */
export interface CleanupStore {
  findEpisodes(due: DueEpisodes & { at: number; examples: number }): Promise<CleanupFind>;
  /** The oldest ones, each with all rows that belong to it; none that a run is at work on. */
  deleteEpisodes(due: DueEpisodes & { at: number; limit: number }): Promise<GoneEpisodes>;
  findRows(due: { kind: RowKind; before: number; examples: number }): Promise<CleanupFind>;
  /** How many went, at most `limit`. */
  deleteRows(due: { kind: RowKind; before: number; limit: number }): Promise<number>;
  /** Of keys under `ep/` those that no track and no episode names. */
  listUnnamed(keys: string[]): Promise<string[]>;
  /** Of these episodes those whose work is needed: a run is at work on them, or it is their script. */
  listWorkInUse(request: {
    keys: { key: string; episodeId: string }[];
    at: number;
  }): Promise<string[]>;
  /** Of these people those for whom an episode is being made right now. */
  listServed(request: { userIds: string[]; at: number }): Promise<string[]>;
  /** Keys of what speech and assemble steps of unpublished episodes left since then. */
  listUnpublished(request: { since: number; at: number }): Promise<string[]>;
}
