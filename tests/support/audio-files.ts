import {
  AdtsOutputFormat,
  type AudioCodec,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  FlacOutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from "mediabunny";
import { createOggEncoder } from "wasm-media-encoders";

/** Kinds of audio that people have, besides MP3. */
export const AUDIO_KINDS = [
  "m4a",
  "m4a in pieces",
  "aac",
  "opus",
  "ogg",
  "flac",
  "wav",
  "webm",
] as const;
export type AudioKind = (typeof AUDIO_KINDS)[number];

interface Recipe {
  codec: AudioCodec;
  /** As WebCodecs calls it. */
  codecString: string;
  format: OutputFormat;
  sampleRate: number;
  samplesPerPacket: number;
  packet: (index: number) => Uint8Array;
  description?: Uint8Array;
}

/** A frame of silence of AAC-LC, one channel. */
const silentAac = () => Uint8Array.of(0x00, 0xc8, 0x00, 0x80, 0x23, 0x80);
const silentOpus = () => Uint8Array.of(0xf8, 0xff, 0xfe);

const aac = (format: OutputFormat): Recipe => ({
  codec: "aac",
  codecString: "mp4a.40.2",
  format,
  sampleRate: 44_100,
  samplesPerPacket: 1_024,
  packet: silentAac,
  description: Uint8Array.of(0x12, 0x08),
});

const opus = (format: OutputFormat): Recipe => ({
  codec: "opus",
  codecString: "opus",
  format,
  sampleRate: 48_000,
  samplesPerPacket: 960,
  packet: silentOpus,
  description: Uint8Array.from([
    ...Buffer.from("OpusHead"),
    1,
    1,
    56,
    1,
    0x80,
    0xbb,
    0,
    0,
    0,
    0,
    0,
  ]),
});

const recipes: Record<Exclude<AudioKind, "ogg" | "wav">, (seconds: number) => Recipe> = {
  m4a: () => aac(new Mp4OutputFormat({ fastStart: false })),
  "m4a in pieces": () => aac(new Mp4OutputFormat({ fastStart: "fragmented" })),
  aac: () => aac(new AdtsOutputFormat()),
  opus: () => opus(new OggOutputFormat()),
  webm: () => opus(new WebMOutputFormat()),
  flac: (seconds) => ({
    codec: "flac",
    codecString: "flac",
    format: new FlacOutputFormat(),
    sampleRate: 44_100,
    samplesPerPacket: 4_096,
    packet: silentFlac,
    description: flacDescription(Math.ceil((seconds * 44_100) / 4_096) * 4_096),
  }),
};

/** A recording of silence, which lasts so long, and with its title in it. */
export async function makeAudioFile(kind: AudioKind, seconds: number): Promise<Uint8Array> {
  if (kind === "wav") return makeWav(seconds);
  if (kind === "ogg") return makeVorbis(seconds);
  const { codec, codecString, format, sampleRate, ...recipe } = recipes[kind](seconds);
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  output.setMetadataTags({ title: "Why a straw looks broken" });
  await output.start();
  const { description } = recipe;
  const decoderConfig = {
    codec: codecString,
    numberOfChannels: 1,
    sampleRate,
    ...(description === undefined ? {} : { description }),
  };
  const length = recipe.samplesPerPacket / sampleRate;
  for (let index = 0; index * length < seconds; index += 1) {
    const packet = new EncodedPacket(recipe.packet(index), "key", index * length, length);
    await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}

/** 16 bits, 8 kHz, one channel. */
export function makeWav(seconds: number): Uint8Array {
  const dataBytes = Math.round(seconds * 8_000) * 2;
  const bytes = new Uint8Array(44 + dataBytes);
  const view = new DataView(bytes.buffer);
  const write = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at);
  write("RIFF", 0);
  view.setUint32(4, 36 + dataBytes, true);
  write("WAVEfmt ", 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8_000, true);
  view.setUint32(28, 16_000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write("data", 36);
  view.setUint32(40, dataBytes, true);
  return bytes;
}

async function makeVorbis(seconds: number): Promise<Uint8Array> {
  const encoder = await createOggEncoder();
  encoder.configure({ sampleRate: 44_100, channels: 1, vbrQuality: 2 });
  const start = encoder.encode([new Float32Array(seconds * 44_100)]).slice();
  return Buffer.concat([start, encoder.finalize()]);
}

/** A frame whose one subframe says that all its samples are 0; RFC 9639, 9. */
function silentFlac(index: number): Uint8Array {
  const number = index < 0x80 ? [index] : [0xc0 | (index >> 6), 0x80 | (index & 0x3f)];
  const header = [0xff, 0xf8, 0xc9, 0x08, ...number];
  const frame = [...header, crc(header, { bits: 8, polynomial: 0x07 }), 0, 0, 0];
  const check = crc(frame, { bits: 16, polynomial: 0x8005 });
  return Uint8Array.from([...frame, check >> 8, check & 0xff]);
}

function crc(bytes: number[], { bits, polynomial }: { bits: 8 | 16; polynomial: number }): number {
  const [top, mask] = [1 << (bits - 1), 2 ** bits - 1];
  let value = 0;
  for (const byte of bytes) {
    value ^= byte << (bits - 8);
    for (let bit = 0; bit < 8; bit += 1) {
      value = ((value & top) === 0 ? value << 1 : (value << 1) ^ polynomial) & mask;
    }
  }
  return value;
}

/** `fLaC` and the block STREAMINFO: blocks of 4,096, 44.1 kHz, one channel, 16 bits, its length. */
function flacDescription(samples: number): Uint8Array {
  const length = [24, 16, 8, 0].map((shift) => (samples >> shift) & 0xff);
  const info = [0x10, 0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x0a, 0xc4, 0x40, 0xf0, ...length];
  const md5 = Array.from({ length: 16 }, () => 0);
  return Uint8Array.from([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, 34, ...info, ...md5]);
}
