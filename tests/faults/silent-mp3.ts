/** Rates of the fault server with the frame that each has: MPEG-1 (1,152 samples) or MPEG-2 (576). */
const RATES: Record<number, { samples: number; head: [number, number, number, number] }> = {
  44100: { samples: 1152, head: [0xff, 0xfb, 0x50, 0xc4] },
  48000: { samples: 1152, head: [0xff, 0xfb, 0x54, 0xc4] },
  24000: { samples: 576, head: [0xff, 0xf3, 0x84, 0xc4] },
  22050: { samples: 576, head: [0xff, 0xf3, 0x80, 0xc4] },
};
const BYTES_PER_SECOND = 8_000;
const PADDED = 2;

/** Silence in mono frames of 64 kbit/s, padded so that bytes keep pace with time. */
export function makeSilentMp3({ sampleRate, ms }: { sampleRate: number; ms: number }): Buffer {
  const rate = RATES[sampleRate];
  if (rate === undefined) throw new RangeError(`There is no ${sampleRate} Hz here.`);
  const frames = Math.max(1, Math.round((ms * sampleRate) / 1000 / rate.samples));
  const bytesPerFrame = (rate.samples * BYTES_PER_SECOND) / sampleRate;
  const endOf = (frame: number) => Math.floor(frame * bytesPerFrame);
  const bytes = Buffer.alloc(endOf(frames));
  const [sync, version, bitrate, mode] = rate.head;
  for (let frame = 0; frame < frames; frame += 1) {
    const isPadded = endOf(frame + 1) - endOf(frame) > Math.floor(bytesPerFrame);
    bytes.set([sync, version, bitrate | (isPadded ? PADDED : 0), mode], endOf(frame));
  }
  return bytes;
}

/** One that was not asked for. */
export function otherRate(sampleRate: number): number {
  return sampleRate === 24_000 ? 22_050 : 24_000;
}
