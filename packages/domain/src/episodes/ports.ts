import type { Episode, EpisodeSummary, StepProgress, Track } from "./types.ts";

export interface NewEpisode {
  id: string;
  userId: string;
  kind: Episode["kind"];
  languages: Episode["languages"];
  outputFormat: Episode["outputFormat"];
  /** Given by the client: the same key of the same person makes no second episode. */
  requestKey: string;
  at: number;
}

export interface EpisodeStore {
  /** Makes the pending row, which is the outbox too; the earlier episode for a known key. */
  create(episode: NewEpisode): Promise<{ id: string; created: boolean }>;
  find(episodeId: string): Promise<Episode | null>;
  /** Newest first, deleted ones left out. */
  list(page: {
    userId: string;
    limit: number;
    cursor: string | null;
  }): Promise<{ episodes: EpisodeSummary[]; nextCursor: string | null }>;
  countUnfinished(userId: string): Promise<number>;
  listTracks(episodeId: string): Promise<Track[]>;
  listSteps(episodeId: string): Promise<StepProgress[]>;
  /** Hidden at once, removed by the nightly cleanup; until then it can be restored. */
  remove(change: { episodeId: string; at: number }): Promise<void>;
  restore(change: { episodeId: string; at: number }): Promise<void>;
  /** A failed episode waits for its generation again; false when it is not failed. */
  retry(change: { episodeId: string; at: number }): Promise<boolean>;
}

/** Hands an episode to the background: at least once, in any order. */
export interface GenerationQueue {
  send(message: { episodeId: string; kind: Episode["kind"] }): Promise<void>;
}
