import { env } from "#bindings";
import { openDatabase } from "@learnlab/adapters/d1";
import {
  describeListening,
  describeListeningSettings,
  getListeningTotals,
  ListeningSettings,
  reportLearning,
  rollUpLearner,
  runCleanup,
  saveListeningSettings,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { openMachine } from "../../support/generation.ts";
import { addListen } from "../../support/rows/listens.ts";
import { addUser } from "../../support/rows/people.ts";

const DAY = 86_400_000;
const db = openDatabase(env.DB);

async function openLearner() {
  const machine = openMachine();
  const [userId, adminId] = [await addUser(db), await addUser(db)];
  const actor = { userId, role: "learner" } as const;
  const admin = { userId: adminId, role: "admin" } as const;
  const save = (listening: ListeningSettings) =>
    saveListeningSettings(machine, { actor: admin, listening });
  return { machine, userId, actor, admin, save };
}

/** Listened daily but for some days, which are told as how long ago they are. */
async function listenDaily(userId: string, { now, days, without }: ListenDaily): Promise<void> {
  for (let ago = days; ago >= 0; ago -= 1) {
    if (!without.includes(ago)) await addListen(db, { userId, startedAt: now - ago * DAY });
  }
}
interface ListenDaily {
  now: number;
  days: number;
  without: readonly number[];
}

test("an admin sets how many missed days a week are held, and streaks follow at once", async () => {
  const { machine, userId, actor, admin, save } = await openLearner();
  expect(await describeListeningSettings(machine, { actor: admin })).toEqual({
    freezesAWeek: 1,
    listenDays: 90,
  });
  // It is Saturday; Thursday and Tuesday were missed.
  await listenDaily(userId, { now: machine.clock.now(), days: 5, without: [2, 4] });
  const today = new Date(machine.clock.now()).toISOString().slice(0, 10);
  const range = { from: today, to: today };
  const streak = async () =>
    (await describeListening(machine, { actor, settings: null })).streaks.current;
  expect(await streak()).toBe(2);
  await save({ freezesAWeek: 2, listenDays: 90 });
  expect(await streak()).toBe(4);
  expect((await reportLearning(machine, { actor, range })).streaks.current).toBe(4);
  await save({ freezesAWeek: 0, listenDays: 90 });
  expect(await streak()).toBe(2);
  await save({ freezesAWeek: 1, listenDays: 90 });
});

test("settings that cannot be are refused, and only admins may", async () => {
  const { machine, actor } = await openLearner();
  for (const [freezesAWeek, listenDays] of [
    [3, 90],
    [-1, 90],
    [1.5, 90],
    [1, 39],
    [1, 731],
    [1, 90.5],
  ] as const) {
    expect(ListeningSettings.safeParse({ freezesAWeek, listenDays }).success).toBe(false);
  }
  const listening = { freezesAWeek: 2, listenDays: 730 };
  await expect(saveListeningSettings(machine, { actor, listening })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(describeListeningSettings(machine, { actor })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("listens go when the setting says, nothing shown changes, and late reports repair their day", async () => {
  const { machine, userId, actor, save } = await openLearner();
  const now = machine.clock.now();
  await listenDaily(userId, { now, days: 60, without: [7, 20] });
  await rollUpLearner(machine, { userId });
  const range = {
    from: new Date(now - 80 * DAY).toISOString().slice(0, 10),
    to: new Date(now).toISOString().slice(0, 10),
  };
  const look = async () => ({
    totals: await getListeningTotals(machine, { actor, range }),
    listening: await describeListening(machine, { actor, settings: null }),
    report: await reportLearning(machine, { actor, range }),
  });
  const countListens = () =>
    env.DB.prepare("select count(*) as n from listens where user_id = ?")
      .bind(userId)
      .first<number>("n");
  const before = await look();
  await runCleanup(machine, { isDryRun: false });
  expect(await countListens()).toBe(59);
  await save({ freezesAWeek: 1, listenDays: 40 });
  await runCleanup(machine, { isDryRun: false });
  expect(await countListens()).toBe(38);
  expect(await look()).toEqual(before);
  // The latest that a report may come: its day and those around it are worked out anew.
  await addListen(db, { userId, startedAt: now - 30 * DAY + 3_600_000 });
  await runCleanup(machine, { isDryRun: false });
  await rollUpLearner(machine, { userId });
  const after = await look();
  expect(after.totals.listenedMs).toBe(before.totals.listenedMs + 60_000);
  expect(after.totals.days.map(({ localDate }) => localDate)).toEqual(
    before.totals.days.map(({ localDate }) => localDate),
  );
  expect(after.listening.streaks).toEqual(before.listening.streaks);
  await save({ freezesAWeek: 1, listenDays: 90 });
});
