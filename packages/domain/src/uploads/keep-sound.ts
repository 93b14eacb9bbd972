import { patchBytes } from "@learnlab/audio";

import type { MediaStore, MultipartUploads } from "../shared/media/index.ts";
import { AUDIO_PART_BYTES } from "./audio-formats.ts";
import type { ByteSource } from "./audio-inspector.ts";
import { type FoundSound, readWindows } from "./find-sound.ts";

interface KeepSoundDeps {
  media: Pick<MediaStore, "head" | "put">;
  multipart: MultipartUploads;
}

/**
 * Writes what is kept of a file that was sent under `key`, a part at a time; one that stands there already,
 * since an earlier attempt wrote it, stays.
 */
export async function keepSound(
  deps: KeepSoundDeps,
  key: string,
  { source, sound }: { source: ByteSource; sound: FoundSound },
): Promise<void> {
  if ((await deps.media.head(key)) !== null) return;
  const parts = cutParts(readKept(source, sound));
  const first = await parts.next();
  const second = await parts.next();
  const contentType = sound.mediaType;
  if (second.done === true) {
    await deps.media.put(key, first.value ?? new Uint8Array(), { contentType });
    return;
  }
  const uploadId = await deps.multipart.start(key, contentType);
  const written: { partNumber: number; etag: string }[] = [];
  const write = async (bytes: Uint8Array) => {
    const partNumber = written.length + 1;
    const etag = await deps.multipart.putPart({ key, uploadId, partNumber, bytes });
    written.push({ partNumber, etag });
  };
  try {
    if (first.value !== undefined) await write(first.value);
    await write(second.value);
    for await (const bytes of parts) await write(bytes);
    await deps.multipart.complete(key, uploadId, written);
  } catch (error) {
    await deps.multipart.abort(key, uploadId);
    throw error;
  }
}

async function* readKept(source: ByteSource, { mp3 }: FoundSound): AsyncGenerator<Uint8Array> {
  const whole = [{ start: 0, end: source.sizeBytes }];
  if (mp3 !== null) yield mp3.header;
  for (const run of mp3?.sound.runs ?? whole) {
    for await (const { at, bytes } of readWindows(source, run)) {
      patchBytes(bytes, at, mp3?.sound.patches ?? []);
      yield bytes;
    }
  }
}

/** Pieces of any size as parts of the one that stores ask for; the last one is what is left. */
async function* cutParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(AUDIO_PART_BYTES);
  let filled = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      const taken = piece.subarray(from, from + AUDIO_PART_BYTES - filled);
      part.set(taken, filled);
      from += taken.length;
      filled += taken.length;
      if (filled < AUDIO_PART_BYTES) continue;
      yield part;
      part = new Uint8Array(AUDIO_PART_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
