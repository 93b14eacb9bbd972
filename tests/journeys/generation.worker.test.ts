import { env } from "cloudflare:workers";
import { readScript, requestEpisode, runGeneration, sweepWaiting } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { handleDeadLetters } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { deliver, makePending, openMachine, type TestMachine } from "../support/generation.ts";
import { signUp, type TestPerson } from "../support/people.ts";

const MINUTE = 60_000;

let teacher: TestPerson;
let classmates = 0;

beforeAll(async () => {
  teacher = await signUp("Teacher", "teacher");
});

/** A learner of two courses of their own, so that no test has made a lesson before. */
async function newLearner(): Promise<TestPerson> {
  classmates += 1;
  const learner = await signUp(`Learner ${"abcdefghijklmnop"[classmates] ?? ""}`);
  for (const title of [`Optics ${classmates}`, `Waves & <Sound> "${classmates}"`]) {
    const { id } = await makeCourse({ title, teacherId: teacher.id });
    await enroll(learner.id, id);
  }
  return learner;
}

async function readEpisode(machine: TestMachine, episodeId: string) {
  const episode = await machine.episodes.find(episodeId);
  const tracks = await machine.episodes.listTracks(episodeId);
  return { status: episode?.status, error: episode?.error, tracks, episode };
}

async function sumSpend(episodeId: string) {
  return env.DB.prepare(
    "select count(*) as calls, sum(state = 'settled') as settled, sum(units) as units from spend where episode_id = ?",
  )
    .bind(episodeId)
    .first<{ calls: number; settled: number; units: number }>();
}

test("a wish becomes an episode of about six minutes with audio, transcripts and three questions", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const { id } = await requestEpisode(machine, {
    actor: { userId: learner.id, role: "learner" },
    languages: ["en"],
    outputFormat: "both",
    requestKey: "a wish of today",
  });
  expect(machine.sent).toEqual([id]);
  expect(await deliver(machine, { episodeId: id })).toBe("ack");

  const { status, tracks, episode } = await readEpisode(machine, id);
  expect(status).toBe("completed");
  expect(episode?.includedCourses).toHaveLength(2);
  const [track] = tracks;
  expect(track?.durationMs).toBeGreaterThan(306_000);
  expect(track?.durationMs).toBeLessThan(414_000);
  const audio = await machine.media.head(track?.audioKey ?? "");
  expect(audio?.sizeBytes).toBe(track?.sizeBytes);
  expect(await machine.media.getText(track?.vttKey ?? "")).toMatch(/^WEBVTT/);

  const actor = { userId: learner.id, role: "learner" } as const;
  const document = await readScript(machine, { actor, episodeId: id });
  expect(document.script.questions).toHaveLength(3);
  expect(document.script.checks.filter(({ passed }) => !passed)).toEqual([]);
  const kinds = document.script.tracks[0]?.segments.map(({ kind }) => kind) ?? [];
  expect(kinds[0]).toBe("greeting");
  expect(kinds.at(-1)).toBe("closing");
  const last = document.tracks[0]?.cues.at(-1);
  expect(last?.endMs).toBeLessThanOrEqual(track?.durationMs ?? 0);
  const { results } = await env.DB.prepare("select number from questions where episode_id = ?")
    .bind(id)
    .all();
  expect(results).toHaveLength(3);
});

test("a text episode is readable and costs no speech call", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "completed", tracks: [] });
  expect(machine.speech.calls).toEqual([]);
});

test("three deliveries of the same message at once make one episode and buy each part once", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  const message = { episodeId };
  await Promise.all([1, 2, 3].map(() => deliver(machine, message)));
  const { status, tracks } = await readEpisode(machine, episodeId);
  expect(status).toBe("completed");
  expect(tracks).toHaveLength(1);
  const spend = await sumSpend(episodeId);
  expect(spend?.calls).toBe(machine.speech.calls.length);
  expect(spend?.settled).toBe(spend?.calls);
});

test("a fault that passes is retried, and what was bought is not bought again", async () => {
  const learner = await newLearner();
  const machine = openMachine(createSilentSpeech({ failures: 2 }));
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("retry");
  expect((await readEpisode(machine, episodeId)).status).toBe("speaking");
  const before = machine.speech.calls.length;
  expect(await deliver(machine, { episodeId }, 2)).toBe("ack");
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
  expect(machine.speech.calls.length - before).toBe(2);
});

test("a hopeless fault fails the episode at once, with a sentence for people", async () => {
  const learner = await newLearner();
  const machine = openMachine(createSilentSpeech({ failures: 1, isHopeless: true }));
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { status, error, tracks } = await readEpisode(machine, episodeId);
  expect({ status, tracks }).toEqual({ status: "failed", tracks: [] });
  expect(error).toBe("The speech service is busy.");
});

test("a run that lost its lease writes nothing, and the one that took over finishes", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  const slow = createSilentSpeech();
  let takeover: Promise<unknown> = Promise.resolve();
  let isTaken = false;
  const zombie = {
    ...machine,
    speech: {
      ...slow,
      speak: async (request: Parameters<typeof slow.speak>[0]) => {
        if (!isTaken) {
          isTaken = true;
          machine.pass(2 * MINUTE);
          takeover = runGeneration(machine, { episodeId });
        }
        await takeover;
        return slow.speak(request);
      },
    },
  };
  const outcome = await runGeneration(zombie, { episodeId });
  expect(outcome.state).toBe("busy");
  expect(await takeover).toEqual({ state: "completed" });
  const { status, tracks } = await readEpisode(machine, episodeId);
  expect({ status, tracks: tracks.length }).toEqual({ status: "completed", tracks: 1 });
});

test("an episode whose message was lost is sent again by the sweeper, once", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  await sweepWaiting(machine);
  expect(machine.sent).not.toContain(episodeId);
  machine.pass(2 * MINUTE);
  await Promise.all([sweepWaiting(machine), sweepWaiting(machine)]);
  expect(machine.sent.filter((id) => id === episodeId)).toEqual([episodeId]);
});

test("a message that failed too often becomes a dead letter and an episode that says so", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  const letter = { id: "letter", body: { episodeId }, attempts: 1, ack: () => {}, retry: () => {} };
  await handleDeadLetters(machine, { queue: "generation-now-dead", messages: [letter] });
  const { status, error } = await readEpisode(machine, episodeId);
  expect(status).toBe("failed");
  expect(error).toContain("several times");
  const row = await env.DB.prepare("select reason from dead_letters where body like ?")
    .bind(`%${episodeId}%`)
    .first();
  expect(row).not.toBeNull();
});

test("a message that nobody can read is kept and never retried", async () => {
  expect(await deliver(openMachine(), { episode: "none" })).toBe("ack");
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
  const wish = {
    actor: { userId: learner.id, role: "learner" },
    languages: ["en" as const],
    outputFormat: "text" as const,
    requestKey: "the very same press",
  } as const;
  const [one, two] = await Promise.all([
    requestEpisode(machine, { ...wish, languages: ["en"] }),
    requestEpisode(machine, { ...wish, languages: ["en"] }),
  ]);
  expect(one.id).toBe(two.id);
  expect(machine.sent).toEqual([one.id]);
});
