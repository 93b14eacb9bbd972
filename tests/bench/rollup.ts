import { requestRollups } from "@learnlab/domain";
import { handleRollupBatch } from "@learnlab/jobs";

import type { QueryCounts } from "./daily/count-queries.ts";
import { fillCourse } from "./daily/fill-learners.ts";
import { printResult, round } from "./measure.ts";
import {
  DAY_MS,
  fillListeners,
  fillListens,
  type Listeners,
  LISTENS_A_DAY,
  listLearners,
} from "./rollup/fill-listens.ts";
import { measureReads } from "./rollup/measure-reads.ts";
import { type Analytics, openAnalytics } from "./rollup/open-analytics.ts";

const NOW = Date.parse("2026-11-28T23:00:00Z");
const SIZES = [10_000, 100_000, 1_000_000];
const DAYS = 10;
const YEAR = 365;
const CLASS = 200;
/** A listen may cost this much more among a million than among ten thousand, and a day on top of a year. */
const LINEAR = 1.3;

/**
 * The days of learners worked out of 10,000, 100,000 and 1,000,000 listens in one D1, a day on top of a
 * year, and what is read of it. `--most=100000` leaves out what is larger.
 */
export async function benchRollup(): Promise<void> {
  await using analytics = await openAnalytics(NOW);
  const courseId = await fillCourse(analytics.db);
  const sizes = SIZES.filter((size) => size <= readMost());
  let first = 0;
  let smallest: Rollup | null = null;
  for (const size of sizes) {
    const count = size / DAYS / LISTENS_A_DAY;
    const listeners = { first, count, days: DAYS, since: NOW - (DAYS + 1) * DAY_MS, courseId };
    first += count;
    await fillListeners(analytics.db, listeners);
    const rollup = await roll(analytics, size);
    smallest ??= rollup;
    report(`rollup ${size}`, { rollup, baseline: smallest });
  }
  await measureDay(analytics, { first, courseId });
}

interface Rollup extends QueryCounts {
  listens: number;
  ms: number;
}

/** As the cron and the queue do it, message after message. */
async function roll({ machine, counts, failures }: Analytics, listens: number): Promise<Rollup> {
  Object.assign(counts, { queries: 0, rowsRead: 0, rowsWritten: 0 });
  const bodies: { userIds: string[] }[] = [];
  const rollupQueue = {
    send: async (pages: readonly { userIds: string[] }[]) => void bodies.push(...pages),
  };
  const from = performance.now();
  await requestRollups({ ...machine, rollupQueue });
  for (const [at, body] of bodies.entries()) {
    const delivery = { id: String(at), body, attempts: 1, ack: () => {}, retry: () => {} };
    await handleRollupBatch({ ...machine, random: () => 0.5 }, { messages: [delivery] });
  }
  const ms = performance.now() - from;
  if (failures.length > 0) throw new Error(failures.join("; "));
  const left = await machine.listeningDays.listToRoll({ after: "", limit: 1 });
  if (left.length > 0) throw new Error("Days are left that do not know their listens.");
  return { ...counts, listens, ms };
}

function report(name: string, { rollup, baseline }: { rollup: Rollup; baseline: Rollup }): void {
  const each = (unit: string, of: (one: Rollup) => number) => {
    const [ours, beside] = [of(rollup) / rollup.listens, of(baseline) / baseline.listens];
    const ratio = ours / beside;
    printResult({
      name,
      unit: `${unit} a listen`,
      ours: round(ours),
      baseline: round(beside),
      ratio: round(ratio),
      runs: 1,
      goal: `<= ${LINEAR}`,
      met: ratio <= LINEAR,
    });
  };
  each("microseconds", ({ ms }) => ms * 1000);
  each("rows read", ({ rowsRead }) => rowsRead);
  each("rows written", ({ rowsWritten }) => rowsWritten);
}

/** The same day of a class of 200 who have listened for ten days, and of one that has for a year. */
async function measureDay(
  analytics: Analytics,
  { first, courseId }: { first: number; courseId: string },
): Promise<void> {
  const today = { first: 0, count: CLASS, days: 1, since: NOW - DAY_MS, courseId };
  const begin = (days: number, at: number): Listeners => ({
    ...today,
    first: at,
    days,
    since: today.since - days * DAY_MS,
  });
  const [young, old] = [begin(DAYS, first), begin(YEAR, first + CLASS)];
  const rollups: Rollup[] = [];
  for (const listeners of [young, old]) {
    await fillListeners(analytics.db, listeners);
    await roll(analytics, CLASS * listeners.days * LISTENS_A_DAY);
    await fillListens(analytics.db, { ...today, first: listeners.first });
    rollups.push(await roll(analytics, CLASS * LISTENS_A_DAY));
  }
  const [baseline, rollup] = rollups;
  if (baseline === undefined || rollup === undefined) return;
  report("rollup: a day on top of a year", { rollup, baseline });
  await analytics.db
    .prepare("delete from enrollments where id < ?")
    .bind(idOfEnrollment(old.first))
    .run();
  const [userId = ""] = listLearners(old);
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const { teacher_id: teacherId = "" } =
    (await analytics.db
      .prepare("select teacher_id from courses")
      .first<{ teacher_id: string }>()) ?? {};
  await measureReads(analytics, {
    userId,
    courseId,
    teacherId,
    range: { from: dayOf(NOW - YEAR * DAY_MS), to: dayOf(NOW) },
    classSince: dayOf(NOW - 84 * DAY_MS),
  });
}

/** Those before it are of other classes. */
function idOfEnrollment(n: number): string {
  return `01900000-00e1-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

function readMost(): number {
  const given = process.argv.find((argument) => argument.startsWith("--most="));
  return given === undefined ? Number.POSITIVE_INFINITY : Number(given.slice("--most=".length));
}
