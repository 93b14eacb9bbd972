import { coverKeyOf, txtKeyOf, vttKeyOf } from "../episodes/index.ts";
import { DomainError } from "../shared/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import { RefusedAudio } from "./audio-refusal.ts";
import { findSound } from "./find-sound.ts";
import {
  type InspectDeps,
  keepAudio,
  keepTexts,
  openSource,
  readSent,
  removeSent,
} from "./held-files.ts";
import type { AudioReplacement, PublishedUpload } from "./published-upload.ts";
import { readTranscript, type ReadTranscript } from "./read-transcript.ts";
import { type HeldUpload, sentKeyOf } from "./sent-upload.ts";

/**
 * Puts what was sent in the place of an episode's audio; until then the old one is heard. The words of the episode
 * stay, and the old transcript too unless another one came: its times are estimated from its length, for they belonged
 * to the old recording. False where the upload was taken back meanwhile; throws where it is to be tried again,
 * also since somebody changed the episode meanwhile.
 */
export async function replaceAudio(
  deps: InspectDeps,
  held: HeldUpload,
  episodeId: string,
): Promise<boolean> {
  const upload = await deps.uploads.findPublished(episodeId, null);
  if (upload === null) throw new RefusedAudio({ kind: "episode_gone" });
  const change = await prepare(deps, held, upload);
  const { scriptKey, track } = change;
  if (await deps.uploads.replaceAudio(change)) {
    await removeSent(deps.media, held, track.audioKey);
    await removeOld(deps.media, upload, scriptKey);
    return true;
  }
  if (scriptKey !== upload.scriptKey) await deps.media.delete([scriptKey]);
  if ((await deps.sentUploads.find(held.id)) === null) return false;
  throw changedMeanwhile();
}

/** Reads and stores the new recording with its texts. */
async function prepare(
  deps: InspectDeps,
  held: HeldUpload,
  upload: PublishedUpload,
): Promise<AudioReplacement> {
  const source = openSource(deps.media, sentKeyOf(held), held.sizeBytes);
  const sound = await findSound(deps, source);
  const durationMs = Math.max(1, Math.round(sound.durationMs));
  const transcript =
    (await readSent(deps, held, durationMs)) ?? (await timeOld(deps.media, upload, durationMs));
  const audioKey = await keepAudio(deps, held, { source, sound });
  const { title, description, language } = upload;
  const { chapters } = sound.tags;
  const texts = await keepTexts(
    deps,
    { id: upload.id, language },
    { title, description, audioKey, durationMs, chapters, cues: transcript?.cues ?? [] },
  );
  const [audio, coverBytes] = [await deps.media.head(audioKey), await sizeOfCover(deps, upload)];
  if (audio === null) throw new Error("What is kept of an upload is gone.");
  return {
    uploadId: held.id,
    episodeId: upload.id,
    before: upload,
    scriptKey: texts.scriptKey,
    sizeBytes: audio.sizeBytes + texts.sizeBytes + coverBytes,
    track: {
      id: held.trackId,
      language,
      audioKey,
      contentType: sound.mediaType,
      sizeBytes: audio.sizeBytes,
      durationMs,
      sampleRate: sound.sampleRate,
      transcriptStatus: transcript?.status ?? "txt_only",
      // Nobody of ours spoke it.
      voice: "",
      engine: "",
    },
    at: deps.clock.now(),
  };
}

/** The old words, timed by their length over the new recording; null where there were none. */
async function timeOld(
  media: MediaStore,
  { track, language }: PublishedUpload,
  durationMs: number,
): Promise<ReadTranscript | null> {
  const text = await media.getText(txtKeyOf(track));
  if (text === null || text.trim() === "") return null;
  return readTranscript(
    { contentType: "text/plain", name: "transcript.txt", text },
    { language, durationMs },
  );
}

async function sizeOfCover(
  { media }: InspectDeps,
  { id, cover }: PublishedUpload,
): Promise<number> {
  if (cover === null) return 0;
  return (await media.head(coverKeyOf({ id, cover })))?.sizeBytes ?? 0;
}

async function removeOld(
  media: MediaStore,
  { scriptKey, track }: PublishedUpload,
  newScriptKey: string,
): Promise<void> {
  await media.delete([
    track.audioKey,
    vttKeyOf(track),
    txtKeyOf(track),
    ...(scriptKey === newScriptKey ? [] : [scriptKey]),
  ]);
}

/** The next attempt reads the episode as it is then. */
function changedMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "Somebody changed this recording in the meantime. Load it again.",
    {
      reason: "upload.changed_meanwhile",
    },
  );
}
