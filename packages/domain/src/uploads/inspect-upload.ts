import { coverKeyOf } from "../episodes/index.ts";
import { RefusedAudio } from "./audio-refusal.ts";
import { findCover, makeCover } from "./cover.ts";
import { findSound, type FoundSound } from "./find-sound.ts";
import {
  type InspectDeps,
  keepAudio,
  keepTexts,
  openSource,
  readSent,
  removeSent,
} from "./held-files.ts";
import { replaceAudio } from "./replace-audio.ts";
import { type HeldUpload, sentKeyOf, sentKeys } from "./sent-upload.ts";
import { tellOf } from "./tell-of.ts";
import { removeFiles } from "./upload-files.ts";

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
  return held.replaces === null ? publishHeld(deps, held) : replaceAudio(deps, held, held.replaces);
}

const NO_TRANSCRIPT = { cues: [], status: "txt_only" as const };

async function publishHeld(deps: InspectDeps, held: HeldUpload): Promise<boolean> {
  const source = openSource(deps.media, sentKeyOf(held), held.sizeBytes);
  const sound = await findSound(deps, source);
  const durationMs = Math.max(1, Math.round(sound.durationMs));
  const transcript = (await readSent(deps, held, durationMs)) ?? NO_TRANSCRIPT;
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
