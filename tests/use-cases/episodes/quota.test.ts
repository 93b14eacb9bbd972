import { readQuota } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { ask, finishAll, limit, openMonth, refusal } from "../../support/bounds.ts";
import type { TestMachine } from "../../support/generation.ts";
import { changeSettingsOn, signUp, type TestPerson } from "../../support/people.ts";
import { openSchool } from "../../support/school.ts";

const HOUR = 3_600_000;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

const quotaOf = (machine: TestMachine, { id }: TestPerson) =>
  readQuota(machine, { actor: { userId: id, role: "learner" } });

test("what is left is told before one asks, and what is told is what a request then meets", async () => {
  const machine = openMonth();
  const learner = await newLearner();
  await limit(machine, { episodesPerDay: 2 });
  const quota = { perDay: 2, left: 2, refusal: null, isTextOnly: false };
  expect(await quotaOf(machine, learner)).toEqual(quota);
  await ask(machine, learner);
  expect(await quotaOf(machine, learner)).toEqual({ ...quota, left: 1 });
  await ask(machine, learner);
  await finishAll(learner);
  const { left, refusal: told } = await quotaOf(machine, learner);
  expect(left).toBe(0);
  // It is 9:00 in UTC, and a few ms.
  expect(told).toMatchObject({
    reason: "episode.quota_reached",
    details: { episodesPerDay: 2, untilTomorrowMs: expect.closeTo(15 * HOUR, -3) },
  });
  const { reason, details } = await refusal(ask(machine, learner));
  expect(reason).toBe(told?.reason);
  expect(details).toEqual({
    ...told?.details,
    untilTomorrowMs: expect.closeTo(15 * HOUR, -3),
  });
});

test("three at once, a move to another zone and a limit of none are told alike", async () => {
  const machine = openMonth();
  const learner = await newLearner();
  const meet = async () => {
    const { refusal: told } = await quotaOf(machine, learner);
    const { reason, details } = await refusal(ask(machine, learner));
    expect(told).toEqual({ reason, details });
    return told;
  };
  await limit(machine, { episodesPerDay: 3 });
  for (let count = 0; count < 3; count += 1) await ask(machine, learner);
  expect(await meet()).toMatchObject({ reason: "episode.too_many_unfinished" });
  await finishAll(learner);
  const actor = { userId: learner.id, role: "learner" } as const;
  await changeSettingsOn(machine, { actor, change: { timeZone: "Pacific/Honolulu" } });
  expect(await meet()).toEqual({
    reason: "episode.quota_reached",
    details: { episodesPerDay: 3, untilTomorrowMs: null },
  });
  await limit(machine, { episodesPerDay: 0 });
  expect(await meet()).toEqual({ reason: "episode.none_made", details: {} });
});

test("a month that is used up is told, except where the voice costs nothing", async () => {
  const machine = openMonth();
  const learner = await newLearner();
  await limit(machine, { monthlyMicroDollars: 0 });
  expect(await quotaOf(machine, learner)).toMatchObject({ isTextOnly: true, refusal: null });
  const speechDefaults = { ...machine.speechDefaults, isStandIn: true };
  const free = { ...machine, speechDefaults };
  expect(await quotaOf(free, learner)).toMatchObject({ isTextOnly: false });
});

test("staff are told what is left of the learner's day, not of their own", async () => {
  const machine = openMonth();
  const [learner, admin] = [await newLearner(), await signUp("Admin of quotas", "admin")];
  await limit(machine, { episodesPerDay: 5 });
  await ask(machine, learner);
  const actor = { userId: admin.id, role: "admin" } as const;
  expect(await readQuota(machine, { actor, userId: learner.id })).toMatchObject({ left: 4 });
  expect(await readQuota(machine, { actor })).toMatchObject({ left: 5 });
});
