import { join } from "node:path";

import type { Visitor } from "../machine/started-learnlab.ts";
import { checkEpisode } from "./check-episode.ts";
import { listOrphans } from "./check-storage.ts";
import type { FaultServer } from "./fault-server.ts";
import { askForEpisode, pause, readStatus, settleEpisode } from "./follow-episode.ts";
import { type Lab, openLab } from "./open-lab.ts";
import { printLine, type Result } from "./print-result.ts";
import { readState } from "./read-state.ts";
import { calmSpeech } from "./schedule.ts";
import { mountSmallDisk, type SmallDisk } from "./small-disk.ts";
import { sumBilled } from "./speech-log.ts";

const RUN = "disk-full";
const LEARNER = "learner-a@demo.test";
const DISK_MEGABYTES = 96;
const LATENCY_MS = 150;
/** When the disk is full for the first time, after the request: in the script, in the speech, at the end. */
const MOMENTS_MS = [100, 900, 2_000];
const FULL_FOR_MS = 5_000;
const LOOK_EVERY_MS = 250;
const ANSWER_WITHIN_MS = 3_000;
const PATIENCE_MS = 120_000;

/** Fills the disk under the worker in the middle of a generation, and gives the room back. */
export async function benchDiskFull(server: FaultServer): Promise<Result> {
  const disk = mountSmallDisk(DISK_MEGABYTES);
  const result = { name: "disk full", runs: 0, completed: 0, failed: 0 };
  if (disk === null) {
    const skipped = "This machine does not let a small disk be mounted, so none was filled.";
    return { ...result, problems: [], skipped, met: null };
  }
  const problems: string[] = [];
  try {
    for (const [at, moment] of MOMENTS_MS.entries()) {
      const full = await fillOnce(server, { disk, moment, name: `${RUN}-${at}` });
      printLine({ diskFull: moment, ...full });
      result.runs += 1;
      result.completed += full.first === "completed" ? 1 : 0;
      result.failed += full.first === "failed" ? 1 : 0;
      problems.push(...full.problems);
    }
  } finally {
    disk.remove();
  }
  return { ...result, problems, met: problems.length === 0 };
}

async function fillOnce(
  server: FaultServer,
  { disk, moment, name }: { disk: SmallDisk; moment: number; name: string },
) {
  const supplier = server.run(name);
  supplier.follow({ ...calmSpeech(name), latencyMs: { least: LATENCY_MS, most: LATENCY_MS } });
  const dataDir = join(disk.folder, name);
  await using lab = await openLab({ supplier: `${server.origin}/${name}`, dataDir });
  await lab.start();
  const visitor = await lab.signIn(LEARNER);
  const episodeId = await askForEpisode(visitor, { languages: ["en"], outputFormat: "both" });
  await pause(moment);
  disk.fill();
  const answers = await lookOn({ lab, visitor }, episodeId);
  disk.free();
  // A worker that ended is started again, as the watchdog of `npm start` does.
  const hasEnded = !lab.isAlive() || !(await lab.isHealthy());
  if (hasEnded) {
    await lab.kill();
    await lab.start();
  }
  const outcomes = await settleAndRetry({ lab, visitor }, episodeId);
  await lab.stop();
  const problems = await lab.look(async (stores) => {
    const state = await readState(stores, episodeId);
    const sum = (wanted: string) =>
      state.spend.reduce((units, row) => units + (row.state === wanted ? row.units : 0), 0);
    const billed = sumBilled(supplier.calls);
    const isCovered = sum("settled") <= billed && billed <= sum("settled") + sum("reserved");
    return [
      ...(await checkEpisode(stores, state)),
      ...(await listOrphans(stores, [state])).map((key) => `${key} belongs to nothing`),
      ...(isCovered ? [] : [`${sum("settled")} settled, ${billed} billed`]),
    ];
  });
  return {
    ...answers,
    hasEnded,
    ...outcomes,
    problems: [
      ...problems,
      ...(answers.silent === 0
        ? []
        : [`The worker was silent ${answers.silent} times while the disk was full.`]),
      ...(outcomes.last === "completed" ? [] : [`The episode is ${outcomes.last ?? "stuck"}.`]),
    ],
  };
}

/** What the worker answers while nothing can be written: that it cannot is an answer too. */
async function lookOn({ lab, visitor }: { lab: Lab; visitor: Visitor }, episodeId: string) {
  const until = Date.now() + FULL_FOR_MS;
  const seen = { answered: 0, silent: 0, readable: 0 };
  while (Date.now() < until) {
    seen[(await hasAnswer(`${lab.origin}/healthz`)) ? "answered" : "silent"] += 1;
    if (await isFulfilled(readStatus(visitor, episodeId))) seen.readable += 1;
    await pause(LOOK_EVERY_MS);
  }
  return seen;
}

async function hasAnswer(address: string): Promise<boolean> {
  return isFulfilled(fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }));
}

async function isFulfilled(work: Promise<unknown>): Promise<boolean> {
  const [outcome] = await Promise.allSettled([work]);
  return outcome.status === "fulfilled";
}

async function settleAndRetry(parts: { lab: Lab; visitor: Visitor }, episodeId: string) {
  const first = await settleEpisode({ ...parts, patienceMs: PATIENCE_MS }, episodeId);
  if (first !== "failed") return { first, last: first };
  await parts.visitor.mutate("episodes.retry", { episodeId });
  const last = await settleEpisode({ ...parts, patienceMs: PATIENCE_MS }, episodeId);
  return { first, last };
}
