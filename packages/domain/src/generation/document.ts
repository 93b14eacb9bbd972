import type { Language } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { Cue } from "./audio/types.ts";
import { readWork } from "./pipeline/work-objects.ts";
import type { Brief, Script } from "./types.ts";

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
export function readDocument(media: MediaStore, scriptKey: string): Promise<EpisodeDocument> {
  return readWork<EpisodeDocument>(media, scriptKey);
}
