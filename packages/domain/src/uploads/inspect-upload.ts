import type { TagChapter } from "@learnlab/audio";
import { z } from "zod";

import { coverKeyOf, type Cue } from "../episodes/index.ts";
import type { CourseStore } from "../courses/index.ts";
import { type Clock, type Digest, DomainError } from "../shared/index.ts";
import type { MediaStore, MultipartUploads } from "../shared/media/index.ts";
import type { AudioInspector, ByteSource } from "./audio-inspector.ts";
import { RefusedAudio } from "./audio-refusal.ts";
import { mediaTypeOfName } from "./audio-formats.ts";
import { findCover, makeCover } from "./cover.ts";
import { findSound, type FoundSound } from "./find-sound.ts";
import { keepSound } from "./keep-sound.ts";
import type { UploadStore } from "./ports.ts";
import { readTranscript, type TranscriptFault } from "./read-transcript.ts";
import type { SentUploadStore } from "./sent-ports.ts";
import { type HeldUpload, sentKeyOf, sentKeys } from "./sent-upload.ts";
import { tellOf } from "./tell-of.ts";
import { removeFiles } from "./upload-files.ts";
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

export type InspectOutcome = "ready" | "refused" | "nothing_to_do";

/** A file of 500 MB is read, and written once more, in half of that. */
const LEASE_MS = 240_000;
/** An upload that was begun and left behind so often kills whatever works on it. */
const MOST_ATTEMPTS = 6;

/** Reads what was sent, keeps what plays, and makes it an episode. Throws where it is to be tried again. */
export async function inspectUpload(
  deps: InspectDeps,
  { uploadId }: { uploadId: string },
): Promise<InspectOutcome> {
  const at = deps.clock.now();
  const held = await deps.sentUploads.claim({ id: uploadId, at, leaseUntil: at + LEASE_MS });
  if (held === null) return "nothing_to_do";
  try {
    if (held.attempt > MOST_ATTEMPTS) throw new RefusedAudio({ kind: "gave_up" });
    return (await inspectHeld(deps, held)) ? "ready" : "nothing_to_do";
  } catch (error) {
    if (error instanceof RefusedAudio) return refuse(deps, held, error);
    await deps.sentUploads.release(held);
    throw error;
  }
}

async function refuse(
  deps: InspectDeps,
  held: HeldUpload,
  { refusal }: RefusedAudio,
): Promise<InspectOutcome> {
  const { id, attempt } = held;
  const at = deps.clock.now();
  const isRefused = await deps.sentUploads.refuse({ id, attempt, refusal, at });
  // Nobody looks at a file again that cannot be taken; the reason stays.
  if (isRefused && refusal.kind !== "gave_up") await removeFiles(deps.media, held);
  return isRefused ? "refused" : "nothing_to_do";
}

/** False where somebody took it back meanwhile. */
async function inspectHeld(deps: InspectDeps, held: HeldUpload): Promise<boolean> {
  const source = openSource(deps.media, sentKeyOf(held), held.sizeBytes);
  const sound = await findSound(deps, source);
  const durationMs = Math.max(1, Math.round(sound.durationMs));
  const transcript = await readSent(deps, held, durationMs);
  const audioKey = await keepAudio(deps, held, { source, sound });
  const told = tellOf(held, sound.tags);
  const course = await deps.courses.find(held.courseId);
  const { chapters } = sound.tags;
  const texts = await keepTexts(deps, held, {
    ...told,
    audioKey,
    durationMs,
    chapters,
    ...transcript,
  });
  const cover = await keepCover(deps, held, sound.tags);
  const audio = await deps.media.head(audioKey);
  if (audio === null) throw new Error("What is kept of an upload is gone.");
  const { id, userId, courseId, isForClass, requestKey, localDate, language, createdAt: at } = held;
  const published = await deps.uploads.publish({
    id,
    userId,
    courseId,
    isForClass,
    materialId: null,
    requestKey,
    localDate,
    ...told,
    language,
    includedCourses: course === null ? [] : [course.title],
    scriptKey: texts.scriptKey,
    cover: cover.name,
    sizeBytes: audio.sizeBytes + texts.sizeBytes + cover.sizeBytes,
    track: {
      id: held.trackId,
      language,
      audioKey,
      contentType: sound.mediaType,
      sizeBytes: audio.sizeBytes,
      durationMs,
      sampleRate: sound.sampleRate,
      transcriptStatus: transcript.status,
      // Nobody of ours spoke it.
      voice: "",
      engine: "",
    },
    at: Math.max(at, deps.clock.now()),
  });
  if (published === null) await removeFiles(deps.media, held);
  else await removeSent(deps.media, held, audioKey);
  return published !== null;
}

function openSource(media: MediaStore, key: string, sizeBytes: number): ByteSource {
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

async function readSent(
  { media, decodeText }: InspectDeps,
  { id, trackId, transcriptName, language }: HeldUpload,
  durationMs: number,
) {
  if (transcriptName === null) return { cues: [], status: "txt_only" as const };
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
async function keepAudio(
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

async function keepTexts(
  { media, digest }: InspectDeps,
  { id, language }: HeldUpload,
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

/** The picture that was sent, else the one in the recording. */
async function keepCover(
  { media, digest }: InspectDeps,
  held: HeldUpload,
  tags: FoundSound["tags"],
): Promise<{ name: string | null; sizeBytes: number }> {
  const { id } = held;
  const sent = await media.getBytes(sentKeys(held).cover);
  const cover = sent === null ? await findCover(digest, tags) : await makeCover(digest, sent);
  if (typeof cover === "string") throw new RefusedAudio({ kind: "cover", fault: cover });
  if (cover === null) return { name: null, sizeBytes: 0 };
  const { name, bytes, mediaType } = cover;
  await media.put(coverKeyOf({ id, cover: name }), bytes, { contentType: mediaType });
  return { name, sizeBytes: bytes.length };
}

/** What is needed no more once the episode stands. */
async function removeSent(media: MediaStore, held: HeldUpload, audioKey: string): Promise<void> {
  const sent = sentKeyOf(held);
  const { transcript, cover } = sentKeys(held);
  await media.delete([transcript, cover, ...(sent === audioKey ? [] : [sent])]);
}
