import { z } from "zod";

import type { EpisodeWithTracks } from "../episodes/index.ts";
import { Language } from "../languages/index.ts";
import type { Interval } from "./coverage.ts";
import type { ListeningCredit } from "./credit.ts";

export interface Progress {
  userId: string;
  episodeId: string;
  /** The language listened to last; positions are of its track. */
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
  /** Counts the writes, so that two devices never overwrite each other. */
  version: number;
}

/** By so much a clock may be set back between two moments. */
const SET_BACK_MS = 60_000;

export const SaveProgress = z
  .strictObject({
    episodeId: z.uuid(),
    language: Language,
    positionMs: z.number().min(0).max(86_400_000),
    speed: z.number().min(0.25).max(5),
    /** What was heard since the last call, in ms of the track. */
    heard: z.array(z.tuple([z.number().min(0), z.number().min(0)])).max(200),
    /** When playing what was heard began, by the client's clock: what arrives late has had its time. */
    startedAt: z.int().min(0).optional(),
    /** When it happened, by the client's clock; `sentAt` is that clock now. */
    happenedAt: z.int().min(0),
    sentAt: z.int().min(0),
  })
  .refine(({ happenedAt, sentAt }) => happenedAt <= sentAt + SET_BACK_MS, {
    error: "Nothing is heard in the future.",
    path: ["happenedAt"],
  });

/** An episode with what is needed to go on listening to it; the progress is its owner's. */
export interface ListenedEpisode extends EpisodeWithTracks {
  progress: Progress | null;
}

export interface ProgressStore {
  findEpisode(episodeId: string): Promise<ListenedEpisode | null>;
  find(userId: string, episodeId: string): Promise<Progress | null>;
  /** Of all their own episodes that were begun and are still there. */
  list(userId: string): Promise<Progress[]>;
  /** Writes when the stored version is the one that this was made from; false otherwise. */
  save(progress: Progress, at: number): Promise<boolean>;
}
