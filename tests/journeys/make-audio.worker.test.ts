import { env } from "cloudflare:workers";
import {
  getAnswers,
  LIMITS_NAME,
  makeAudio,
  readScript,
  saveProgress,
  submitAnswers,
} from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { openMonth } from "../support/bounds.ts";
import { deliver } from "../support/generation.ts";
import type { TestPerson } from "../support/people.ts";
import { rest } from "../support/rest.ts";
import { describeCall, openSchool, readEpisode } from "../support/school.ts";
import { makeHalfSilent, makeSilent } from "../support/silent-episodes.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

beforeEach(async () => {
  await env.DB.prepare("delete from settings where name = ?").bind(LIMITS_NAME).run();
});

async function readPodcast(as: TestPerson, episodeId: string): Promise<Record<string, unknown>> {
  return (await rest(`/api/podcasts/${episodeId}/`, { as })).json();
}

test("an episode that came as a text is voiced from the same script, readable all the while", async () => {
  const machine = openMonth();
  const { learner, episodeId, actor } = await makeSilent(machine, { learner: await newLearner() });
  const before = await readScript(machine, { actor, episodeId });
  const podcast = await readPodcast(learner, episodeId);
  expect(podcast).toMatchObject({ status: "completed", audio_file: null });
  await submitAnswers(machine, { actor, episodeId, answers: { "1": "It bends." } });
  machine.sent.length = 0;

  await makeAudio(machine, { actor, episodeId });
  expect(machine.sent).toEqual([episodeId]);
  expect((await readEpisode(machine, episodeId)).episode).toMatchObject({
    status: "speaking",
    error: null,
    errorReason: null,
  });
  expect(await readScript(machine, { actor, episodeId })).toEqual(before);
  expect(await readPodcast(learner, episodeId)).toMatchObject({
    status: "completed",
    script_text: podcast["script_text"],
  });

  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { episode, tracks } = await readEpisode(machine, episodeId);
  expect(episode).toMatchObject({ status: "completed", error: null, errorReason: null });
  expect(tracks.map(({ language }) => language)).toEqual(["en"]);
  const after = await readScript(machine, { actor, episodeId });
  expect(after.script).toEqual(before.script);
  expect(after.receipt).toEqual(before.receipt);
  expect(after.tracks[0]?.cues.length).toBeGreaterThan(0);
  const { answers } = await getAnswers(machine, { actor, episodeId });
  expect(Object.values(answers)).toEqual(["It bends."]);
  expect(await readPodcast(learner, episodeId)).toMatchObject({
    ...podcast,
    error_message: null,
    audio_file: expect.stringContaining("/s3/"),
    duration_seconds: expect.any(Number),
    tts_provider: "polly",
    student_answers: expect.any(Object),
    updated_at: expect.any(String),
  });
});

test("of two languages only the silent one is bought, and all that was there stays", async () => {
  const machine = openMonth();
  const { learner, episodeId, actor } = await makeHalfSilent(machine, await newLearner());
  const before = await readEpisode(machine, episodeId);
  expect(before.episode?.errorReason).toBe("budget.no_audio");
  expect(before.tracks.map(({ language }) => language)).toEqual(["ja"]);
  const [spoken] = (await readScript(machine, { actor, episodeId })).tracks;
  const at = machine.clock.now();
  const heard = { language: "ja" as const, positionMs: 60_000, speed: 1, happenedAt: at };
  const place = { ...heard, actor, episodeId, sentAt: at, heard: [[0, 60_000]] as [[0, 60_000]] };
  const progress = await saveProgress(machine, place);
  const bought = machine.speech.calls.splice(0).map(describeCall);

  await makeAudio(machine, { actor, episodeId });
  await deliver(machine, { episodeId });
  const { episode, tracks } = await readEpisode(machine, episodeId);
  expect(episode).toMatchObject({ status: "completed", error: null, errorReason: null });
  expect(tracks.map(({ language }) => language)).toEqual(["en", "ja"]);
  expect(tracks[1]).toEqual(before.tracks[0]);
  expect(machine.speech.calls.length).toBeGreaterThan(0);
  for (const call of machine.speech.calls) expect(bought).not.toContain(describeCall(call));
  const document = await readScript(machine, { actor, episodeId });
  expect(document.tracks.map(({ language }) => language)).toEqual(["en", "ja"]);
  expect(document.tracks[1]).toEqual(spoken);
  expect(await machine.progress.find(learner.id, episodeId)).toMatchObject(progress);
  const v1 = await rest(`/api/v1/podcasts/${episodeId}`, { as: learner });
  expect(await v1.json()).toMatchObject({ s3_audio_key: tracks[0]?.audioKey });
});
