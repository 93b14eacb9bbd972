import { env } from "#bindings";
import { createD1MediaOwnerStore } from "@learnlab/adapters/d1";
import {
  checkMediaAccess,
  LIMITS_NAME,
  readScript,
  revoiceEpisode,
  rewriteEpisode,
  submitAnswers,
} from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { limit, openMonth, refusal } from "../../support/bounds.ts";
import { deliver, makePending } from "../../support/generation.ts";
import { openSchool, readEpisode } from "../../support/school.ts";
import { learnerOf, NO_BUDGET } from "../../support/silent-episodes.ts";

const admin = { userId: "admin", role: "admin" } as const;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

beforeEach(async () => {
  await env.DB.prepare("delete from settings where name in (?, 'speech')").bind(LIMITS_NAME).run();
});

/** An episode that was made and can be heard. */
async function makeHeard(languages: ("en" | "ja")[] = ["en"]) {
  const machine = openMonth();
  const learner = await newLearner();
  const actor = learnerOf(learner.id);
  const episodeId = await makePending(machine, { userId: learner.id, languages });
  await deliver(machine, { episodeId });
  const script = await readScript(machine, { actor, episodeId });
  const { tracks } = await readEpisode(machine, episodeId);
  machine.speech.calls.length = 0;
  machine.mails.length = 0;
  return {
    machine,
    learner,
    actor,
    episodeId,
    script,
    tracks,
    request: { actor: admin, episodeId },
  };
}

const checkAccess = (audioKey = "") =>
  checkMediaAccess({ mediaOwners: createD1MediaOwnerStore(env.DB) }, audioKey);

const wordsOf = ({ script }: Awaited<ReturnType<typeof readScript>>) =>
  script.tracks.map(({ segments }) => segments.flatMap((segment) => segment.sentences));

test("an episode is spoken again in all its languages, and heard as it was until then", async () => {
  const { machine, actor, episodeId, script, tracks, request } = await makeHeard(["en", "ja"]);
  await revoiceEpisode(machine, request);
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "speaking", tracks });
  expect(await readScript(machine, { actor, episodeId })).toEqual(script);
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const after = await readEpisode(machine, episodeId);
  expect(after).toMatchObject({ status: "completed", error: null });
  const spoken = script.script.tracks
    .flatMap(({ segments }) => segments)
    .filter(({ sentences }) => sentences.length > 0);
  // Repeated lines are one part.
  expect(machine.speech.calls.length).toBeGreaterThan(spoken.length / 2);
  expect(after.tracks.map(({ id }) => id)).toEqual(tracks.map(({ id }) => id));
  const again = await readScript(machine, { actor, episodeId });
  expect(wordsOf(again)).toEqual(wordsOf(script));
  expect(again.script.questions).toEqual(script.script.questions);
  expect(again.tracks.map(({ language }) => language)).toEqual(["en", "ja"]);
  expect(machine.mails).toEqual([]);
});

test("another version is another file, and links to the replaced one still read it", async () => {
  const { machine, episodeId, tracks, request } = await makeHeard();
  await machine.settings.save({
    name: "speech",
    value: { engine: "standard", sampleRate: 24_000, wordMarks: false },
    at: machine.clock.now(),
  });
  await revoiceEpisode(machine, request);
  await deliver(machine, { episodeId });
  const [before] = tracks;
  const [now] = (await readEpisode(machine, episodeId)).tracks;
  expect(now?.id).toBe(before?.id);
  for (const track of [before, now]) expect(await checkAccess(track?.audioKey)).toBe("open");
  expect(await checkAccess(`ep/${now?.id}/0000000000000000.mp3`)).toBe("missing");
});

test("without budget or a voice what is published stays, with the reason, and can be tried again", async () => {
  const { machine, actor, episodeId, script, tracks, request } = await makeHeard();
  await limit(machine, { monthlyMicroDollars: NO_BUDGET });
  await revoiceEpisode(machine, request);
  await deliver(machine, { episodeId });
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "completed", tracks });
  expect((await readEpisode(machine, episodeId)).episode?.errorReason).toMatch(/^budget\./);
  expect(await readScript(machine, { actor, episodeId })).toEqual(script);
  await limit(machine, {});
  await revoiceEpisode(machine, request);
  await deliver(machine, { episodeId });
  const { error, episode } = await readEpisode(machine, episodeId);
  expect([error, episode?.errorReason]).toEqual([null, null]);
});

test("of two who ask at once one is told that it is being made", async () => {
  const { machine, request, episodeId } = await makeHeard();
  machine.sent.length = 0;
  const asked = await Promise.allSettled([1, 2, 3].map(() => revoiceEpisode(machine, request)));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(machine.sent).toEqual([episodeId]);
  expect(await refusal(rewriteEpisode(machine, request))).toMatchObject({
    code: "conflict",
    reason: "episode.not_finished",
  });
});

test("an episode is written again about the same concepts, and read as it was until then", async () => {
  const { machine, actor, episodeId, script, tracks, request } = await makeHeard();
  await rewriteEpisode(machine, request);
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "writing", tracks });
  expect(await readScript(machine, { actor, episodeId })).toEqual(script);
  await deliver(machine, { episodeId });
  const after = await readEpisode(machine, episodeId);
  expect(after).toMatchObject({ status: "completed", error: null });
  expect(after.tracks.map(({ id }) => id)).toEqual(tracks.map(({ id }) => id));
  const again = await readScript(machine, { actor, episodeId });
  expect(again.receipt?.concepts).toEqual(script.receipt?.concepts);
  expect(again.tracks).toHaveLength(1);
});

test("what a learner has answered is not written again, but spoken again, and the answer stays", async () => {
  const { machine, actor, episodeId, request } = await makeHeard();
  await submitAnswers(machine, { actor, episodeId, answers: { "1": "It bends." } });
  expect(await refusal(rewriteEpisode(machine, request))).toMatchObject({
    code: "conflict",
    reason: "episode.answered",
  });
  await revoiceEpisode(machine, request);
  await deliver(machine, { episodeId });
  const kept = await env.DB.prepare("select text from answers where episode_id = ?")
    .bind(episodeId)
    .first("text");
  expect(kept).toBe("It bends.");
});

test("neither its learner nor a teacher changes it, and an unfinished one is not changed", async () => {
  const { machine, actor, episodeId, learner } = await makeHeard();
  const teacher = { userId: "teacher", role: "teacher" } as const;
  for (const someone of [actor, teacher]) {
    const asked = { actor: someone, episodeId };
    expect(await refusal(revoiceEpisode(machine, asked))).toMatchObject({ code: "forbidden" });
    expect(await refusal(rewriteEpisode(machine, asked))).toMatchObject({ code: "forbidden" });
  }
  const waiting = await makePending(machine, { userId: learner.id });
  const asked = { actor: admin, episodeId: waiting };
  expect(await refusal(revoiceEpisode(machine, asked))).toMatchObject({
    reason: "episode.not_finished",
  });
});
