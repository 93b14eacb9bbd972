import { afterEach, expect, test } from "vitest";

import wrangler from "../../../../../wrangler.toml?raw";
import { setInterfaceLanguage } from "../../i18n/index.ts";
import { describeReport, nameCron } from "./describe-run.ts";
import { formatBytes } from "../../i18n/format-bytes.ts";
import { formatDuration } from "../../i18n/format-duration.ts";
import type { CronRun } from "../../data/jobs.ts";
import { readDays } from "./read-days.ts";

afterEach(() => setInterfaceLanguage("en"));

const aRun = (report: CronRun["report"], outcome: CronRun["outcome"] = "completed"): CronRun => ({
  id: "a run",
  cron: "40 2 * * *",
  scheduledAt: 0,
  outcome,
  report,
  startedAt: 0,
  error: null,
  endedAt: 1,
});

test("a run says in words what it did, and leaves out what it did not", () => {
  const report = { oldEpisodes: 2, orphans: 1, sessions: 0, sizeBytes: 4_100_000, byHand: 1 };
  expect(describeReport(aRun(report))).toEqual([
    "2 old episodes",
    "1 orphaned file",
    "4.1 MB",
    "Started by hand",
  ]);
});

test("a run that found nothing to do says so", () => {
  expect(describeReport(aRun({ sent: 0, givenUp: 0 }))).toEqual(["Nothing to do"]);
});

test("a run that ran out of time says that the next one goes on", () => {
  expect(describeReport(aRun({ orphans: 3, stopped: 1 }))).toEqual([
    "3 orphaned files",
    "Stopped early; the next run continues",
  ]);
});

test("a run that failed says why", () => {
  const error = "The media store does not answer.";
  expect(describeReport({ ...aRun({}, "failed"), error })).toEqual([error]);
});

test("a number without a text, and a cron without a name, are shown as they are", () => {
  expect(describeReport(aRun({ moons: 3 }))).toEqual(["moons 3"]);
  expect(nameCron("0 0 1 1 *")).toBe("0 0 1 1 *");
});

test("every cron of the installation has a name", () => {
  const [, list = ""] = /crons = \[([^\]]*)\]/.exec(wrangler) ?? [];
  const crons = [...list.matchAll(/"([^"]+)"/g)].flatMap(([, cron]) => cron ?? []);
  expect(crons.length).toBeGreaterThan(3);
  expect(crons.filter((cron) => nameCron(cron) === cron)).toEqual([]);
});

test("a run speaks Japanese where that is chosen", async () => {
  await setInterfaceLanguage("ja");
  expect(describeReport(aRun({ oldEpisodes: 2 }))).toEqual(["古いエピソード2件"]);
});

test("sizes and lengths are told in the unit that fits", async () => {
  expect([0, 999, 1000, 12_345_678, 3e13].map(formatBytes)).toEqual([
    "0 byte",
    "999 byte",
    "1 kB",
    "12 MB",
    "30 TB",
  ]);
  expect([41, 12_300, 180_000].map(formatDuration)).toEqual(["0.1 sec", "12 sec", "3 min"]);
  await setInterfaceLanguage("ja");
  expect([41, 180_000].map(formatDuration)).toEqual(["0.1秒", "3分"]);
});

test("days are whole numbers within bounds", () => {
  const read = (text: string) => readDays(text, { fewest: 7, most: 3650 });
  expect(["7", " 90 ", "3650"].map(read)).toEqual([7, 90, 3650]);
  expect(["", "6", "3651", "30.5", "-9", "90 days", "1e2"].map(read)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});
