export interface BenchResult {
  name: string;
  unit: string;
  ours: number;
  baseline: number;
  ratio: number;
  runs: number;
  goal: string;
  met: boolean;
}

let missed = 0;

/** One JSON object a line. */
export function printResult(result: BenchResult): void {
  if (!result.met) missed += 1;
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

export function didMeetGoals(): boolean {
  return missed === 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Runs two works in turn, A B A B …, after one warm-up each, and gives each one's figures. */
export async function interleave(
  runs: number,
  works: { ours: () => Promise<number>; baseline: () => Promise<number> },
): Promise<{ ours: number[]; baseline: number[] }> {
  const figures = { ours: [] as number[], baseline: [] as number[] };
  await works.baseline();
  await works.ours();
  for (let run = 0; run < runs; run += 1) {
    figures.baseline.push(await works.baseline());
    figures.ours.push(await works.ours());
  }
  return figures;
}

/** Requests a second of `clients` callers that ask again as soon as they are answered. */
export async function measureThroughput(
  request: () => Promise<void>,
  { clients, milliseconds }: { clients: number; milliseconds: number },
): Promise<number> {
  const until = performance.now() + milliseconds;
  let answered = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await request();
        answered += 1;
      }
    }),
  );
  return (answered * 1000) / (performance.now() - from);
}

/** The time of each of `count` calls, one after another, in ms. */
export async function measureTimes(count: number, request: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < count; call += 1) {
    const from = performance.now();
    await request();
    times.push(performance.now() - from);
  }
  return times;
}
