import type { Interval } from "@learnlab/domain/client";

import { api, type Language, statusOf } from "../api.ts";
import type { Outside } from "./playable.ts";
import { joinWaiting } from "./join-waiting.ts";
import type { Unsent } from "./merge-reports.ts";
import { findKeptSound } from "./offline/kept-sound.ts";
import { readOwner } from "./offline/owner.ts";
import { reportOutbox } from "./heard-reports.ts";
import type { Report } from "./send-report.ts";

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

export const playerCalls = { findStart, findUrl, statusOf, askStatus };

async function findUrl({ episodeId, language, outside }: TrackName): Promise<string> {
  if (outside !== undefined) {
    const rooms = { reviews: api.reviews, lesson: api.lessons };
    return (await rooms[outside].audio.query({ id: episodeId })).audioUrl;
  }
  return (await findKeptSound({ episodeId, language })) ?? askUrl({ episodeId, language });
}

async function askUrl({ episodeId, language }: TrackName): Promise<string> {
  return (await api.episodes.audio.query({ episodeId, language })).audioUrl;
}

async function findStart(track: TrackName): Promise<StartingPoint> {
  if (track.outside !== undefined) {
    return { url: await findUrl(track), heard: [], speed: null, left: null };
  }
  const kept = await findKeptSound(track);
  const asked = api.listening.progress.query({ episodeId: track.episodeId });
  const [url, progress] = await Promise.all([
    kept ?? askUrl(track),
    // What is on the device plays, whether or not anybody knows where it was left.
    kept === null ? asked : asked.catch(() => null),
  ]);
  return { url, ...joinWaiting(track, progress, listWaiting()) };
}

function listWaiting(): Unsent[] {
  const owner = readOwner();
  return owner === null ? [] : reportOutbox.waiting(owner);
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
