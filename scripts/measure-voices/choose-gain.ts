import { decibelsPerGainStep } from "@learnlab/audio";
import type { Loudness } from "@learnlab/audio/testing";

/** What podcasts are heard at: -16 LUFS from two speakers, -19 for a meter that counts one. */
export const targetLufs = -16;

/** What AES and EBU leave for the players' decoders: no peak over -1 dBTP. */
export const highestPeakDb = -1;

/** The whole number of steps of 1.505 dB that comes nearest to -16 LUFS with no peak over -1 dBTP. */
export function chooseGainSteps({ lufs, truePeakDb }: Loudness): number {
  const wanted = Math.round((targetLufs - lufs) / decibelsPerGainStep);
  const most = Math.floor((highestPeakDb - truePeakDb) / decibelsPerGainStep);
  // Adding 0 makes a 0 of the -0 that rounding may leave.
  return Math.min(wanted, most) + 0;
}
