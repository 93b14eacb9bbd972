import type { OutputFormat } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";
import type { ReasonName } from "../shared/index.ts";
import type { EpisodeStatus } from "./episode-status.ts";
import type { Why } from "./why.ts";

export type EpisodeKind = "daily" | "requested" | "uploaded";

export interface Episode {
  id: string;
  userId: string;
  kind: EpisodeKind;
  /** Empty until the brief is written. */
  title: string;
  description: string;
  languages: Language[];
  outputFormat: OutputFormat;
  status: EpisodeStatus;
  /** What happened, as a sentence for people; null unless it failed, or was finished without audio. */
  error: string | null;
  /** A stable name for what happened, for clients that say it in their own language. */
  errorReason: ReasonName | null;
  scriptWriter: string | null;
  includedCourses: string[];
  /** Why it is about what it is about; null until that is chosen, of uploads, and of older ones. */
  why: Why | null;
  /** Where the script, cues and receipt are in the media store; null until it is written. */
  scriptKey: string | null;
  totalPlays: number;
  createdAt: number;
  completedAt: number | null;
  /** Removed ones can be restored until the nightly cleanup. */
  removedAt: number | null;
}

/** One language of an episode, as it is listened to. */
export interface Track {
  id: string;
  episodeId: string;
  language: Language;
  audioKey: string;
  contentType: string;
  durationMs: number;
  sizeBytes: number;
  voice: string;
  engine: string;
  sampleRate: number;
}

/** The primary language first; no tracks until there is audio. */
export interface EpisodeWithTracks extends Episode {
  tracks: Track[];
}

/** Transcripts stand beside their audio, under its name. */
export function vttKeyOf({ audioKey }: Pick<Track, "audioKey">): string {
  return audioKey.replace(/\.[a-z0-9]+$/, ".vtt");
}

export function txtKeyOf({ audioKey }: Pick<Track, "audioKey">): string {
  return audioKey.replace(/\.[a-z0-9]+$/, ".txt");
}

/** So do its times, for as long as the episode's document does not have them: no link leads to them. */
export function timesKeyOf({ audioKey }: Pick<Track, "audioKey">): string {
  return audioKey.replace(/\.[a-z0-9]+$/, ".json");
}

/** An episode as lists show it. */
export interface EpisodeSummary extends Omit<Episode, "scriptKey" | "removedAt"> {
  /** Of the primary track; null where there is no audio. */
  durationMs: number | null;
  completion: number;
  positionMs: number;
}

/** A step of the generation: of the whole episode, or of one of its languages. */
export type Step =
  | { kind: "brief" | "script" | "publish"; language: null }
  | { kind: "speech" | "assemble"; language: Language };

/** How far a step is. */
export type StepProgress = Step & {
  state: "waiting" | "running" | "done" | "failed";
  doneParts: number;
  totalParts: number;
};

/** A step with what its pace is measured by. */
export type MeasuredStep = StepProgress & {
  /**
   * What this attempt has spoken, in characters of a usual voice, and some for each call; what had been
   * spoken before takes no time and is left out.
   */
  doneCharacters: number;
  totalCharacters: number;
  /** When it was begun, or what ended it happened. */
  changedAt: number;
};

export interface PublishedTrack extends Track {
  at: number;
}

/**
 * Where the times of a transcript come from: the speech itself, or the length of an uploaded text,
 * which then counts as text only.
 */
export type TranscriptStatus = "synchronized" | "txt_only";
