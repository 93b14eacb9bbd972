import { decibelsPerGainStep } from "@learnlab/audio";
import type { Loudness } from "@learnlab/audio/testing";

/** The usual loudness of podcasts: -16 LUFS from two speakers, which is -19 for a mono meter. */
export const targetLufs = -16;

/** The headroom that AES and EBU recommend for decoders: no peak above -1 dBTP. */
export const highestPeakDb = -1;

/** The whole number of gain steps of 1.505 dB that comes closest to -16 LUFS without a peak above -1 dBTP. */
export function chooseGainSteps({ lufs, truePeakDb }: Loudness): number {
  const wanted = Math.round((targetLufs - lufs) / decibelsPerGainStep);
  const most = Math.floor((highestPeakDb - truePeakDb) / decibelsPerGainStep);
  // Adding 0 turns the -0 of rounding into 0.
  return Math.min(wanted, most) + 0;
}
