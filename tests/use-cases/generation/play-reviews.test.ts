import { env } from "#bindings";
import { scanMp3 } from "@learnlab/audio";
import { finishReading, linkReviews, markAnswer, playReviews, readSession } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { changeSettings, signUp } from "../../support/people.ts";

const DAY = 86_400_000;

/** A learner who heard an episode and answered all its questions right. */
async function openListener(name: string) {
  const silent = createSilentSpeech();
  const machine = openMachine(silent);
  const teacher = await signUp(`Teacher of ${name}`, "teacher");
  const learner = await signUp(name);
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const actor = { userId: learner.id, role: "learner" } as const;
  const episodeId = await makePending(machine, { userId: learner.id });
  await deliver(machine, { episodeId });
  await finishReading(machine, { actor, episodeId });
  const { record } = (await machine.records.find(episodeId)) ?? { record: { questions: [] } };
  for (const { number } of record.questions) {
    await markAnswer(machine, { actor, episodeId, number, mark: { kind: "self", result: "had" } });
  }
  machine.pass(4 * DAY);
  const play = () => playReviews(machine, { actor });
  return { machine, learner, actor, play, spoken: () => silent.calls.length };
}

test("what is due is heard in the parts that were spoken before, and nothing is bought", async () => {
  const { machine, learner, actor, play, spoken } = await openListener("Listener to reviews");
  const { cards } = await readSession(machine, { actor });
  expect(cards.length).toBeGreaterThanOrEqual(3);
  const before = spoken();
  const { audio, left } = await play();
  expect(spoken()).toBe(before);
  expect((audio?.cards.length ?? 0) + left).toBe(cards.length);
  expect(audio?.cards.length).toBeGreaterThanOrEqual(3);
  const key = `parts/u/${learner.id}/reviews-${audio?.id}.mp3`;
  const bytes = await machine.media.getBytes(key);
  if (bytes === null) throw new Error("There is no audio.");
  // The frame of the header, which says how long it is, is not played.
  const { durationMs } = scanMp3(bytes);
  expect(Math.abs(durationMs - (audio?.durationMs ?? 0))).toBeLessThan(30);
  expect(durationMs).toBeLessThan(600_000);
  let last = 0;
  for (const { askedMs, pauseMs, answerMs, endMs } of audio?.cards ?? []) {
    expect([askedMs, pauseMs, answerMs, endMs]).toEqual(
      [askedMs, pauseMs, answerMs, endMs].toSorted((a, b) => a - b),
    );
    expect(askedMs).toBe(last);
    // Three seconds to think and the answer's own length, at least eight.
    expect(answerMs - pauseMs).toBeGreaterThanOrEqual(7_900);
    last = endMs;
  }
  // Asked for twice it is the same audio.
  expect((await play()).audio?.id).toBe(audio?.id);
});

test("the audio is its learner's alone, and says so when it is gone", async () => {
  const { machine, learner, actor, play } = await openListener("Owner of reviews");
  const { audio } = await play();
  const id = audio?.id ?? "";
  const { audioUrl } = await linkReviews(machine, { actor, id });
  expect(audioUrl).toContain(`reviews-${id}.mp3`);
  const other = await signUp("Another listener");
  const theirs = { userId: other.id, role: "learner" } as const;
  expect(await refusal(linkReviews(machine, { actor: theirs, id }))).toMatchObject({
    reason: "reviews.audio_gone",
  });
  await machine.media.delete([`parts/u/${learner.id}/reviews-${id}.mp3`]);
  expect(await refusal(linkReviews(machine, { actor, id }))).toMatchObject({ code: "not_found" });
});

test("what was never spoken in the learner's voices stays a card", async () => {
  const { learner, play, spoken } = await openListener("Listener with another voice");
  await changeSettings(learner, { voices: { en: "Ruth" }, secondVoice: false });
  const before = spoken();
  const { audio, left } = await play();
  expect(audio).toBeNull();
  expect(left).toBeGreaterThanOrEqual(3);
  expect(spoken()).toBe(before);
});

test("a part that is gone leaves its question out, and the others are heard", async () => {
  const { machine, actor, play } = await openListener("Listener with a part gone");
  const due = (await readSession(machine, { actor })).cards.length;
  const counts = [(await play()).audio?.cards.length ?? 0];
  const { objects } = await env.MEDIA.list({ prefix: "parts/s/" });
  for (const { key } of objects) {
    await machine.media.delete([key]);
    const { audio, left } = await play();
    counts.push(audio?.cards.length ?? 0);
    expect((audio?.cards.length ?? 0) + left).toBe(due);
  }
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  expect(new Set(counts).size).toBeGreaterThan(2);
  expect(counts.at(-1)).toBe(0);
});
