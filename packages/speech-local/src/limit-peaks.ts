/** Seconds in which the gain goes down ahead of a peak, and up again after it, by the factor e. */
const fallSeconds = 0.002;
const riseSeconds = 0.05;

/**
 * Turns down what would pass `ceiling` (the largest value of a sample) and, gliding, what stands
 * around it, so that nothing is cut off or clicks. As many samples come back, none of them later;
 * with nothing over the ceiling they are the same.
 */
export function limitPeaks(
  samples: Float32Array,
  { ceiling, sampleRate }: { ceiling: number; sampleRate: number },
): Float32Array {
  const gains = samples.map((sample) => Math.min(1, ceiling / Math.abs(sample)));
  // Backwards first: the gain of each sample knows the peaks that are still to come.
  glide(gains.reverse(), fallSeconds * sampleRate);
  glide(gains.reverse(), riseSeconds * sampleRate);
  return samples.map((sample, index) => sample * (gains[index] ?? 1));
}

/** Lets gains rise by no more than a glide towards 1, whose `length` is in samples. */
function glide(gains: Float32Array, length: number): void {
  const share = Math.exp(-1 / length);
  let gain = 1;
  for (const [index, wanted] of gains.entries()) {
    gain = Math.min(wanted, 1 - (1 - gain) * share);
    gains[index] = gain;
  }
}
