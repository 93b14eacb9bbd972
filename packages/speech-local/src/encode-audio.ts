import { createMp3Encoder, createOggEncoder } from "wasm-media-encoders";

import { engineSampleRate } from "./engine-sound.ts";
import { masterSpeech } from "./master-speech.ts";
import { resample } from "./resample.ts";

/** Kilobits a second of each sample rate: parts of one rate can be joined frame by frame. */
const mp3Bitrates = { 8000: 24, 16000: 32, 22050: 48, 24000: 48, 44100: 64, 48000: 64 } as const;
export type SampleRate = keyof typeof mp3Bitrates;
export type AudioOutput = { format: "mp3" | "ogg_vorbis" | "pcm"; sampleRate: SampleRate };
export type Sound = { samples: Int16Array; levelDb: number };
export type EncodeAudio = (sound: Sound, output: AudioOutput) => Uint8Array;

const vorbisQuality = 3;

export function isSampleRate(rate: number): rate is SampleRate {
  return Object.hasOwn(mp3Bitrates, rate);
}

/** Mono MP3 (constant bitrate, no ID3, no Info frame), Ogg Vorbis, or signed 16-bit little-endian PCM. */
export async function createAudioEncoder(): Promise<EncodeAudio> {
  const mp3 = await createMp3Encoder();
  const ogg = await createOggEncoder();
  return ({ samples, levelDb }, { format, sampleRate }) => {
    const speech = resample(samples, engineSampleRate, sampleRate);
    const audio = masterSpeech(speech, { levelDb, sampleRate });
    switch (format) {
      case "mp3":
        mp3.configure({
          channels: 1,
          sampleRate,
          outputSampleRate: sampleRate,
          bitrate: mp3Bitrates[sampleRate],
        });
        return runEncoder(mp3, audio);
      case "ogg_vorbis":
        ogg.configure({ channels: 1, sampleRate, vbrQuality: vorbisQuality });
        return runEncoder(ogg, audio);
      case "pcm":
        return writePcm(audio);
    }
  };
}

type Encoder = {
  encode: (samples: Float32Array[]) => Uint8Array;
  finalize: () => Uint8Array;
};

function runEncoder(encoder: Encoder, audio: Float32Array): Uint8Array {
  // Each result is a view of the encoder's memory that the next call overwrites.
  const start = encoder.encode([audio]).slice();
  const end = encoder.finalize();
  const whole = new Uint8Array(start.length + end.length);
  whole.set(start);
  whole.set(end, start.length);
  return whole;
}

function writePcm(audio: Float32Array): Uint8Array {
  const bytes = new Uint8Array(audio.length * 2);
  const view = new DataView(bytes.buffer);
  audio.forEach((sample, index) => {
    const value = Math.round(Math.min(1, Math.max(-1, sample)) * 32_767);
    view.setInt16(index * 2, value, true);
  });
  return bytes;
}
