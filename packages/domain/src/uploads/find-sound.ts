import {
  type AudioTags,
  type KeptMp3,
  keepMp3,
  Mp3Error,
  Mp3Reader,
  readMp3Tags,
} from "@learnlab/audio";

import type {
  AudioContainer,
  AudioInspector,
  ByteSource,
  InspectedAudio,
} from "./audio-inspector.ts";
import { UnreadableAudio } from "./audio-inspector.ts";
import { RefusedAudio } from "./audio-refusal.ts";

/** What is kept of a file that was sent. */
export interface FoundSound {
  mediaType: string;
  ending: string;
  durationMs: number;
  sampleRate: number;
  tags: AudioTags;
  /** The frames that are kept of an MP3; null where the file is kept as it is. */
  mp3: KeptMp3 | null;
}

/** Read at once: some of it is held twice. */
const WINDOW_BYTES = 4 * 2 ** 20;

const KINDS: Readonly<Record<AudioContainer, { mediaType: string; ending: string }>> = {
  mp4: { mediaType: "audio/mp4", ending: "m4a" },
  aac: { mediaType: "audio/aac", ending: "aac" },
  ogg: { mediaType: "audio/ogg", ending: "ogg" },
  flac: { mediaType: "audio/flac", ending: "flac" },
  wav: { mediaType: "audio/wav", ending: "wav" },
  webm: { mediaType: "audio/webm", ending: "webm" },
};

/** What Chrome, Firefox and Safari all play, in the containers it comes in. */
const PLAYED = new Set([
  "aac",
  "mp3",
  "opus",
  "vorbis",
  "flac",
  "pcm-u8",
  "pcm-s16",
  "pcm-s24",
  "pcm-s32",
  "pcm-f32",
  "ulaw",
  "alaw",
]);

/**
 * What is in a file, by its content whatever it is called: measured to its end, in little memory. Throws
 * `RefusedAudio` for what is no audio, is broken, or is played by no browser.
 */
export async function findSound(
  deps: { audioInspector: AudioInspector },
  source: ByteSource,
): Promise<FoundSound> {
  if (source.sizeBytes === 0) throw new RefusedAudio({ kind: "no_sound" });
  const inspected = await inspect(deps, source);
  if (inspected === null) return findMp3(source);
  const { container, codec, durationMs, sampleRate, tags } = inspected;
  if (codec === null || !PLAYED.has(codec)) throw new RefusedAudio({ kind: "codec", codec });
  if (!(durationMs >= 1)) throw new RefusedAudio({ kind: "no_sound" });
  return { ...KINDS[container], durationMs, sampleRate, tags, mp3: null };
}

async function inspect(
  { audioInspector }: { audioInspector: AudioInspector },
  source: ByteSource,
): Promise<InspectedAudio | null> {
  try {
    const found = await audioInspector.inspect(source);
    if (found === "silent") throw new RefusedAudio({ kind: "no_sound" });
    return found;
  } catch (error) {
    if (!(error instanceof UnreadableAudio)) throw error;
    throw new RefusedAudio({ kind: "broken", fault: "unreadable" });
  }
}

async function findMp3(source: ByteSource): Promise<FoundSound> {
  try {
    const reader = new Mp3Reader(source.sizeBytes);
    for await (const { bytes } of readWindows(source, { start: 0, end: source.sizeBytes })) {
      reader.push(bytes);
    }
    const mp3 = keepMp3(reader.end());
    const { durationMs, sound } = mp3;
    const { sampleRate } = sound.format;
    const tags = await readMp3Tags(source);
    return { mediaType: "audio/mpeg", ending: "mp3", durationMs, sampleRate, tags, mp3 };
  } catch (error) {
    if (!(error instanceof Mp3Error)) throw error;
    if (error.code === "not_mp3") throw new RefusedAudio({ kind: "unknown_format" });
    throw new RefusedAudio({ kind: "broken", fault: error.code });
  }
}

/** A run of a file, in windows that are small enough to be held. */
export async function* readWindows(
  source: ByteSource,
  run: { start: number; end: number },
): AsyncGenerator<{ at: number; bytes: Uint8Array }> {
  for (let at = run.start; at < run.end; at += WINDOW_BYTES) {
    yield { at, bytes: await source.read(at, Math.min(run.end, at + WINDOW_BYTES)) };
  }
}
