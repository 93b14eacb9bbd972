import { env } from "#bindings";
import { LIMITS_NAME, makeAudio, readScript, runCleanup, sweepWaiting } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { handleFailedMessages } from "@learnlab/jobs";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { limit, openMonth } from "../../support/bounds.ts";
import { cleanUp, DAY, HOUR, listKeys } from "../../support/cleanup.ts";
import { deliver, makePending } from "../../support/generation.ts";
import { listNotifications } from "../../support/mail.ts";
import { openSchool, readEpisode } from "../../support/school.ts";
import {
  countRetries,
  learnerOf,
  makeSilent,
  NO_BUDGET,
  openAgingMonth,
} from "../../support/silent-episodes.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

beforeEach(async () => {
  await env.DB.prepare("delete from settings where name = ?").bind(LIMITS_NAME).run();
});

test("a budget that does not hold it after all leaves the text with its note, and costs no try", async () => {
  const machine = openMonth();
  const { episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  const { scriptKey } = (await readEpisode(machine, episodeId)).episode ?? {};
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  for (let round = 0; round < 7; round += 1) {
    await makeAudio(machine, { actor, episodeId });
    await deliver(machine, { episodeId });
    expect((await readEpisode(machine, episodeId)).episode).toMatchObject({
      status: "completed",
      errorReason: "budget.no_audio",
      scriptKey,
    });
  }
  expect(await countRetries(episodeId)).toBe(0);
  expect(machine.speech.calls).toEqual([]);
  await limit(machine, {});
  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
});

test("speech that fails for good leaves a text that says why, and may be tried five times", async () => {
  let isBroken = true;
  const speech = createSilentSpeech(() => (isBroken ? "speech.refused" : null));
  const machine = { ...openMonth(), speech };
  const { learner, episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  const before = await readScript(machine, { actor, episodeId });
  for (let round = 0; round < 4; round += 1) {
    await makeAudio(machine, { actor, episodeId });
    await deliver(machine, { episodeId });
    expect((await readEpisode(machine, episodeId)).episode).toMatchObject({
      status: "completed",
      error: "The speech service refused a piece of this episode.",
      errorReason: "speech.refused",
    });
  }
  expect(await readScript(machine, { actor, episodeId })).toEqual(before);
  const { episodes } = await machine.episodes.list({ userId: learner.id, limit: 5, cursor: null });
  expect(episodes.map(({ id, status }) => ({ id, status }))).toEqual([
    { id: episodeId, status: "completed" },
  ]);
  isBroken = false;
  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
  expect(await countRetries(episodeId)).toBe(5);
});

test("a message that fails too often, or a run that kills its process, ends as a text too", async () => {
  const speech = createSilentSpeech(() => "speech.busy");
  const machine = { ...openMonth(), speech };
  const { episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  await makeAudio(machine, { actor, episodeId });
  expect(await deliver(machine, { episodeId }, 5)).toBe("retry");
  const message = { id: episodeId, body: { episodeId }, attempts: 1, ack() {}, retry() {} };
  await handleFailedMessages(machine, { queue: "dead", messages: [message] });
  expect((await readEpisode(machine, episodeId)).episode).toMatchObject({
    status: "completed",
    errorReason: "speech.busy",
  });

  await makeAudio(machine, { actor, episodeId });
  for (let sweep = 0; sweep < 14; sweep += 1) {
    machine.pass(HOUR);
    await sweepWaiting(machine);
  }
  expect((await readEpisode(machine, episodeId)).episode).toMatchObject({
    status: "completed",
    errorReason: "generation.gave_up",
  });
  expect(machine.mails).toEqual([]);
});

test("no second mail says that it is ready, and none that it failed", async () => {
  let isBroken = false;
  const speech = createSilentSpeech(() => (isBroken ? "speech.refused" : null));
  const machine = { ...openMonth(), speech };
  const learner = await newLearner();
  const actor = learnerOf(learner.id);
  const episodeId = await makePending(machine, { userId: learner.id });
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  machine.pass(HOUR);
  await deliver(machine, { episodeId });
  expect(machine.mails).toHaveLength(1);
  await limit(machine, {});
  // What says that it was sent goes a month later.
  await env.DB.prepare("delete from notifications where episode_id = ?").bind(episodeId).run();
  isBroken = true;
  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  isBroken = false;
  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
  expect(machine.mails).toHaveLength(1);
  expect(await listNotifications(episodeId)).toEqual([
    { kind: "ready", state: "skipped", error: "mail.told_before" },
  ]);
});

test("weeks later, when the steps are gone, it is voiced all the same", async () => {
  const machine = openAgingMonth();
  const { episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  machine.pass(8 * DAY);
  await cleanUp(machine);
  expect((await machine.episodes.findWithSteps(episodeId))?.steps).toEqual([]);
  expect(await listKeys(`work/${episodeId}/`)).toEqual([]);
  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
});

test("what an earlier run left behind is not taken for the audio when only its steps are gone", async () => {
  const machine = openMonth();
  const { episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  await env.DB.prepare("delete from generation_steps where episode_id = ?").bind(episodeId).run();
  expect(await listKeys(`work/${episodeId}/speech-en-`)).toHaveLength(1);
  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
});

test("the script stays while it is spoken, and goes when one with times stands in its place", async () => {
  const machine = openAgingMonth();
  const { episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  const [old] = await listKeys(`ep/${episodeId}/`);
  machine.pass(8 * DAY);
  await makeAudio(machine, { actor, episodeId });
  await cleanUp(machine);
  expect(await listKeys(`ep/${episodeId}/`)).toEqual([old]);
  await deliver(machine, { episodeId });
  const { scriptKey } = (await readEpisode(machine, episodeId)).episode ?? {};
  expect(scriptKey).not.toBe(old);
  machine.pass(3 * DAY);
  await cleanUp(machine);
  expect(await listKeys(`ep/${episodeId}/`)).toEqual([scriptKey]);
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
});

test("the cleanup goes on where a language was left out of an episode that is not published yet", async () => {
  const machine = openAgingMonth();
  const learner = await newLearner();
  const episodeId = await makePending(machine, { userId: learner.id });
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  const outage = async () => {
    throw new Error("D1_ERROR: Network connection lost.");
  };
  const broken = { ...machine, generation: { ...machine.generation, publish: outage } };
  expect(await deliver(broken, { episodeId })).toBe("retry");
  await machine.media.putText("ep/lost/0.txt", "lost", { contentType: "text/plain" });
  machine.pass(3 * DAY);
  await runCleanup(machine, { isDryRun: false });
  expect(await listKeys("ep/lost/")).toEqual([]);
});
