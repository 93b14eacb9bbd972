import type { TagChapter } from "@learnlab/audio";
import { z } from "zod";

import type { CourseStore } from "../courses/index.ts";
import type { Cue } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import { type Clock, type Digest, DomainError } from "../shared/index.ts";
import type { MediaStore, MultipartUploads } from "../shared/media/index.ts";
import { mediaTypeOfName } from "./audio-formats.ts";
import type { AudioInspector, ByteSource } from "./audio-inspector.ts";
import { RefusedAudio } from "./audio-refusal.ts";
import type { FoundSound } from "./find-sound.ts";
import { keepSound } from "./keep-sound.ts";
import type { UploadStore } from "./ports.ts";
import { readTranscript, type ReadTranscript, type TranscriptFault } from "./read-transcript.ts";
import type { SentUploadStore } from "./sent-ports.ts";
import { type HeldUpload, sentKeyOf, sentKeys } from "./sent-upload.ts";
import { countTexts, storeTexts } from "./upload-texts.ts";
import { writeUploadDocument } from "./write-document.ts";

export interface InspectDeps {
  courses: Pick<CourseStore, "find">;
  uploads: UploadStore;
  sentUploads: SentUploadStore;
  media: MediaStore;
  multipart: MultipartUploads;
  audioInspector: AudioInspector;
  digest: Digest;
  /** A text in UTF-8, or in UTF-16 with its mark; null for other bytes. */
  decodeText: (bytes: Uint8Array) => string | null;
  clock: Clock;
}

export function openSource(media: MediaStore, key: string, sizeBytes: number): ByteSource {
  return {
    sizeBytes,
    async read(from, to) {
      const bytes = await media.getBytes(key, { offset: from, length: to - from });
      if (bytes === null) throw new RefusedAudio({ kind: "not_arrived" });
      return bytes;
    },
  };
}

/** Of the refusal `upload.broken_transcript`. */
const TranscriptDetails = z.object({
  fault: z.custom<TranscriptFault>((fault) => typeof fault === "string"),
  line: z.int().nullable(),
});

export /** The transcript that was sent; null where none was. */
async function readSent(
  { media, decodeText }: InspectDeps,
  { id, trackId, transcriptName, language }: HeldUpload,
  durationMs: number,
): Promise<ReadTranscript | null> {
  if (transcriptName === null) return null;
  const bytes = await media.getBytes(sentKeys({ id, trackId }).transcript);
  if (bytes === null) throw new RefusedAudio({ kind: "not_arrived" });
  try {
    const sent = { contentType: "text/plain", name: transcriptName, text: decodeText(bytes) };
    return readTranscript(sent, { language, durationMs });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const details = TranscriptDetails.safeParse(error.details);
    if (!details.success) throw error;
    throw new RefusedAudio({ kind: "transcript", ...details.data });
  }
}

/** As it was sent where that is what it says that it is; else written anew under its true kind. */
export async function keepAudio(
  deps: InspectDeps,
  held: HeldUpload,
  found: { source: ByteSource; sound: FoundSound },
): Promise<string> {
  const { mediaType, ending, mp3 } = found.sound;
  const named = mediaTypeOfName(held.fileName);
  if (mp3 === null && named.mediaType === mediaType) return sentKeyOf(held);
  const key = sentKeys(held).kept(ending);
  await keepSound(deps, key, found);
  return key;
}

interface Texts {
  title: string;
  description: string;
  audioKey: string;
  durationMs: number;
  cues: Cue[];
  chapters: readonly TagChapter[];
}

/** Stores the document of an episode, and its transcript beside the audio. */
export async function keepTexts(
  { media, digest }: InspectDeps,
  { id, language }: { id: string; language: Language },
  texts: Texts,
): Promise<{ scriptKey: string; sizeBytes: number }> {
  const { cues, audioKey } = texts;
  const document = JSON.stringify(writeUploadDocument({ ...texts, language }));
  const hash = await digest.sha256(document);
  const scriptKey = `ep/${id}/script-${hash.slice(0, 16)}.json`;
  await storeTexts(media, { audioKey, cues, language });
  await media.putText(scriptKey, document, { contentType: "application/json" });
  return { scriptKey, sizeBytes: countTexts(document, cues, language) };
}

/** What is needed no more once the episode stands. */
export async function removeSent(
  media: MediaStore,
  held: HeldUpload,
  audioKey: string,
): Promise<void> {
  const sent = sentKeyOf(held);
  const { transcript, cover } = sentKeys(held);
  await media.delete([transcript, cover, ...(sent === audioKey ? [] : [sent])]);
}
