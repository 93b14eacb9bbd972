import type { Interval } from "@learnlab/domain/client";

import { api, type Language, statusOf } from "../api.ts";
import type { Outside } from "./playable.ts";
import { type Report, sendReport } from "./send-report.ts";

interface TrackName {
  episodeId: string;
  language: Language;
  outside?: Outside;
}

/** What is known about a track before it plays. */
export interface StartingPoint {
  url: string;
  heard: readonly Interval[];
  /** Null if the learner has not listened to the episode yet. */
  speed: number | null;
  left: { language: Language; positionMs: number; at: number } | null;
}

/** The player's calls to the outside. */
export interface PlayerCalls {
  findStart: (track: TrackName) => Promise<StartingPoint>;
  findUrl: (track: TrackName) => Promise<string>;
  statusOf: (error: unknown) => number | null;
  askStatus: (url: string) => Promise<number | null>;
  sendReport: (report: Report) => Promise<boolean>;
}

export const playerCalls: PlayerCalls = { findStart, findUrl, statusOf, askStatus, sendReport };

async function findUrl({ episodeId, language, outside }: TrackName): Promise<string> {
  if (outside !== undefined) {
    const rooms = { reviews: api.reviews, lesson: api.lessons };
    return (await rooms[outside].audio.query({ id: episodeId })).audioUrl;
  }
  const { audioUrl } = await api.episodes.audio.query({ episodeId, language });
  return audioUrl;
}

async function findStart(track: TrackName): Promise<StartingPoint> {
  if (track.outside !== undefined) {
    return { url: await findUrl(track), heard: [], speed: null, left: null };
  }
  const [url, progress] = await Promise.all([
    findUrl(track),
    api.listening.progress.query({ episodeId: track.episodeId }),
  ]);
  if (progress === null) return { url, heard: [], speed: null, left: null };
  const { language, positionMs, lastPlayedAt, speed, coverage } = progress;
  const heard = coverage[track.language] ?? [];
  return { url, heard, speed, left: { language, positionMs, at: lastPlayedAt } };
}

/** Links are signed for GET, so it requests the first byte. */
async function askStatus(url: string): Promise<number | null> {
  try {
    const { status } = await fetch(url, { headers: { range: "bytes=0-0" } });
    return status;
  } catch {
    return null;
  }
}
