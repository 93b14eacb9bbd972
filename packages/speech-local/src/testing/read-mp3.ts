// Kilobits and hertz by their index in a frame header: MPEG-1 and MPEG-2 (and 2.5), layer III.
const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const rates = [44100, 48000, 32000];
const kinds = [
  { version: 3, samples: 1152, bitrates: bitrates1, divisor: 1 },
  { version: 2, samples: 576, bitrates: bitrates2, divisor: 2 },
  { version: 0, samples: 576, bitrates: bitrates2, divisor: 4 },
];

export type Mp3 = {
  sampleRates: number[];
  bitrates: number[];
  channels: number[];
  seconds: number;
};

/** Walks every frame from the first byte; throws where no frame begins. */
export function readMp3(bytes: Uint8Array): Mp3 {
  const found = {
    sampleRates: new Set<number>(),
    bitrates: new Set<number>(),
    mono: new Set<number>(),
  };
  let seconds = 0;
  let at = 0;
  while (at < bytes.length) {
    const frame = readFrame(bytes.subarray(at, at + 4));
    if (frame === null) throw new Error(`There is no frame at byte ${at}`);
    found.sampleRates.add(frame.sampleRate);
    found.bitrates.add(frame.bitrate);
    found.mono.add(frame.channels);
    seconds += frame.samples / frame.sampleRate;
    at += frame.length;
  }
  return {
    sampleRates: [...found.sampleRates],
    bitrates: [...found.bitrates],
    channels: [...found.mono],
    seconds,
  };
}

function readFrame(bytes: Uint8Array) {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const read = (shift: number, bits: number) => (header >>> shift) & ((1 << bits) - 1);
  const kind = kinds.find(({ version }) => version === read(19, 2));
  if (read(21, 11) !== 0x7_ff || read(17, 2) !== 1 || kind === undefined) return null;
  const { samples, bitrates, divisor } = kind;
  const bitrate = bitrates[read(12, 4)] ?? 0;
  const sampleRate = (rates[read(10, 2)] ?? 0) / divisor;
  if (bitrate === 0 || sampleRate === 0) return null;
  const length = Math.floor((samples * bitrate * 125) / sampleRate) + read(9, 1);
  return { bitrate, sampleRate, samples, length, channels: read(6, 2) === 3 ? 1 : 2 };
}
