import { writeVtt } from "@learnlab/audio";

import { type Cue, txtKeyOf, vttKeyOf, writeTxt } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import { countUtf8, type MediaStore } from "../shared/media/index.ts";

/** Asked for again each time: its owner may put another transcript in its place. */
const cacheControl = "private, no-cache";
export const VTT_FILE = { contentType: "text/vtt; charset=utf-8", cacheControl };
export const TXT_FILE = { contentType: "text/plain; charset=utf-8", cacheControl };

interface Texts {
  audioKey: string;
  cues: Cue[];
  language: Language;
}

/** The transcript of a recording as files. */
export function writeTexts(cues: Cue[], language: Language): { vtt: string; txt: string } {
  return { vtt: writeVtt(cues, { language, keepsOverlaps: true }), txt: writeTxt(cues) };
}

/** The bytes of a document and the files beside it. */
export function countTexts(document: string, cues: Cue[], language: Language): number {
  const { vtt, txt } = writeTexts(cues, language);
  return countUtf8(document) + countUtf8(vtt) + countUtf8(txt);
}

/** Stores the transcript's files beside the audio, in place of older ones. */
export async function storeTexts(
  media: MediaStore,
  { audioKey, cues, language }: Texts,
): Promise<void> {
  const { vtt, txt } = writeTexts(cues, language);
  await media.replaceText(vttKeyOf({ audioKey }), vtt, VTT_FILE);
  await media.replaceText(txtKeyOf({ audioKey }), txt, TXT_FILE);
}
