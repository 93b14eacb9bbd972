import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { createD1DailyStore, createD1SettingsStore, openDatabase } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";
import { runDailies } from "@learnlab/domain";
import { getPlatformProxy } from "wrangler";

import { countQueries, type QueryCounts } from "./daily/count-queries.ts";
import { type Cohort, fillCourse, fillLearners } from "./daily/fill-learners.ts";
import { printResult, round } from "./measure.ts";
import { migrate } from "./open-worker.ts";

const DAY = Date.parse("2026-11-21T00:00:00Z");
const HOUR_MS = 3_600_000;
const LEAD_MS = 2 * HOUR_MS;
/** A learner may cost this much more among 100,000 than among 1,000. */
const LINEAR = 1.1;
/** What a worker has, less what its code and a request take. */
const MEMORY_MB = 64;

/** Everybody's next daily at once: 1,000, 10,000 and 100,000 learners, of 111,000 in the database. */
export async function benchDailyFanOut(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "learnlab-bench-"));
  const proxy = await getPlatformProxy<Env>({
    configPath: "wrangler.toml",
    persist: { path: folder },
    envFiles: [],
  });
  try {
    const db = proxy.env.DB;
    await migrate(db);
    const courseId = await fillCourse(db);
    const cohorts = planCohorts([1_000, 10_000, 100_000], courseId);
    for (const cohort of cohorts) await fillLearners(db, cohort);
    let smallest: FanOut | null = null;
    for (const cohort of cohorts) {
      const fanOut = await measure(db, cohort);
      smallest ??= fanOut;
      report(cohort.count, fanOut, smallest);
    }
  } finally {
    await proxy.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each cohort has a time of its own, so that it is due alone. */
function planCohorts(sizes: number[], courseId: string): Cohort[] {
  let first = 0;
  return sizes.map((count, index) => {
    const hour = 6 + index * 4;
    const due = { dailyMinute: hour * 60, nextDailyAt: DAY + hour * HOUR_MS };
    first += count;
    return { ...due, first: first - count, count, courseId, daysBefore: 3 };
  });
}

interface FanOut extends QueryCounts {
  messages: number;
  runs: number;
  ms: number;
  /** Of what is reachable, after a collection at the end of each page. */
  peakBytes: number;
}

async function measure(d1: D1Database, cohort: Cohort): Promise<FanOut> {
  const counting = countQueries(d1);
  const db = openDatabase(counting.d1);
  const collect = openCollector();
  const before = collect();
  const fanOut = { messages: 0, runs: 0, ms: 0, peakBytes: 0 };
  const seen = new Set<string>();
  const deps = {
    dailies: createD1DailyStore(db),
    settings: createD1SettingsStore(db),
    limitDefaults: { episodesPerDay: 5, monthlyMicroDollars: null },
    queue: {
      send: async () => {},
      sendMany: async (messages: { episodeId: string }[]) => {
        fanOut.messages += messages.length;
        fanOut.peakBytes = Math.max(fanOut.peakBytes, collect() - before);
      },
    },
    clock: { now: () => cohort.nextDailyAt - LEAD_MS },
    ids: uuidSource,
    log: {
      info: () => {},
      error: (event: string, error: unknown) => void seen.add(`${event} ${String(error)}`),
    },
    dailyLeadMs: LEAD_MS,
  };
  const from = performance.now();
  for (let requested = -1; requested !== 0; fanOut.runs += 1) {
    ({ requested } = await runDailies(deps));
  }
  fanOut.ms = performance.now() - from;
  if (seen.size > 0) throw new Error([...seen].join("; "));
  return { ...fanOut, ...counting.counts };
}

/** Collects what nobody can reach, and answers the bytes that are left. */
function openCollector(): () => number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") throw new Error("This runtime has no collector to call.");
  return () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
}

function report(learners: number, fanOut: FanOut, smallest: FanOut): void {
  const name = `daily-fan-out ${learners}`;
  const print = (figure: { unit: string; ours: number; baseline: number; goal: number }) => {
    const { goal, ours, baseline, unit } = figure;
    const ratio = ours / baseline;
    const met = ratio <= goal;
    const rounded = { ours: round(ours), baseline: round(baseline), ratio: round(ratio) };
    printResult({ name, unit, ...rounded, runs: fanOut.runs, goal: `<= ${goal}`, met });
  };
  print({ unit: "messages", ours: fanOut.messages, baseline: learners, goal: 1 });
  if (fanOut.messages !== learners) throw new Error(`${learners - fanOut.messages} got no daily.`);
  const each = (of: (one: FanOut) => number) => ({
    ours: of(fanOut) / fanOut.messages,
    baseline: of(smallest) / smallest.messages,
    goal: LINEAR,
  });
  print({ unit: "D1 queries a learner", ...each(({ queries }) => queries) });
  print({ unit: "rows read a learner", ...each(({ rowsRead }) => rowsRead) });
  print({ unit: "rows written a learner", ...each(({ rowsWritten }) => rowsWritten) });
  print({ unit: "ms a learner", ...each(({ ms }) => ms), goal: 2 });
  print({ unit: "MB at once", ours: fanOut.peakBytes / 1e6, baseline: MEMORY_MB, goal: 1 });
}
