import { txtKeyOf, vttKeyOf } from "../../episodes/index.ts";
import type { Digest, IdSource } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { Cue } from "../audio/types.ts";
import { writeTxt } from "../audio/write-txt.ts";
import { writeVtt } from "../audio/write-vtt.ts";
import type { EpisodeDocument } from "../document.ts";

const UTF8 = "; charset=utf-8";

/** Stores audio, transcripts and document, under names that nobody could have chosen. */
export async function storeUpload(
  deps: { media: MediaStore; digest: Digest; ids: IdSource },
  upload: { audio: Uint8Array; document: EpisodeDocument; cues: Cue[] },
) {
  const [id, trackId] = [deps.ids.next(), deps.ids.next()];
  const text = JSON.stringify(upload.document);
  const [audioHash, textHash] = await Promise.all([
    deps.digest.sha256(upload.audio),
    deps.digest.sha256(text),
  ]);
  const [spoken] = upload.document.script.tracks;
  const vtt = writeVtt(upload.cues, { language: spoken?.language ?? "en" });
  const stem = `ep/${trackId}/${audioHash.slice(0, 16)}`;
  const scriptKey = `ep/${id}/script-${textHash.slice(0, 16)}.json`;
  const contentType = "audio/mpeg";
  const files = { id: trackId, audioKey: `${stem}.mp3`, contentType };
  await Promise.all([
    deps.media.put(files.audioKey, upload.audio, { contentType }),
    deps.media.putText(vttKeyOf(files), vtt, { contentType: `text/vtt${UTF8}` }),
    deps.media.putText(txtKeyOf(files), writeTxt(upload.cues), {
      contentType: `text/plain${UTF8}`,
    }),
    deps.media.putText(scriptKey, text, { contentType: "application/json" }),
  ]);
  // Nobody of ours spoke it.
  const voice = { voice: "", engine: "" };
  return { id, scriptKey, files: { ...files, ...voice, sizeBytes: upload.audio.length } };
}
