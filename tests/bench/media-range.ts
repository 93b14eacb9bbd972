import { interleave, measureThroughput, median, printResult, round } from "./measure.ts";
import { openBenchWorker } from "./open-worker.ts";

const KEY = "ep/bench/0123456789abcdef.mp3";
const SIZE = 3_000_000;
const RANGE = 65_536;
const RUNS = 7;
const GOAL = 0.85;

/** Ranges of an episode through signed links, against a worker that only reads the range. */
export async function benchMediaRange(): Promise<void> {
  await using bench = await openBenchWorker(async (env) => {
    await env.MEDIA.put(KEY, new Uint8Array(SIZE), { httpMetadata: { contentType: "audio/mpeg" } });
  });
  const signed = await bench.presigner.get(KEY);
  const bare = `${bench.origin}/api/bare/media?key=${encodeURIComponent(KEY)}`;
  let turn = 0;
  const read = (url: string) => async () => {
    turn += 1;
    const from = (turn * 7919 * 13) % (SIZE - RANGE);
    const response = await fetch(url, { headers: { range: `bytes=${from}-${from + RANGE - 1}` } });
    const bytes = await response.arrayBuffer();
    if (response.status !== 206 || bytes.byteLength !== RANGE)
      throw new Error(`${response.status}`);
  };
  const load = { clients: 8, milliseconds: 2_000 };
  const figures = await interleave(RUNS, {
    ours: () => measureThroughput(read(signed), load),
    baseline: () => measureThroughput(read(bare), load),
  });
  const [ours, baseline] = [median(figures.ours), median(figures.baseline)];
  const ratio = median(figures.ours.map((value, run) => value / (figures.baseline[run] ?? value)));
  printResult({
    name: "media-range",
    unit: "64 KiB ranges/s",
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(ratio),
    runs: RUNS,
    goal: `>= ${GOAL}`,
    met: ratio >= GOAL,
  });
}
