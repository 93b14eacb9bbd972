/** Looks into the audio that people send: MP4, AAC, Ogg, FLAC, WAV and WebM, in ranges. */
import {
  type AudioContainer,
  type AudioInspector,
  type ByteSource,
  type InspectedAudio,
  UnreadableAudio,
} from "@learnlab/domain";
import type { Input, InputAudioTrack } from "mediabunny";

/** No file of audio is smaller, and the library expects that much of any. */
const SMALLEST_BYTES = 32;
/** What its readers hold of a file at once. */
const CACHE_BYTES = 8 * 2 ** 20;

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
      if (source.sizeBytes < SMALLEST_BYTES) return null;
      // It is large, and most runs of the worker inspect no audio.
      const { ADTS, CustomSource, FLAC, Input, MATROSKA, MP4, OGG, QTFF, WAVE, WEBM } =
        await import("mediabunny");
      const failed = watchReads(source);
      const input = new Input({
        formats: [MP4, QTFF, WEBM, MATROSKA, OGG, FLAC, WAVE, ADTS],
        source: new CustomSource({
          getSize: () => source.sizeBytes,
          read: failed.read,
          maxCacheSize: CACHE_BYTES,
          prefetchProfile: "network",
        }),
      });
      try {
        if (!(await input.canRead())) return null;
        return await describe(input);
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

async function describe(input: Input): Promise<InspectedAudio | "silent" | null> {
  const format = await input.getFormat();
  const container = CONTAINERS[format.name];
  if (container === undefined) return null;
  const track = await input.getPrimaryAudioTrack();
  if (track === null) return "silent";
  const { title, description, comment } = await input.getMetadataTags();
  const codec = await readCodec(track, container);
  return {
    container,
    codec,
    durationMs: codec === null ? 0 : (await measure(input, track, container)) * 1_000,
    sampleRate: await track.getSampleRate(),
    tags: { title: title ?? null, description: description ?? comment ?? null },
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
