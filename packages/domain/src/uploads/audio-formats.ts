/** What audio that browsers play is called, by the endings that files have. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  m4b: "audio/mp4",
  mp4: "audio/mp4",
  aac: "audio/aac",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  opus: "audio/ogg",
  flac: "audio/flac",
  wav: "audio/wav",
  webm: "audio/webm",
  weba: "audio/webm",
};

/** For a file chooser: endings with their dots. */
export const AUDIO_ENDINGS: readonly string[] = Object.keys(MEDIA_TYPES).map((name) => `.${name}`);
export const TRANSCRIPT_ENDINGS: readonly string[] = [".vtt", ".srt", ".txt"];

export const MOST_AUDIO_BYTES = 500 * 1_048_576;
export const MOST_TRANSCRIPT_BYTES = 2 * 1_048_576;
/** A file is sent in parts of that size; the last one is what is left. */
export const AUDIO_PART_BYTES = 8 * 1_048_576;

export function countAudioParts(sizeBytes: number): number {
  return Math.ceil(sizeBytes / AUDIO_PART_BYTES);
}

/** What the name of a file says it is; what is in it decides later. */
export function mediaTypeOfName(name: string): { mediaType: string; ending: string } {
  const ending = /\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1] ?? "";
  const mediaType = MEDIA_TYPES[ending];
  return mediaType === undefined
    ? { mediaType: "application/octet-stream", ending: "bin" }
    : { mediaType, ending };
}
