import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { runGeneration, type SpeechRequest, sweepWaiting } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { handleFailedMessages } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { openSchool, readEpisode, sumSpend } from "../../support/school.ts";

const MINUTE = 60_000;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
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
  expect(spend).toMatchObject({ calls: machine.speech.calls.length, open: 0 });
});

test("a fault that passes at once is got over within the run, and only that part is asked for again", async () => {
  const learner = await newLearner();
  const machine = openMachine(createSilentSpeech((_, call) => (call <= 2 ? "speech.busy" : null)));
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
  const spend = await sumSpend(episodeId);
  const { calls } = machine.speech;
  expect(spend).toMatchObject({ calls: calls.length, open: 0 });
  const heard = calls.slice(2).reduce((sum, { text }) => sum + Array.from(text).length, 0);
  expect(spend?.units).toBe(heard);
});

test("a fault that takes longer is retried later, and what was bought is not bought again", async () => {
  const learner = await newLearner();
  let busyText: string | undefined;
  const machine = openMachine(
    createSilentSpeech(({ text }) => {
      busyText ??= text;
      return text === busyText ? "speech.busy" : null;
    }),
  );
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("retry");
  expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "speaking", error: null });
  busyText = "";
  const before = machine.speech.calls.length;
  expect(await deliver(machine, { episodeId }, 2)).toBe("ack");
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
  const again = machine.speech.calls.slice(before);
  expect(new Set(again.map(({ text }) => text)).size).toBe(1);
});

test("a hopeless fault fails the episode at once, with a sentence for people", async () => {
  const learner = await newLearner();
  const machine = openMachine(
    createSilentSpeech((_, call) => (call === 1 ? "speech.refused" : null)),
  );
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { status, error, tracks, episode } = await readEpisode(machine, episodeId);
  expect({ status, tracks }).toEqual({ status: "failed", tracks: [] });
  expect(error).toBe("The speech service refused a piece of this episode.");
  expect(episode?.errorReason).toBe("speech.refused");
});

test("a run that lost its lease writes nothing, and the one that took over finishes", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  const slow = createSilentSpeech();
  let takeover: Promise<unknown> = Promise.resolve();
  let isTaken = false;
  const bePassed = async () => {
    if (!isTaken) {
      isTaken = true;
      machine.pass(2 * MINUTE);
      takeover = runGeneration(machine, { episodeId });
    }
    await takeover;
  };
  const zombie = {
    ...machine,
    speech: {
      speak: (request: SpeechRequest) => bePassed().then(() => slow.speak(request)),
      mark: (request: SpeechRequest) => bePassed().then(() => slow.mark(request)),
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

test("a message that failed too often is kept, and its episode says so", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: learner.id });
  const message = {
    id: "message",
    body: { episodeId },
    attempts: 1,
    ack: () => {},
    retry: () => {},
  };
  await handleFailedMessages(machine, { queue: "generation-now-dead", messages: [message] });
  const { status, error } = await readEpisode(machine, episodeId);
  expect(status).toBe("failed");
  expect(error).toContain("several times");
  const row = await env.DB.prepare("select id from failed_messages where body like ?")
    .bind(`%${episodeId}%`)
    .first();
  expect(row).not.toBeNull();
});

test("a failed message says what failed last, and is kept once however often it comes", async () => {
  const learner = await newLearner();
  const machine = openMachine(createSilentSpeech(() => "speech.busy"));
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await deliver(machine, { episodeId }, 5)).toBe("retry");
  const message = { id: uuidSource.next(), body: { episodeId }, attempts: 1 };
  const messages = [{ ...message, ack: () => {}, retry: () => {} }];
  await handleFailedMessages(machine, { queue: "generation-now-dead", messages });
  await handleFailedMessages(machine, { queue: "generation-now-dead", messages });
  expect((await readEpisode(machine, episodeId)).error).toBe(
    "The speech service is busy. We tried several times.",
  );
  const kept = "select error, error_reason as reason from failed_messages where body like ?";
  const { results } = await env.DB.prepare(kept).bind(`%${episodeId}%`).all();
  expect(results).toEqual([
    { error: "The speech service is busy. We tried several times.", reason: "speech.busy" },
  ]);
});

test("an episode that is left behind again and again is given up in the end", async () => {
  const learner = await newLearner();
  const machine = openMachine(createSilentSpeech(() => "speech.busy"));
  const episodeId = await makePending(machine, { userId: learner.id });
  await deliver(machine, { episodeId });
  for (let sweep = 0; sweep < 12; sweep += 1) {
    machine.pass(2 * MINUTE);
    await sweepWaiting(machine);
  }
  expect((await readEpisode(machine, episodeId)).status).toBe("speaking");
  machine.pass(2 * MINUTE);
  expect(await sweepWaiting(machine)).toMatchObject({ givenUp: 1 });
  expect((await readEpisode(machine, episodeId)).status).toBe("failed");
});

test("a call whose answer was lost may be made again: the second time changes nothing", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const loseAnswers = <TStore extends object>(store: TStore): TStore =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== "function") return member;
        return async (...given: unknown[]) => {
          await Reflect.apply(member, target, given);
          return Reflect.apply(member, target, given);
        };
      },
    });
  const doubled = {
    ...machine,
    generation: loseAnswers(machine.generation),
    spend: loseAnswers(machine.spend),
    lessons: loseAnswers(machine.lessons),
    media: loseAnswers(machine.media),
  };
  const episodeId = await makePending(machine, { userId: learner.id });
  expect(await runGeneration(doubled, { episodeId })).toEqual({ state: "completed" });
  const steps = await env.DB.prepare("select attempt from generation_steps where episode_id = ?")
    .bind(episodeId)
    .all<{ attempt: number }>();
  expect(new Set(steps.results.map(({ attempt }) => attempt))).toEqual(new Set([1]));
  const spend = await sumSpend(episodeId);
  expect(spend).toMatchObject({ calls: machine.speech.calls.length, open: 0 });
});

test("a message that nobody can read is kept and never retried", async () => {
  expect(await deliver(openMachine(), { episode: "none" })).toBe("ack");
});
