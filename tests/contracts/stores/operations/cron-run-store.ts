import { createD1CronRunStore } from "@learnlab/adapters/d1";
import type { CronRun } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

function newRun(change: Partial<CronRun> = {}): CronRun {
  const times = { scheduledAt: SINCE - 5, startedAt: SINCE, endedAt: SINCE + 10 };
  return {
    id: nextId(),
    cron: "*/5 * * * *",
    outcome: "completed",
    report: { sent: 3 },
    error: null,
    ...times,
    ...change,
  };
}

export function testCronRunStore(open: OpenWorld): void {
  test("runs are listed as they were, newest first; one is kept once", async () => {
    const runs = createD1CronRunStore((await open()).db);
    const [first, second, third] = [newRun(), newRun(), newRun({ startedAt: SINCE + 1 })];
    for (const run of [third, first, second, first]) await runs.keep(run);
    await runs.keep({ ...first, outcome: "failed", error: "It was away." });
    expect(await runs.list(9)).toEqual([third, second, first]);
    expect(await runs.list(1)).toEqual([third]);
  });

  test("of runs that found nothing to do, the last one of each cron is kept", async () => {
    const runs = createD1CronRunStore((await open()).db);
    const busy = newRun();
    await runs.keep(busy);
    const idle = { report: {}, startedAt: SINCE + 1, endedAt: SINCE + 2 };
    await runs.keepIdle(newRun(idle));
    await runs.keepIdle(newRun({ ...idle, cron: "20 * * * *" }));
    await runs.keepIdle(newRun({ ...idle, startedAt: SINCE + 300, endedAt: SINCE + 301 }));
    const listed = await runs.list(9);
    expect(listed.map(({ cron, startedAt }) => [cron, startedAt])).toEqual([
      ["*/5 * * * *", SINCE + 300],
      ["20 * * * *", SINCE + 1],
      [busy.cron, SINCE],
    ]);
  });
}
