import { writeVtt } from "@learnlab/audio";

import { type Cue, txtKeyOf, vttKeyOf, writeTxt } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import { countUtf8, type MediaStore } from "../shared/media/index.ts";

const UTF8 = "; charset=utf-8";

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

/** Stores the transcript's files beside the audio. */
export async function storeTexts(
  media: MediaStore,
  { audioKey, cues, language }: Texts,
): Promise<void> {
  const { vtt, txt } = writeTexts(cues, language);
  await media.putText(vttKeyOf({ audioKey }), vtt, { contentType: `text/vtt${UTF8}` });
  await media.putText(txtKeyOf({ audioKey }), txt, { contentType: `text/plain${UTF8}` });
}

/** The same in place of older ones: an object is written once, so those go first. */
export async function replaceTexts(media: MediaStore, texts: Texts): Promise<void> {
  await media.delete([vttKeyOf(texts), txtKeyOf(texts)]);
  await storeTexts(media, texts);
}
