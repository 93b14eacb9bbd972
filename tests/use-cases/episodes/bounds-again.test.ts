import { env } from "#bindings";
import { LIMITS_NAME, removeEpisode, restoreEpisode, retryEpisode } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { ask, countEpisodes, finishAll, limit, openMonth, refusal } from "../../support/bounds.ts";
import { changeSettingsOn, type TestPerson } from "../../support/people.ts";
import { openSchool } from "../../support/school.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

beforeEach(async () => {
  await env.DB.prepare("delete from settings where name = ?").bind(LIMITS_NAME).run();
});

const fail = ({ id }: TestPerson) =>
  env.DB.prepare("update episodes set status = 'failed' where user_id = ?").bind(id).run();

test("a failed episode is tried again five times, however many ask at once, and no more", async () => {
  const machine = openMonth();
  const learner = await newLearner();
  const actor = { userId: learner.id, role: "learner" } as const;
  const { id: episodeId } = await ask(machine, learner);
  let retried = 0;
  for (let round = 0; round < 7; round += 1) {
    await fail(learner);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 3 }, () => retryEpisode(machine, { actor, episodeId })),
    );
    retried += outcomes.filter(({ status }) => status === "fulfilled").length;
  }
  expect(retried).toBe(5);
  expect(await refusal(retryEpisode(machine, { actor, episodeId }))).toMatchObject({
    code: "limit_reached",
    reason: "episode.too_many_retries",
    message: "This episode was tried again 5 times. Ask for a new one.",
  });
  await finishAll(learner);
  expect(await refusal(retryEpisode(machine, { actor, episodeId }))).toMatchObject({
    reason: "episode.not_failed",
  });
});

test("nothing is tried again where no episodes are made, nor beside three that are being made", async () => {
  const machine = openMonth();
  const learner = await newLearner();
  const actor = { userId: learner.id, role: "learner" } as const;
  const { id: episodeId } = await ask(machine, learner);
  await fail(learner);
  await limit(machine, { episodesPerDay: 0 });
  expect(await refusal(retryEpisode(machine, { actor, episodeId }))).toMatchObject({
    reason: "episode.none_made",
  });
  await limit(machine, { episodesPerDay: 5 });
  for (let count = 0; count < 3; count += 1) await ask(machine, learner);
  expect(await refusal(retryEpisode(machine, { actor, episodeId }))).toMatchObject({
    reason: "episode.too_many_unfinished",
  });
});

test("deleting and restoring makes no more than three episodes at a time", async () => {
  const machine = openMonth();
  const learner = await newLearner();
  const actor = { userId: learner.id, role: "learner" } as const;
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) ids.push((await ask(machine, learner)).id);
  for (const episodeId of ids) await removeEpisode(machine, { actor, episodeId });
  for (let count = 0; count < 2; count += 1) await ask(machine, learner);
  const outcomes = await Promise.allSettled(
    ids.map((episodeId) => restoreEpisode(machine, { actor, episodeId })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lost = ids.filter((_, index) => outcomes[index]?.status === "rejected");
  expect(await refusal(restoreEpisode(machine, { actor, episodeId: lost[0] ?? "" }))).toMatchObject(
    {
      reason: "episode.too_many_unfinished",
    },
  );
  // What is there already, or made already, is restored at any time.
  await restoreEpisode(machine, { actor, episodeId: ids.find((id) => !lost.includes(id)) ?? "" });
  await finishAll(learner);
  for (const episodeId of lost) await restoreEpisode(machine, { actor, episodeId });
});

test("another time zone is no other day, and who stays where they are has their own midnight", async () => {
  const machine = openMonth();
  const [traveller, neighbour] = [await newLearner(), await newLearner()];
  const moveTo = (learner: TestPerson, timeZone: string) =>
    changeSettingsOn(machine, {
      actor: { userId: learner.id, role: "learner" },
      change: { timeZone },
    });
  await limit(machine, { episodesPerDay: 2 });
  // A first zone is no move: nothing was made before it.
  for (const learner of [traveller, neighbour]) await moveTo(learner, "Pacific/Kiritimati");
  machine.pass(MINUTE);
  const zones = ["UTC", "Etc/GMT+12", "Pacific/Kiritimati", "Asia/Tokyo"];
  for (const timeZone of ["Pacific/Kiritimati", ...zones]) {
    await moveTo(traveller, timeZone);
    for (let request = 0; request < 3; request += 1) {
      await Promise.allSettled([ask(machine, traveller), ask(machine, neighbour)]);
      await Promise.all([finishAll(traveller), finishAll(neighbour)]);
    }
  }
  expect(await countEpisodes(traveller)).toBe(2);
  // It is past midnight on Kiritimati, and in Tokyo on the next day's morning.
  machine.pass(2 * HOUR);
  await ask(machine, neighbour);
  expect(await countEpisodes(neighbour)).toBe(3);
  machine.pass(14 * HOUR);
  const refused = await refusal(ask(machine, traveller));
  expect(refused).toMatchObject({ code: "limit_reached", reason: "episode.quota_reached" });
  expect(refused.message).toContain("Your time zone has changed");
  machine.pass(8 * HOUR);
  await ask(machine, traveller);
  expect(await countEpisodes(traveller)).toBe(3);
});
