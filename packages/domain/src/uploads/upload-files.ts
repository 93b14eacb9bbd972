import {
  coverKeyOf,
  type Cue,
  type EpisodeDocument,
  txtKeyOf,
  vttKeyOf,
} from "../episodes/index.ts";
import { settleAll } from "../generation/index.ts";
import type { Digest } from "../shared/index.ts";
import { countUtf8, type MediaStore, type MultipartUploads } from "../shared/media/index.ts";
import type { Cover } from "./cover.ts";
import { sentKeyOf } from "./sent-upload.ts";
import { TXT_FILE, VTT_FILE, writeTexts } from "./upload-texts.ts";

export interface AudioFile {
  bytes: Uint8Array;
  mediaType: string;
  ending: string;
}

/** An upload's files before they have a place in the media store. */
export interface UploadFiles {
  audio: AudioFile;
  audioHash: string;
  vtt: string;
  txt: string;
  document: string;
  documentHash: string;
  cover: Cover | null;
  /** The total bytes. */
  sizeBytes: number;
}

/** Prepares the audio, transcripts and document of an upload, and counts their bytes. */
export async function prepareFiles(
  digest: Digest,
  upload: { audio: AudioFile; document: EpisodeDocument; cues: Cue[]; cover: Cover | null },
): Promise<UploadFiles> {
  const { audio, cues, cover } = upload;
  const [spoken] = upload.document.script.tracks;
  const { vtt, txt } = writeTexts(cues, spoken?.language ?? "en");
  const document = JSON.stringify(upload.document);
  const [audioHash, documentHash] = await Promise.all([
    digest.sha256(audio.bytes),
    digest.sha256(document),
  ]);
  const texts = [vtt, txt, document].reduce((sum, text) => sum + countUtf8(text), 0);
  const sizeBytes = audio.bytes.length + texts + (cover?.bytes.length ?? 0);
  return { audio, audioHash, vtt, txt, document, documentHash, cover, sizeBytes };
}

/** The ids of an upload's episode and of its only track. */
export interface UploadPlace {
  id: string;
  trackId: string;
}

/** Stores the files under unguessable names, which are the same when it is repeated. */
export async function storeFiles(
  media: MediaStore,
  files: UploadFiles,
  { id, trackId }: UploadPlace,
): Promise<{ audioKey: string; contentType: string; scriptKey: string }> {
  const audioKey = `ep/${trackId}/${files.audioHash.slice(0, 16)}.${files.audio.ending}`;
  const scriptKey = `ep/${id}/script-${files.documentHash.slice(0, 16)}.json`;
  const { cover } = files;
  await settleAll([
    ...(cover === null
      ? []
      : [
          media.put(coverKeyOf({ id, cover: cover.name }), cover.bytes, {
            contentType: cover.mediaType,
          }),
        ]),
    media.put(audioKey, files.audio.bytes, { contentType: files.audio.mediaType }),
    media.putText(vttKeyOf({ audioKey }), files.vtt, VTT_FILE),
    media.putText(txtKeyOf({ audioKey }), files.txt, TXT_FILE),
    media.putText(scriptKey, files.document, { contentType: "application/json" }),
  ]);
  return { audioKey, contentType: files.audio.mediaType, scriptKey };
}

/** Deletes everything stored for an upload that failed. */
export async function removeFiles(media: MediaStore, { id, trackId }: UploadPlace): Promise<void> {
  const pages = await settleAll([media.list(`ep/${id}/`), media.list(`ep/${trackId}/`)]);
  const keys = pages.flatMap(({ objects }) => objects.map(({ key }) => key));
  if (keys.length > 0) await media.delete(keys);
}

/** The same for an upload that was sent in parts, of which some may be here and no object yet. */
export async function removeUpload(
  deps: { media: MediaStore; multipart: MultipartUploads },
  upload: UploadPlace & { fileName: string; partsId: string | null },
): Promise<void> {
  if (upload.partsId !== null) await deps.multipart.abort(sentKeyOf(upload), upload.partsId);
  await removeFiles(deps.media, upload);
}
