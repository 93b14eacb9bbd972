export interface Loudness {
  /** Integrated loudness of ITU-R BS.1770-4; -Infinity where no block is over -70 LUFS. */
  lufs: number;
  /** Largest value between and on the samples, in dBTP; -Infinity for digital silence. */
  truePeakDb: number;
}

/**
 * Loudness of one channel, `samples` between -1 and 1, after ITU-R BS.1770-4: K-weighting, blocks of
 * 400 ms that overlap by 75 %, gates at -70 LUFS and at 10 LU under the mean; what is left at the end
 * and fills no block is not counted. A mono file is measured as it is heard, from two speakers (dual
 * mono, +3.01 LU): -16 LUFS here is -19 LUFS for a meter that counts one channel.
 */
export function measureLoudness(samples: Float32Array, sampleRate: number): Loudness {
  const powers = measureBlocks(weight(samples, sampleRate), Math.round(sampleRate / 10));
  return { lufs: integrate(powers), truePeakDb: 20 * Math.log10(findTruePeak(samples)) };
}

interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

// BS.1770 gives coefficients for 48 kHz only. These are the filters behind them, by which the same
// response is computed for any rate: a shelf for the head, then a high pass (RLB).
const shelf = { frequency: 1681.974450955533, gainDb: 3.999843853973347, q: 0.7071752369554196 };
const highPass = { frequency: 38.13547087602444, q: 0.5003270373238773 };

function designShelf(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * shelf.frequency) / sampleRate);
  const high = 10 ** (shelf.gainDb / 20);
  const band = high ** 0.4996667741545416;
  const norm = 1 + k / shelf.q + k * k;
  return {
    b: [
      (high + (band * k) / shelf.q + k * k) / norm,
      (2 * (k * k - high)) / norm,
      (high - (band * k) / shelf.q + k * k) / norm,
    ],
    a: [(2 * (k * k - 1)) / norm, (1 - k / shelf.q + k * k) / norm],
  };
}

function designHighPass(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * highPass.frequency) / sampleRate);
  const norm = 1 + k / highPass.q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / norm, (1 - k / highPass.q + k * k) / norm] };
}

function weight(samples: Float32Array, sampleRate: number): Float64Array {
  const weighted = Float64Array.from(samples);
  applyFilter(weighted, designShelf(sampleRate));
  applyFilter(weighted, designHighPass(sampleRate));
  return weighted;
}

function applyFilter(signal: Float64Array, { b: [b0, b1, b2], a: [a1, a2] }: Biquad): void {
  let [first, second] = [0, 0];
  for (let index = 0; index < signal.length; index += 1) {
    const input = signal[index] ?? 0;
    const output = b0 * input + first;
    first = b1 * input - a1 * output + second;
    second = b2 * input - a2 * output;
    signal[index] = output;
  }
}

/** Mean square of each block of four steps, a block starting at every step. */
function measureBlocks(weighted: Float64Array, step: number): number[] {
  const steps = Array.from({ length: Math.floor(weighted.length / step) }, (_, index) =>
    weighted
      .subarray(index * step, (index + 1) * step)
      .reduce((sum, value) => sum + value * value, 0),
  );
  return steps
    .slice(3)
    .map((last, index) => (sum(steps.slice(index, index + 3)) + last) / (4 * step));
}

function integrate(powers: readonly number[]): number {
  const heard = powers.filter((power) => toLufs(power) > -70);
  const gate = toLufs(mean(heard)) - 10;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
}

/** Both speakers play the channel, so its power counts twice. */
function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(2 * power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const oversampling = 4;
const tapsPerPhase = 24;

/** Three points between each two samples, by a sinc under a Hann window: one FIR for each point. */
const phases = Array.from({ length: oversampling - 1 }, (_, index) =>
  designPhase((index + 1) / oversampling),
);

function designPhase(fraction: number): Float64Array {
  const half = tapsPerPhase / 2;
  const taps = Float64Array.from({ length: tapsPerPhase }, (_, index) => {
    const distance = index - (half - 1) - fraction;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / half);
    return (window * Math.sin(Math.PI * distance)) / (Math.PI * distance);
  });
  const gain = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / gain);
}

function findTruePeak(samples: Float32Array): number {
  const padded = new Float32Array(samples.length + 2 * tapsPerPhase);
  padded.set(samples, tapsPerPhase);
  let peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  for (const taps of phases) peak = Math.max(peak, findFilteredPeak(padded, taps));
  return peak;
}

function findFilteredPeak(padded: Float32Array, taps: Float64Array): number {
  let peak = 0;
  for (let start = 0; start + taps.length <= padded.length; start += 1) {
    let value = 0;
    for (let tap = 0; tap < taps.length; tap += 1) {
      value += (taps[tap] ?? 0) * (padded[start + tap] ?? 0);
    }
    peak = Math.max(peak, Math.abs(value));
  }
  return peak;
}
