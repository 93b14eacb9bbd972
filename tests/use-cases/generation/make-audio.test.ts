import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { LIMITS_NAME, makeAudio, removeEpisode, requestEpisode } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { limit, openMonth, refusal } from "../../support/bounds.ts";
import { DAY } from "../../support/cleanup.ts";
import { deliver, makePending } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { describeCall, openSchool, readEpisode } from "../../support/school.ts";
import { countRetries, learnerOf, makeSilent } from "../../support/silent-episodes.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

beforeEach(async () => {
  await env.DB.prepare("delete from settings where name = ?").bind(LIMITS_NAME).run();
});

test("asked for twice at once it is made once", async () => {
  const machine = openMonth();
  const { episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  machine.sent.length = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 5 }, () => makeAudio(machine, { actor, episodeId })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(machine.sent).toEqual([episodeId]);
  expect(await countRetries(episodeId)).toBe(1);
  await Promise.all([1, 2, 3].map(() => deliver(machine, { episodeId })));
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
  const texts = machine.speech.calls.map(describeCall);
  expect(await refusal(makeAudio(machine, { actor, episodeId }))).toMatchObject({
    code: "conflict",
    reason: "episode.no_audio_missing",
  });
  await deliver(machine, { episodeId });
  expect(machine.speech.calls.map(describeCall)).toEqual(texts);
});

test("while the budget is used up nothing is begun, and the next month's is as good as a raised one", async () => {
  const machine = openMonth();
  const { episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  await limit(machine, { monthlyMicroDollars: 0 });
  expect(await refusal(makeAudio(machine, { actor, episodeId }))).toMatchObject({
    code: "conflict",
    reason: "budget.still_used_up",
  });
  expect(await readEpisode(machine, episodeId)).toMatchObject({
    status: "completed",
    episode: { errorReason: "budget.no_audio" },
  });
  await limit(machine, { monthlyMicroDollars: 1_000_000 });
  const { clock, spend } = machine;
  await spend.reserve({
    id: uuidSource.next(),
    episodeId: "another episode",
    provider: "polly",
    units: 1,
    microDollars: 1_000_000,
    at: clock.now(),
  });
  expect((await refusal(makeAudio(machine, { actor, episodeId }))).reason).toBe(
    "budget.still_used_up",
  );
  machine.pass(31 * DAY);
  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
  // Nobody's month is the next test's.
  openMonth();
});

test("who may make an episode may have it voiced, beside three at most; others and the deleted not", async () => {
  const machine = openMonth();
  const { learner, episodeId, actor } = await makeSilent(machine, {
    learner: await newLearner(),
    outputFormat: "audio",
  });
  const [classmate, teacher] = [await signUp("Nosy Classmate"), await signUp("T", "teacher")];
  for (const other of [learnerOf(classmate.id), { userId: teacher.id, role: "teacher" } as const]) {
    expect((await refusal(makeAudio(machine, { actor: other, episodeId }))).code).toBe("forbidden");
  }
  await limit(machine, { episodesPerDay: 0 });
  expect((await refusal(makeAudio(machine, { actor, episodeId }))).reason).toBe(
    "episode.none_made",
  );
  await limit(machine, {});
  for (const requestKey of ["one", "two", "three"]) {
    const request = { languages: ["en" as const], outputFormat: "text" as const, requestKey };
    await requestEpisode(machine, { ...request, actor });
  }
  expect((await refusal(makeAudio(machine, { actor, episodeId }))).reason).toBe(
    "episode.too_many_unfinished",
  );
  await env.DB.prepare("update episodes set status = 'failed' where user_id = ? and id <> ?")
    .bind(learner.id, episodeId)
    .run();
  const admin = await signUp("Voicing Admin", "admin");
  await makeAudio(machine, { actor: { userId: admin.id, role: "admin" }, episodeId });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);

  const gone = await makeSilent(machine, { learner: await newLearner() });
  await removeEpisode(machine, gone);
  expect((await refusal(makeAudio(machine, gone))).code).toBe("not_found");
});

test("a text that was asked for, or an episode under way, lacks no audio", async () => {
  const machine = openMonth();
  const learner = await newLearner();
  const actor = learnerOf(learner.id);
  const textId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  const request = () => makeAudio(machine, { actor, episodeId: textId });
  expect((await refusal(request())).reason).toBe("episode.no_audio_missing");
  await deliver(machine, { episodeId: textId });
  expect((await refusal(request())).reason).toBe("episode.no_audio_missing");
});
