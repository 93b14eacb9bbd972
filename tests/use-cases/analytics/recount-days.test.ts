import { env } from "#bindings";
import { openDatabase } from "@learnlab/adapters/d1";
import {
  type ListeningDay,
  type ListeningDayStore,
  previewRecount,
  recountDays,
  recountNow,
  requestRollups,
  rollUpLearner,
  type ZonedListen,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { createRandom, type SeededRandom } from "../../faults/seeded-random.ts";
import { openMachine, type TestMachine } from "../../support/generation.ts";
import { addListen } from "../../support/rows/listens.ts";
import { addUser, SINCE } from "../../support/rows/people.ts";
import { makeListen, ZONES } from "./histories.ts";
import { rollBySeconds } from "./second-by-second.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The fewest days that an installation keeps listens. */
const FEWEST = 40;
const EVER = { from: "0000-01-01", to: "9999-12-31" };
const db = openDatabase(env.DB);
const admin = { userId: "an admin", role: "admin" } as const;

let machine: TestMachine;

beforeAll(() => {
  machine = openMachine();
});

const newLearner = () => addUser(db);
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const nameOf = ({ localDate, episodeId }: ListeningDay) => `${localDate} ${episodeId}`;

async function readRows(userId: string): Promise<ListeningDay[]> {
  return (await machine.listeningDays.read(userId, EVER)).days;
}

/** A machine whose queue works at once. */
function openQueue(store: ListeningDayStore = machine.listeningDays) {
  const deps = { ...machine, listeningDays: store };
  const rollupQueue = {
    send: async (pages: readonly { userIds: string[] }[]) => {
      for (const userId of pages.flatMap(({ userIds }) => userIds)) {
        await rollUpLearner(deps, { userId });
      }
    },
  };
  return { ...deps, rollupQueue };
}

async function hear(userId: string, listens: readonly ZonedListen[]): Promise<void> {
  for (const listen of listens) await addListen(db, { ...listen, userId });
  await rollUpLearner(machine, { userId });
}

/** What the cleanup deletes by a setting, and what of it is gone. */
async function cleanUp(listenDays: number, listens: readonly ZonedListen[]) {
  const at = machine.clock.now();
  const before = at - listenDays * DAY;
  await machine.cleanup.deleteRows({ kind: "listens", before, at, limit: 10_000 });
  return { before, gone: listens.filter(({ startedAt }) => startedAt <= before) };
}

/** As if an earlier version had counted wrongly. */
async function spoil(userId: string): Promise<ListeningDay[]> {
  await env.DB.prepare("update listening_days set listened_ms = 7, sessions = 9 where user_id = ?")
    .bind(userId)
    .run();
  return readRows(userId);
}

/** Days that cannot be worked out any more: a listen that touched them is gone. */
function listLost(gone: readonly ZonedListen[]): Set<string> {
  return new Set(rollBySeconds(gone).map(({ localDate }) => localDate));
}

const FAR_ZONES = [
  "UTC",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Asia/Kolkata",
  "America/New_York",
] as const;

const MOVES: (readonly [string, string])[] = [
  ...FAR_ZONES.map((zone) => [zone, zone] as const),
  ["Pacific/Kiritimati", "Pacific/Pago_Pago"],
];

test.each(MOVES)(
  "at the edge of what is kept, a day of %s (later %s) is worked out whole or not at all",
  async (home, abroad) => {
    const userId = await newLearner();
    const edge = Math.floor(machine.clock.now() / 1_000) * 1_000 - FEWEST * DAY;
    // Each at another hour, so that some pass midnight, and one passes the edge.
    const listens = Array.from({ length: 80 }, (_, at): ZonedListen => {
      const startedAt = edge - 6 * DAY + at * 7.2 * HOUR - HOUR / 2;
      const place = { episodeId: "an episode", language: "en", kind: "heard" } as const;
      const heard = { fromMs: 0, toMs: HOUR, wallMs: HOUR, durationMs: HOUR, speed: 1 };
      const timeZone = startedAt < edge + 2 * DAY ? home : abroad;
      return { ...place, ...heard, id: `listen ${at}`, startedAt, timeZone };
    });
    await hear(userId, listens);
    const right = await readRows(userId);
    const wrong = await spoil(userId);
    const { gone } = await cleanUp(FEWEST, listens);
    const lost = listLost(gone);
    expect(lost.size).toBeGreaterThan(5);
    const { earliest } = await previewRecount(machine, {
      actor: admin,
      from: "2026-10-01",
      userId,
    });
    // From far too early on, past the check of the day.
    await recountDays(openQueue(), { from: "2026-01-01", userId });
    const rows = await readRows(userId);
    expect(rows.map(nameOf)).toEqual(right.map(nameOf));
    for (const [at, row] of rows.entries()) {
      const allowed = [
        ...(row.localDate < earliest ? [wrong[at]] : []),
        ...(lost.has(row.localDate) ? [] : [right[at]]),
      ];
      expect(allowed, row.localDate).toContainEqual(row);
    }
    expect(rows.filter(({ localDate }) => localDate >= earliest).length).toBeGreaterThan(5);
  },
);

/** Ten weeks of a learner who moves now and then. */
function makeWeeks(random: SeededRandom): ZonedListen[] {
  const now = machine.clock.now();
  const zones = [random.pick(ZONES), random.pick(ZONES), random.pick(FAR_ZONES)] as const;
  return Array.from({ length: random.whole(0, 60) }, (_, at) => {
    const startedAt = Math.floor(now / 1_000) * 1_000 - random.whole(0, 70 * 24 * 60) * MINUTE;
    // Some soon after each other, so that they share a session, or a moment.
    const nearBy = random.chance(0.3) ? startedAt - (startedAt % HOUR) : startedAt;
    const timeZone = zones[Math.min(2, Math.floor((now - startedAt) / (24 * DAY)))] ?? "UTC";
    return makeListen(random, { id: `listen ${at}`, startedAt: nearBy, timeZone });
  });
}

/** Rows are changed, lost, or stand where they should not. */
async function muddle(random: SeededRandom, userId: string): Promise<void> {
  for (const { localDate, episodeId } of await readRows(userId)) {
    const sql = random.pick([
      "select ?, ?, ?",
      "update listening_days set listened_ms = listened_ms + 5, plays = 3 where user_id = ? and local_date = ? and episode_id = ?",
      "delete from listening_days where user_id = ? and local_date = ? and episode_id = ?",
      "update listening_days set episode_id = 'nowhere' where user_id = ? and local_date = ? and episode_id = ? and not exists (select 1 from listening_days as other where other.user_id = listening_days.user_id and other.local_date = listening_days.local_date and other.episode_id = 'nowhere')",
    ]);
    await env.DB.prepare(sql).bind(userId, localDate, episodeId).run();
  }
}

test(
  "of any history, days from any day on are as if counted for the first time, and days that are not kept stay",
  { timeout: 120_000 },
  async () => {
    const random = createRandom("any day again");
    let [checked, stayed] = [0, 0];
    for (let turn = 0; turn < 120; turn += 1) {
      machine.pass(DAY);
      const userId = await newLearner();
      const listens = makeWeeks(random);
      await hear(userId, listens);
      await muddle(random, userId);
      const { gone } = await cleanUp(random.whole(40, 60), listens);
      const before = await readRows(userId);
      const lost = listLost(gone);
      const asked = { actor: admin, userId };
      const { earliest } = await previewRecount(machine, { ...asked, from: "2026-01-01" });
      const possible = Math.floor((machine.clock.now() - Date.parse(earliest)) / DAY);
      const from = dateOf(Date.parse(earliest) + random.whole(0, possible) * DAY);
      const to = random.chance(0.5) ? userId : null;
      await recountNow(openQueue(), { actor: admin, from, userId: to });
      const after = await readRows(userId);
      const right = rollBySeconds(listens);
      const since = (days: ListeningDay[]) => days.filter(({ localDate }) => localDate >= from);
      const heardOn = new Set(right.map(({ localDate }) => localDate));
      const withListens = since(after).filter(({ localDate }) => heardOn.has(localDate));
      expect(withListens, `turn ${turn} from ${from}`).toEqual(since(right));
      const isLost = ({ localDate }: ListeningDay) => lost.has(localDate);
      expect(after.filter(isLost), `turn ${turn}`).toEqual(before.filter(isLost));
      const known = [...before, ...right];
      for (const day of after) expect(known).toContainEqual(day);
      checked += withListens.length;
      stayed += after.filter(isLost).length;
    }
    // Or the test would see nothing.
    expect(checked).toBeGreaterThan(500);
    expect(stayed).toBeGreaterThan(200);
  },
);

const minuteAgo = (days: number, id = `${days} days ago`): ZonedListen => ({
  id,
  episodeId: "an episode",
  language: "en",
  kind: "heard",
  fromMs: 0,
  toMs: MINUTE,
  wallMs: MINUTE,
  durationMs: HOUR,
  speed: 1,
  startedAt: Math.floor(machine.clock.now() / 1_000) * 1_000 - days * DAY,
  timeZone: "UTC",
});

test("one learner's days are worked out at once, with how many changed, and nobody else's", async () => {
  const [userId, other] = [await newLearner(), await newLearner()];
  for (const id of [userId, other]) await hear(id, [minuteAgo(25), minuteAgo(3), minuteAgo(0)]);
  const right = await readRows(userId);
  await spoil(userId);
  const wrong = await spoil(other);
  const asked = { actor: admin, from: dateOf(machine.clock.now() - 10 * DAY), userId };
  expect(await previewRecount(machine, asked)).toMatchObject({ learners: 1 });
  expect(await recountNow(openQueue(), asked)).toEqual({ learners: 1, daysChanged: 2 });
  const [old, ...rest] = await readRows(userId);
  expect(old).toMatchObject({ listenedMs: 7 });
  expect(rest).toEqual(right.slice(1));
  expect(await readRows(other)).toEqual(wrong);
  expect(await recountNow(openQueue(), asked)).toEqual({ learners: 1, daysChanged: 0 });
  const nothing = { ...asked, userId: await newLearner() };
  expect(await recountNow(openQueue(), nothing)).toEqual({ learners: 0, daysChanged: 0 });
});

test("everybody's are asked for of the queue, by as many learners as were told before", async () => {
  const people = [await newLearner(), await newLearner()];
  for (const id of people) await hear(id, [minuteAgo(2)]);
  await hear(await newLearner(), [minuteAgo(20)]);
  for (const id of people) await spoil(id);
  const asked = { actor: admin, from: dateOf(machine.clock.now() - 4 * DAY), userId: null };
  const { learners } = await previewRecount(machine, asked);
  expect(await recountNow(openQueue(), asked)).toEqual({ learners, daysChanged: null });
  for (const id of people) expect(await readRows(id)).toMatchObject([{ listenedMs: MINUTE }]);
  expect(await requestRollups(openQueue())).toEqual({ learnersToRoll: 0 });
  const [run] = await machine.cronRuns.list(1);
  expect(run).toMatchObject({
    cron: "recount",
    outcome: "completed",
    report: { learnersRecounted: learners, byHand: 1 },
  });
});

test("a rollup that has read the listens already does not forget that more is to be worked out", async () => {
  const userId = await newLearner();
  await hear(userId, [minuteAgo(4)]);
  const right = await readRows(userId);
  await spoil(userId);
  // Its rollup works out the last days alone, but reads what was played four days ago.
  await addListen(db, { ...minuteAgo(0), userId });
  const asked = { since: machine.clock.now() - 5 * DAY, at: machine.clock.now() };
  let isFirst = true;
  const slow: ListeningDayStore = {
    ...machine.listeningDays,
    async save(change) {
      if (isFirst) await machine.listeningDays.forget({ ...asked, people: { userId } });
      isFirst = false;
      return machine.listeningDays.save(change);
    },
  };
  await rollUpLearner({ ...machine, listeningDays: slow }, { userId });
  await rollUpLearner(machine, { userId });
  expect((await readRows(userId)).slice(0, 1)).toEqual(right);
});

test("what was asked for is done by the next hourly run, also if the queue was away", async () => {
  const userId = await newLearner();
  await hear(userId, [minuteAgo(5)]);
  const right = await readRows(userId);
  await spoil(userId);
  const away = { send: () => Promise.reject(new Error("The queue is away.")) };
  const asked = { actor: admin, from: dateOf(machine.clock.now() - 6 * DAY), userId: null };
  await expect(recountNow({ ...machine, rollupQueue: away }, asked)).rejects.toThrow("away");
  expect((await machine.cronRuns.list(1))[0]).toMatchObject({ cron: "recount", outcome: "failed" });
  await requestRollups(openQueue());
  expect(await readRows(userId)).toEqual(right);
});

test("a day of which listens may be gone, or that has not begun, is refused with the nearest that is not", async () => {
  const { earliest } = await previewRecount(machine, {
    actor: admin,
    from: "2026-01-01",
    userId: null,
  });
  const early = dateOf(Date.parse(earliest) - DAY);
  const ask = (from: string, userId: string | null = null) =>
    recountNow(openQueue(), { actor: admin, from, userId });
  await expect(ask(early)).rejects.toMatchObject({
    reason: "recount.too_early",
    details: { earliest },
  });
  const latest = dateOf(machine.clock.now() + DAY);
  await expect(ask(dateOf(Date.parse(latest) + DAY))).rejects.toMatchObject({
    reason: "recount.too_late",
    details: { latest },
  });
  expect(await ask(latest)).toMatchObject({ daysChanged: null });
  await expect(ask(latest, "nobody")).rejects.toMatchObject({ reason: "account.not_found" });
});

test("whatever was kept at the least, the last thirty days can be worked out again", async () => {
  const fresh = openMachine();
  await env.DB.prepare("delete from settings where name = 'listens-gone'").run();
  const { earliest } = await previewRecount(fresh, {
    actor: admin,
    from: "2026-11-01",
    userId: null,
  });
  expect(earliest <= dateOf(SINCE - 30 * DAY)).toBe(true);
});
