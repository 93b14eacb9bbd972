import { ADTS, CustomSource, FLAC, Input, MATROSKA, MP4, OGG, QTFF, WAVE, WEBM } from "mediabunny";

import type { AudioTags, TagSource } from "./audio-tags.ts";
import { readLibraryTags } from "./read-library-tags.ts";
import { readMp3Tags } from "./read-mp3-tags.ts";

/** No file of audio is smaller, and the library expects that much of any. */
export const smallestBytes = 32;
/** What the library's readers hold of a file at once. */
const cacheBytes = 8 * 2 ** 20;

/** A file for the library, which reads it in ranges. */
export function openRecording({ sizeBytes, read }: TagSource): Input {
  return new Input({
    formats: [MP4, QTFF, WEBM, MATROSKA, OGG, FLAC, WAVE, ADTS],
    source: new CustomSource({
      getSize: () => sizeBytes,
      read,
      maxCacheSize: cacheBytes,
      prefetchProfile: "network",
    }),
  });
}

/** What a recording of any kind says of itself, whatever else is wrong with it. */
export async function readRecordingTags(source: TagSource): Promise<AudioTags> {
  if (source.sizeBytes < smallestBytes) return readMp3Tags(source);
  const input = openRecording(source);
  try {
    return (await input.canRead())
      ? await readLibraryTags(input, source)
      : await readMp3Tags(source);
  } finally {
    input.dispose();
  }
}
