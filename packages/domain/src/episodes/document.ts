import type { Language } from "../languages/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { Brief } from "./brief.ts";
import type { Cue } from "./cue.ts";
import type { Script } from "./script.ts";
import { type StoredScript, upgradeScript } from "./upgrade-document.ts";
import { timesKeyOf, type Track } from "./types.ts";
import { readWork } from "./work-objects.ts";

/** An episode's script, cues and receipt: one object that is written once. */
export interface EpisodeDocument {
  script: Script;
  /** The brief; null for an upload. */
  receipt: Brief | null;
  /** Empty until there is audio. */
  tracks: TrackTimes[];
}

/** Where the documents of an episode are, each named by its content. */
export function documentKey({ episodeId, hash }: { episodeId: string; hash: string }): string {
  return `ep/${episodeId}/script-${hash.slice(0, 16)}.json`;
}

/** Whether a script is one that was published, and not the work of a step. */
export function isPublishedScript(scriptKey: string | null): scriptKey is string {
  return scriptKey?.startsWith("ep/") ?? false;
}

/** The version of a published script, for those who read it and change it. */
export function versionOf(scriptKey: string): string {
  return /script-([\da-f]+)\.json$/.exec(scriptKey)?.[1] ?? "";
}

/** The times of a language's segments and cues. */
export interface TrackTimes {
  language: Language;
  cues: Cue[];
  segments: { id: string; startMs: number; endMs: number }[];
}

/** The document of a generated episode. */
export interface BriefedDocument extends EpisodeDocument {
  receipt: Brief;
}

/** Throws `generation.work_lost` if there is no object under the key. */
export async function readDocument(media: MediaStore, scriptKey: string): Promise<EpisodeDocument> {
  const { script, ...rest } = await readWork<StoredDocument>(media, scriptKey);
  return { ...rest, script: upgradeScript(script) };
}

/**
 * The document with the times of tracks published since, each from an object of its own, so that languages
 * can be published without rewriting the document.
 */
export async function readDocumentSince(
  media: MediaStore,
  { scriptKey, tracks }: { scriptKey: string; tracks: Pick<Track, "language" | "audioKey">[] },
): Promise<EpisodeDocument> {
  const document = await readDocument(media, scriptKey);
  const isKnown = ({ language }: Pick<Track, "language">) =>
    document.tracks.some((track) => track.language === language);
  const added = await Promise.all(
    tracks.filter((track) => !isKnown(track)).map((track) => readTimes(media, track)),
  );
  return { ...document, tracks: inScriptOrder(document.script, [...document.tracks, ...added]) };
}

async function readTimes(media: MediaStore, track: Pick<Track, "audioKey">): Promise<TrackTimes> {
  const { language, cues, segments } = await readWork<TrackTimes>(media, timesKeyOf(track));
  return { language, cues, segments };
}

/** The times of each language in the script's order. */
export function inScriptOrder({ tracks }: Script, times: TrackTimes[]): TrackTimes[] {
  return tracks.flatMap(({ language }) => times.filter((track) => track.language === language));
}

/** The document of a generated episode. */
export async function readBriefedDocument(
  media: MediaStore,
  scriptKey: string,
): Promise<BriefedDocument> {
  const { receipt, ...rest } = await readDocument(media, scriptKey);
  if (receipt === null) throw new TypeError(`${scriptKey} has no brief.`);
  return { ...rest, receipt };
}

type StoredDocument = Omit<EpisodeDocument, "script"> & { script: StoredScript };
