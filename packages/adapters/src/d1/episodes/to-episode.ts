import type { ClassStanding, Episode, Track } from "@learnlab/domain";
import type { Placeholder } from "drizzle-orm";

import { readAudioKey } from "./audio-key.ts";
import { standingOf } from "./class-recordings.ts";
import { episodes, type tracks } from "./schema.ts";

/** The columns of the domain's episode; the others belong to generation. */
export const episodeColumns = {
  id: episodes.id,
  userId: episodes.userId,
  kind: episodes.kind,
  title: episodes.title,
  description: episodes.description,
  languages: episodes.languages,
  outputFormat: episodes.outputFormat,
  status: episodes.status,
  isWithheld: episodes.withheld,
  isForClass: episodes.forClass,
  error: episodes.error,
  errorReason: episodes.errorReason,
  scriptWriter: episodes.scriptWriter,
  includedCourses: episodes.includedCourses,
  why: episodes.why,
  scriptKey: episodes.scriptKey,
  cover: episodes.cover,
  totalPlays: episodes.totalPlays,
  createdAt: episodes.createdAt,
  completedAt: episodes.completedAt,
  removedAt: episodes.deletedAt,
};

/** The same as a person reads it. */
export function episodeColumnsFor(readerId: string | null | Placeholder) {
  return { ...episodeColumns, standing: standingOf(readerId) };
}

export type EpisodeRow = Pick<
  typeof episodes.$inferSelect,
  Exclude<keyof typeof episodeColumns, "removedAt" | "isWithheld" | "isForClass">
> & {
  removedAt: number | null;
  isWithheld: boolean;
  isForClass: boolean;
  /** Absent where nobody in particular reads. */
  standing?: ClassStanding | null;
};

export function toEpisode(row: EpisodeRow): Episode {
  return {
    id: row.id,
    userId: row.userId,
    kind: row.kind,
    title: row.title,
    description: row.description,
    languages: row.languages,
    outputFormat: row.outputFormat,
    status: row.status,
    isWithheld: row.isWithheld,
    isForClass: row.isForClass,
    standing: row.standing ?? null,
    error: row.error,
    errorReason: row.errorReason,
    scriptWriter: row.scriptWriter,
    includedCourses: row.includedCourses,
    why: row.why,
    scriptKey: row.scriptKey,
    cover: row.cover,
    totalPlays: row.totalPlays,
    createdAt: row.createdAt,
    completedAt: row.completedAt,
    removedAt: row.removedAt,
  };
}

export function toTrack(row: typeof tracks.$inferSelect): Track {
  const { id, episodeId, language, contentType } = row;
  const { durationMs, sizeBytes, voice, engine, sampleRate } = row;
  return {
    id,
    episodeId,
    language,
    audioKey: readAudioKey(row),
    contentType,
    durationMs,
    sizeBytes,
    voice,
    engine,
    sampleRate,
  };
}
