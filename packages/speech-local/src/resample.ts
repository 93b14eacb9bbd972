// More zero crossings cost time, and this voice has only some 4 % of its energy above 3.4 kHz.
const zeroCrossings = 16;

/** Band-limited change of sample rate, from 16-bit samples to floats of -1 to 1. */
export function resample(samples: Int16Array, from: number, to: number): Float32Array {
  if (from === to) return Float32Array.from(samples, (sample) => sample / 32_768);
  const divisor = findCommonDivisor(from, to);
  const [up, down] = [to / divisor, from / divisor];
  const kernels = createKernels(up, Math.min(1, to / from));
  const taps = kernels[0]?.length ?? 0;
  const output = new Float32Array(Math.floor((samples.length * up) / down));
  for (let index = 0; index < output.length; index += 1) {
    const position = index * down;
    const kernel = kernels[position % up] ?? new Float32Array();
    const first = Math.floor(position / up) - taps / 2 + 1;
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) sum += (samples[first + tap] ?? 0) * (kernel[tap] ?? 0);
    output[index] = sum / 32_768;
  }
  return output;
}

/** One Hann-windowed sinc for each of the positions that an output sample can have. */
function createKernels(phases: number, cutoff: number): Float32Array[] {
  const taps = 2 * Math.ceil(zeroCrossings / cutoff);
  return Array.from({ length: phases }, (_, phase) =>
    Float32Array.from({ length: taps }, (__, tap) => {
      const distance = tap - taps / 2 + 1 - phase / phases;
      const window = 0.5 + 0.5 * Math.cos((2 * Math.PI * distance) / taps);
      return cutoff * sinc(distance * cutoff) * window;
    }),
  );
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function findCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : findCommonDivisor(b, a % b);
}
