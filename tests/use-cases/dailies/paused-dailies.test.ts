import { env } from "#bindings";
import { finishReading, type LearnerSettings, resumeDailies, runDailies } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import {
  actorOf,
  chooseTime,
  listDailies,
  live,
  openDaily,
  viewOf,
  write,
} from "../../support/dailies.ts";
import { deliver, openMachine, type TestMachine } from "../../support/generation.ts";
import { changeSettingsOn, type TestPerson } from "../../support/people.ts";
import { openSchool } from "../../support/school.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

test("dailies rest after three that nobody listened to, and one tap resumes them", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await live(machine, learner, 5);
  expect(await listDailies(learner)).toHaveLength(3);
  const resting = await viewOf(machine, learner);
  expect(resting).toMatchObject({ enabled: true, nextAt: null });
  expect(resting.runs[0]).toMatchObject({
    localDate: "2026-11-24",
    outcome: "paused",
    reason: "daily.unheard",
    episodeId: null,
  });
  expect(write(resting.pausedAt)).toMatch(/^2026-11-24/);

  await changeSettingsOn(machine, { actor: actorOf(learner), change: { defaultSpeed: 1.5 } });
  expect((await viewOf(machine, learner)).pausedAt).not.toBeNull();

  const resumed = await resumeDailies(machine, { actor: actorOf(learner) });
  expect(resumed.pausedAt).toBeNull();
  expect(write(resumed.nextAt)).toBe("2026-11-26T10:00:00.000Z");
  await live(machine, learner, 4);
  // Three more, since those from before no longer count, and then they rest again.
  expect(await listDailies(learner)).toHaveLength(6);
  expect((await viewOf(machine, learner)).runs[0]).toMatchObject({ outcome: "paused" });
});

test("who resumes before today's moment gets the daily of today, as the answer promised", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await live(machine, learner, 3);
  await runDailies(machine);
  expect((await viewOf(machine, learner)).runs[0]).toMatchObject({ outcome: "paused" });
  const { nextAt } = await resumeDailies(machine, { actor: actorOf(learner) });
  expect(write(nextAt)).toBe("2026-11-24T10:00:00.000Z");
  await Promise.all([runDailies(machine), runDailies(machine)]);
  expect((await listDailies(learner)).map(({ localDate }) => localDate)).toEqual([
    "2026-11-21",
    "2026-11-22",
    "2026-11-23",
    "2026-11-24",
  ]);
  const view = await viewOf(machine, learner);
  expect(view.runs[0]).toMatchObject({ localDate: "2026-11-24", outcome: "requested" });
  expect(write(view.nextAt)).toBe("2026-11-25T10:00:00.000Z");
  // Those from before the rest no longer count, the one of the day on which it ended does.
  for (const { id } of await listDailies(learner)) await deliver(machine, { episodeId: id });
  machine.pass(DAY);
  await live(machine, learner, 3);
  expect(await listDailies(learner)).toHaveLength(6);
});

test("one daily in three that is read to its end keeps them coming", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await live(machine, learner, 2);
  const [, second] = await listDailies(learner);
  await finishReading(machine, { actor: actorOf(learner), episodeId: second?.id ?? "" });
  await live(machine, learner, 3);
  expect(await listDailies(learner)).toHaveLength(5);
  await live(machine, learner, 1);
  expect((await viewOf(machine, learner)).runs[0]).toMatchObject({ outcome: "paused" });
});

test("an answer to a question counts as listening", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await live(machine, learner, 3);
  const [first] = await listDailies(learner);
  await env.DB.prepare(
    `insert into answers (id, episode_id, user_id, number, text, created_at, updated_at)
     values (?, ?, ?, 1, 'So that both mean the same.', 1, 1)`,
  )
    .bind(machine.ids.next(), first?.id, learner.id)
    .run();
  await live(machine, learner, 1);
  expect(await listDailies(learner)).toHaveLength(4);
});

test("who heard half of a daily, or still has its day for it, counts as a listener", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await live(machine, learner, 3);
  const [first] = await listDailies(learner);
  const heard = { userId: learner.id, episodeId: first?.id ?? "", language: "en" } as const;
  const at = machine.clock.now();
  await machine.progress.save({
    progress: {
      ...heard,
      positionMs: 0,
      furthestMs: 0,
      speed: 1,
      coverage: {},
      completion: 0.5,
      completedAt: null,
      credit: { ms: 0, at: 0 },
      lastPlayedAt: at,
      version: 1,
    },
    listens: [],
    at,
  });
  await live(machine, learner, 1);
  expect(await listDailies(learner)).toHaveLength(4);
});

test("saving the time moves the next daily, off ends them, and on again resumes them", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  const save = async (change: Partial<LearnerSettings>) => {
    await changeSettingsOn(machine, { actor: actorOf(learner), change });
    return write((await viewOf(machine, learner)).nextAt);
  };
  expect(await save({ dailyMinute: 16 * 60 })).toBe("2026-11-21T15:00:00.000Z");
  expect(await save({ dailyMinute: 9 * 60 })).toBe("2026-11-21T08:00:00.000Z");
  expect(await save({ timeZone: "America/New_York" })).toBe("2026-11-21T14:00:00.000Z");
  expect(await save({ dailyEnabled: false })).toBeNull();
  expect(await save({ dailyMinute: 600 })).toBeNull();
  expect(await save({ dailyEnabled: true })).toBe("2026-11-21T15:00:00.000Z");
  await env.DB.prepare(
    "update learner_settings set daily_paused_at = 1, next_daily_at = null where user_id = ?",
  )
    .bind(learner.id)
    .run();
  expect(await save({ dailyMinute: 660 })).toBeNull();
  expect(await save({ dailyEnabled: true })).toBe("2026-11-21T16:00:00.000Z");
  expect((await viewOf(machine, learner)).pausedAt).toBeNull();
});

test("a change of the time after today's daily was made brings no second one", async () => {
  const { machine, learner } = await openDaily(newLearner, "11:00");
  await runDailies(machine);
  await chooseTime(machine, learner, { time: "12:00" });
  machine.pass(2 * HOUR);
  const report = await runDailies(machine);
  expect(report.known).toBe(1);
  expect(await listDailies(learner)).toHaveLength(1);
  expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-22T11:00:00.000Z");
});

test("saving the same time again, and resuming without a rest, lose no daily that is overdue", async () => {
  const again: ((machine: TestMachine, learner: TestPerson) => Promise<unknown>)[] = [
    (machine, learner) => chooseTime(machine, learner, { time: "11:00" }),
    (machine, learner) => chooseTime(machine, learner, { time: "11:00", dailyEnabled: true }),
    (machine, learner) => resumeDailies(machine, { actor: actorOf(learner) }),
  ];
  for (const change of again) {
    const { machine, learner } = await openDaily(newLearner, "11:00");
    // The cron was away until half past eleven, and then until after midnight.
    for (const hours of [1.5, 13]) {
      machine.pass(hours * HOUR);
      await change(machine, learner);
      expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-21T10:00:00.000Z");
    }
    await runDailies(machine);
    expect((await listDailies(learner)).map(({ localDate }) => localDate)).toEqual(["2026-11-21"]);
    expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-22T10:00:00.000Z");
  }
});

test("who moves the time to before now still gets today's daily, at once, and one only", async () => {
  const { machine, learner } = await openDaily(newLearner, "20:00");
  await chooseTime(machine, learner, { time: "08:00" });
  await runDailies(machine);
  await chooseTime(machine, learner, { time: "07:00" });
  for (let hour = 0; hour < 14; hour += 1) {
    await runDailies(machine);
    machine.pass(HOUR);
  }
  expect((await listDailies(learner)).map(({ localDate }) => localDate)).toEqual(["2026-11-21"]);
});

test("who wants dailies from today on, after the time that they chose, gets the first tomorrow", async () => {
  const machine = openMachine();
  const learner = await newLearner();
  await chooseTime(machine, learner, { time: "08:00", dailyEnabled: false });
  await chooseTime(machine, learner, { time: "08:00", dailyEnabled: true });
  expect(write((await viewOf(machine, learner)).nextAt)).toBe("2026-11-22T07:00:00.000Z");
});
