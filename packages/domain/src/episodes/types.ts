import type { OutputFormat } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";
import type { ReasonName } from "../shared/index.ts";
import type { EpisodeStatus } from "./episode-status.ts";
import type { ClassRecording } from "./hearers.ts";
import type { Why } from "./why.ts";

export type EpisodeKind = "daily" | "requested" | "uploaded";

export interface Episode extends ClassRecording {
  id: string;
  userId: string;
  kind: EpisodeKind;
  /** Empty until the brief is written. */
  title: string;
  description: string;
  languages: Language[];
  outputFormat: OutputFormat;
  status: EpisodeStatus;
  /** Whether a teacher has yet to approve it, or rejected it: see `withhold`. */
  isWithheld: boolean;
  /** The reason for people; null unless it failed, or was finished without audio. */
  error: string | null;
  /** The stable name of the reason, for clients that say it in their own language. */
  errorReason: ReasonName | null;
  scriptWriter: string | null;
  includedCourses: string[];
  /** Why the episode has its topic; null until that is chosen, for uploads, and in older rows. */
  why: Why | null;
  /** The key of the document with script, cues and receipt; null until it is written. */
  scriptKey: string | null;
  /** The name of its picture in its folder; null for the one that is drawn from its id. */
  cover: string | null;
  totalPlays: number;
  createdAt: number;
  completedAt: number | null;
  /** Removed episodes can be restored until the nightly cleanup. */
  removedAt: number | null;
}

/** One language of an episode's audio. */
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

/** The picture of an uploaded episode. */
export function coverKeyOf({ id, cover }: { id: string; cover: string }): string {
  return `ep/${id}/${cover}`;
}

/** Transcripts are stored next to their audio, under its name. */
export function vttKeyOf({ audioKey }: Pick<Track, "audioKey">): string {
  return audioKey.replace(/\.[a-z0-9]+$/, ".vtt");
}

export function txtKeyOf({ audioKey }: Pick<Track, "audioKey">): string {
  return audioKey.replace(/\.[a-z0-9]+$/, ".txt");
}

/** The track's times are stored there too until they are in the episode's document; they get no link. */
export function timesKeyOf({ audioKey }: Pick<Track, "audioKey">): string {
  return audioKey.replace(/\.[a-z0-9]+$/, ".json");
}

/** An episode in a list. */
export interface EpisodeSummary extends Omit<Episode, "scriptKey" | "removedAt"> {
  /** Of the primary track; null if there is no audio. */
  durationMs: number | null;
  completion: number;
  positionMs: number;
}

/** With the key of the script that is searched. */
export type SearchedSummary = EpisodeSummary & Pick<Episode, "scriptKey">;

/** A step of generation: of the whole episode, or of one language. */
export type Step =
  | { kind: "brief" | "script" | "publish"; language: null }
  | { kind: "speech" | "assemble"; language: Language };

/** The progress of a step. */
export type StepProgress = Step & {
  state: "waiting" | "running" | "done" | "failed";
  doneParts: number;
  totalParts: number;
};

/** A step with the figures for its pace. */
export type MeasuredStep = StepProgress & {
  /**
   * What this attempt has spoken, in characters of an average voice plus some for each call; stored parts
   * take no time and do not count.
   */
  doneCharacters: number;
  totalCharacters: number;
  /** When it began, or when it ended. */
  changedAt: number;
};

export interface PublishedTrack extends Track {
  at: number;
}

/**
 * The source of a transcript's times: the speech itself, or the length of an uploaded text, which then
 * counts as text only.
 */
export type TranscriptStatus = "synchronized" | "txt_only";
