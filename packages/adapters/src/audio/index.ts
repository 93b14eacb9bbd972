/** Looks into the audio that people send: MP4, AAC, Ogg, FLAC, WAV and WebM, in ranges. */
import {
  type AudioContainer,
  type AudioInspector,
  type ByteSource,
  type InspectedAudio,
  UnreadableAudio,
} from "@learnlab/domain";
import type { Input, InputAudioTrack } from "mediabunny";

/** A block of FLAC has no more: so much of the last one may be missed. */
const LONGEST_BLOCK_S = 65_536 / 44_100;

const CONTAINERS: Readonly<Record<string, AudioContainer>> = {
  MP4: "mp4",
  "QuickTime File Format": "mp4",
  ADTS: "aac",
  Ogg: "ogg",
  FLAC: "flac",
  WAVE: "wav",
  WebM: "webm",
  Matroska: "webm",
};

export function createAudioInspector(): AudioInspector {
  return {
    async inspect(source) {
      // It is large, and most runs of the worker inspect no audio.
      const { openRecording, readLibraryTags, smallestBytes } =
        await import("@learnlab/audio/tags");
      if (source.sizeBytes < smallestBytes) return null;
      const failed = watchReads(source);
      const watched = { sizeBytes: source.sizeBytes, read: failed.read };
      const input = openRecording(watched);
      try {
        if (!(await input.canRead())) return null;
        return await describe(input, () => readLibraryTags(input, watched));
      } catch (error) {
        // What our own store failed at says nothing about the file.
        throw failed.error() ?? new UnreadableAudio("The audio is damaged.", { cause: error });
      } finally {
        input.dispose();
      }
    },
  };
}

/** Reads that remember what went wrong with the source itself. */
function watchReads(source: ByteSource) {
  let failure: unknown = null;
  return {
    read: async (from: number, to: number) => {
      try {
        return await source.read(from, to);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    error: () => failure,
  };
}

async function describe(
  input: Input,
  readTags: () => Promise<InspectedAudio["tags"]>,
): Promise<InspectedAudio | "silent" | null> {
  const format = await input.getFormat();
  const container = CONTAINERS[format.name];
  if (container === undefined) return null;
  const track = await input.getPrimaryAudioTrack();
  if (track === null) return "silent";
  const codec = await readCodec(track, container);
  return {
    container,
    codec,
    durationMs: codec === null ? 0 : (await measure(input, track, container)) * 1_000,
    sampleRate: await track.getSampleRate(),
    tags: await readTags(),
  };
}

/** Null where the sound is protected: a purchased file describes the AAC in it, which only its shop's player decodes. */
async function readCodec(track: InputAudioTrack, container: AudioContainer) {
  const codec = await track.getCodec();
  if (container !== "mp4") return codec;
  const entry = await track.getInternalCodecId();
  const isProtected = entry === "enca" || (codec === "aac" && entry !== "mp4a");
  return isProtected ? null : codec;
}

/** In seconds, of what is there. */
async function measure(
  input: Input,
  track: InputAudioTrack,
  container: AudioContainer,
): Promise<number> {
  const declared = await input.getDurationFromMetadata([track]);
  // Its length is that of what is there, and reading it to its end would take all of it.
  if (container === "wav" && declared !== null) return declared;
  const measured = await track.computeDuration();
  if (container !== "flac" || declared === null) return measured;
  return Math.abs(declared - measured) < LONGEST_BLOCK_S ? declared : measured;
}
