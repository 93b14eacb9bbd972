import { env } from "#bindings";
import { finishReading, readScript, requestEpisode } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { enroll } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { describeCall, openSchool, readEpisode, sumSpend } from "../../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

test("a text episode is readable and costs no speech call", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "completed", tracks: [] });
  expect(machine.speech.calls).toEqual([]);
});

test("what two languages say in the course's own language is bought once", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id, languages: ["ja", "ko"] });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const spoken = machine.speech.calls.map(describeCall);
  const lessons = spoken.filter((call) => /^(?:Joanna|Matthew)/.test(call));
  expect(lessons.length).toBeGreaterThan(0);
  // Once for the sound, once for the times of the words.
  expect(lessons.length).toBe(2 * new Set(lessons).size);
});

test("a second learner of the same course hears the lessons that were spoken for the first", async () => {
  const first = await newLearner();
  const second = await signUp("Second Learner");
  const machine = openMachine();
  const { results } = await env.DB.prepare(
    "select course_id from enrollments where user_id = ? order by created_at, id",
  )
    .bind(first.id)
    .all<{ course_id: string }>();
  for (const { course_id } of results) await enroll(second.id, course_id);
  const firstId = await makePending(machine, { userId: first.id });
  await deliver(machine, { episodeId: firstId });
  const secondId = await makePending(machine, { userId: second.id });
  await deliver(machine, { episodeId: secondId });
  const [one, two] = [await sumSpend(firstId), await sumSpend(secondId)];
  expect((two?.units ?? 1) / (one?.units ?? 1)).toBeLessThan(0.4);
});

test("an episode in two languages has two tracks, and what has no translation is taught in the course's", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id, languages: ["ja", "en"] });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { status, tracks } = await readEpisode(machine, episodeId);
  expect(status).toBe("completed");
  expect(tracks.map(({ language }) => language)).toEqual(["ja", "en"]);
});

test("from the second day on, what was heard before is asked in the course's language in either track", async () => {
  const learner = await newLearner();
  const actor = { userId: learner.id, role: "learner" } as const;
  const machine = openMachine();
  const asked = { userId: learner.id, languages: ["en", "ja"], outputFormat: "text" } as const;
  for (const questions of [3, 4]) {
    const episodeId = await makePending(machine, { ...asked, languages: [...asked.languages] });
    expect(await deliver(machine, { episodeId })).toBe("ack");
    expect((await readEpisode(machine, episodeId)).error).toBeNull();
    const { script } = await readScript(machine, { actor, episodeId });
    expect(script.questions).toHaveLength(questions);
    expect(script.checks.filter(({ passed }) => !passed)).toEqual([]);
    await finishReading(machine, { actor, episodeId });
    machine.pass(86_400_000);
  }
});

test("without a course there is no episode but a kind sentence", async () => {
  const learner = await signUp("Without Courses");
  const request = requestEpisode(openMachine(), {
    actor: { userId: learner.id, role: "learner" },
    languages: ["en"],
    outputFormat: "text",
    requestKey: "nothing to study",
  });
  await expect(request).rejects.toThrow(/Join a course first/);
});

test("pressing the button twice makes one episode", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const request = {
    actor: { userId: learner.id, role: "learner" },
    languages: ["en" as const],
    outputFormat: "text" as const,
    requestKey: "the very same press",
  } as const;
  const [one, two] = await Promise.all([
    requestEpisode(machine, { ...request, languages: ["en"] }),
    requestEpisode(machine, { ...request, languages: ["en"] }),
  ]);
  expect(one.id).toBe(two.id);
  expect(machine.sent).toEqual([one.id]);
});
