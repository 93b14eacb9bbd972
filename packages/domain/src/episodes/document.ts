import type { Language } from "../languages/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { Brief } from "./brief.ts";
import type { Cue } from "./cue.ts";
import type { Script } from "./script.ts";
import { type StoredScript, upgradeScript } from "./upgrade-document.ts";
import { timesKeyOf, type Track } from "./types.ts";
import { readWork } from "./work-objects.ts";

/** Script, cues and receipt of an episode: one write-once object. */
export interface EpisodeDocument {
  script: Script;
  /** What it was made from; null for an upload, which has no brief. */
  receipt: Brief | null;
  /** Empty until there is audio. */
  tracks: TrackTimes[];
}

/** When what is said in a language. */
export interface TrackTimes {
  language: Language;
  cues: Cue[];
  segments: { id: string; startMs: number; endMs: number }[];
}

/** The document of an episode that was made here. */
export interface BriefedDocument extends EpisodeDocument {
  receipt: Brief;
}

/** Throws `generation.work_lost` where there is no object under the key. */
export async function readDocument(media: MediaStore, scriptKey: string): Promise<EpisodeDocument> {
  const { script, ...rest } = await readWork<StoredDocument>(media, scriptKey);
  return { ...rest, script: upgradeScript(script) };
}

/**
 * The same with the times of tracks that were published since, each out of an object of its own: nobody
 * has to write the document anew while several languages are at work.
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

/** The times of each language, in the order of the script. */
export function inScriptOrder({ tracks }: Script, times: TrackTimes[]): TrackTimes[] {
  return tracks.flatMap(({ language }) => times.filter((track) => track.language === language));
}

/** The same of an episode that is made here. */
export async function readBriefedDocument(
  media: MediaStore,
  scriptKey: string,
): Promise<BriefedDocument> {
  const { receipt, ...rest } = await readDocument(media, scriptKey);
  if (receipt === null) throw new TypeError(`${scriptKey} has no brief.`);
  return { ...rest, receipt };
}

type StoredDocument = Omit<EpisodeDocument, "script"> & { script: StoredScript };
