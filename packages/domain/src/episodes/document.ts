import type { Language } from "../languages/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { Brief } from "./brief.ts";
import type { Cue } from "./cue.ts";
import type { Script } from "./script.ts";
import { type StoredScript, upgradeScript } from "./upgrade-document.ts";
import { readWork } from "./work-objects.ts";

/** Script, cues and receipt of an episode: one write-once object. */
export interface EpisodeDocument {
  script: Script;
  /** What it was made from; null for an upload, which has no brief. */
  receipt: Brief | null;
  /** Empty until there is audio. */
  tracks: {
    language: Language;
    cues: Cue[];
    segments: { id: string; startMs: number; endMs: number }[];
  }[];
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
