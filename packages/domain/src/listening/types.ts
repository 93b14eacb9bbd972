import { z } from "zod";

import type { EpisodeWithTracks } from "../episodes/index.ts";
import { Language } from "../languages/index.ts";
import type { Interval } from "./coverage.ts";
import { FASTEST, type ListeningCredit } from "./credit.ts";
import type { Listen } from "./listen.ts";

export interface Progress {
  userId: string;
  episodeId: string;
  /** The language heard last; positions refer to its track. */
  language: Language;
  positionMs: number;
  furthestMs: number;
  speed: number;
  coverage: Partial<Record<Language, Interval[]>>;
  /** 0 to 1: the heard share of the language heard most. */
  completion: number;
  completedAt: number | null;
  lastPlayedAt: number;
  credit: ListeningCredit;
  /** Counts writes, so that two devices never overwrite each other. */
  version: number;
}

/** A clock may be set back by this much between two moments. */
const SET_BACK_MS = 60_000;

const Speed = z.number().min(0.25).max(FASTEST);

const Stretch = z.strictObject({
  id: z.uuid(),
  fromMs: z.number().min(0),
  toMs: z.number().min(0),
  speed: Speed,
  startedAt: z.int().min(0),
  endedAt: z.int().min(0),
});

export const SaveProgress = z
  .strictObject({
    episodeId: z.uuid(),
    language: Language,
    positionMs: z.number().min(0).max(86_400_000),
    speed: Speed,
    /** What was heard since the last call, in ms of the track. */
    heard: z.array(z.tuple([z.number().min(0), z.number().min(0)])).max(200),
    /** The stretches played since then, as far as they came; without them they are derived. */
    stretches: z.array(Stretch).max(200).optional(),
    /** When that playing began, by the client's clock, so that late reports count whole. */
    startedAt: z.int().min(0).optional(),
    /** When it happened, by the client's clock; `sentAt` is that clock now. */
    happenedAt: z.int().min(0),
    sentAt: z.int().min(0),
  })
  .refine(({ happenedAt, sentAt }) => happenedAt <= sentAt + SET_BACK_MS, {
    error: "Nothing is heard in the future.",
    path: ["happenedAt"],
  });

export const FinishReading = z.strictObject({
  episodeId: z.uuid(),
  /** Chosen by the client, so that one reading that arrives twice counts once. */
  id: z.uuid().optional(),
  /** When it was finished, by the client's clock; `sentAt` is that clock now. Without both it is now. */
  readAt: z.int().min(0).optional(),
  sentAt: z.int().min(0).optional(),
});

/** An episode with everything needed to resume it. */
export interface ListenedEpisode extends EpisodeWithTracks {
  /** Whose the progress is: the reader's, where they hear it themselves, else the owner's. */
  listenerId: string;
  progress: Progress | null;
}

export interface ProgressChange {
  progress: Progress;
  listens: readonly Listen[];
  at: number;
}

/** What a learner has come to over their episodes. */
export interface ProgressSum {
  begun: number;
  completed: number;
  /** 0 to 1, on average over those that were begun; 0 without any. */
  completion: number;
}

export interface ProgressStore {
  findEpisode(episodeId: string, readerId?: string | null): Promise<ListenedEpisode | null>;
  find(userId: string, episodeId: string): Promise<Progress | null>;
  /** Over all existing episodes that were begun, their own and those for their classes. */
  sumUp(userId: string): Promise<ProgressSum>;
  /**
   * Writes the progress and its listens if the stored version is unchanged; false otherwise. An existing
   * listen is extended in both directions.
   */
  save(change: ProgressChange): Promise<boolean>;
}
