import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import {
  type FailedMessage,
  replayAllFailedMessages,
  replayFailedMessage,
  sweepWaiting,
} from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { handleFailedMessages } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import {
  deliver,
  makePending,
  openMachine,
  retry,
  type TestMachine,
} from "../../support/generation.ts";
import { signUp, type TestPerson } from "../../support/people.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

const MINUTE = 60_000;

let newLearner: Awaited<ReturnType<typeof openSchool>>;
let admin: TestPerson;
let actor: { userId: string; role: "admin" };

beforeAll(async () => {
  newLearner = await openSchool();
  admin = await signUp("Messages Admin", "admin");
  actor = { userId: admin.id, role: "admin" };
});

/** A machine that says which queue each message went to. */
function openOffice(speech = createSilentSpeech()) {
  const machine = openMachine(speech);
  type Message = { episodeId: string; kind?: string };
  const posted: Message[] = [];
  const send = async (message: Message) => void posted.push(message);
  const sendMany = async (messages: Message[]) => void posted.push(...messages);
  return { ...machine, posted, queue: { send, sendMany } };
}

/** An episode whose message has failed too often. */
async function makeDead(machine: TestMachine, kind = "requested") {
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  await env.DB.prepare("update episodes set kind = ?, title = 'Light' where id = ?")
    .bind(kind, episodeId)
    .run();
  const id = await bury(machine, { episodeId });
  return { id, episodeId };
}

async function bury(
  machine: TestMachine,
  body: unknown,
  id: string = uuidSource.next(),
): Promise<string> {
  const message = { id, body, attempts: 1, ack: () => {}, retry: () => {} };
  await handleFailedMessages(machine, { queue: "generation-now-dead", messages: [message] });
  return id;
}

async function findLetter(machine: TestMachine, id: string): Promise<FailedMessage | undefined> {
  const { messages } = await machine.failedMessages.list({ limit: 100, cursor: null });
  return messages.find((message) => message.id === id);
}

test("a failed message is listed with its reason, what it said, the episode and the learner", async () => {
  const machine = openOffice();
  const { id, episodeId } = await makeDead(machine);
  expect(await findLetter(machine, id)).toMatchObject({
    queue: "generation-now-dead",
    body: JSON.stringify({ episodeId }),
    error: expect.stringContaining("although we tried several times"),
    errorReason: "generation.gave_up",
    state: "waiting",
    episodeId,
    episodeTitle: "Light",
    learnerName: expect.stringMatching(/^Learner /),
    replayedAt: null,
  });
});

test("a message that is sent again makes its episode, in the queue it came from", async () => {
  for (const kind of ["requested", "daily"]) {
    const machine = openOffice();
    const { id, episodeId } = await makeDead(machine, kind);
    expect(await replayFailedMessage(machine, { actor, id })).toEqual({ state: "sent" });
    expect(machine.posted).toEqual([{ episodeId, kind }]);
    expect(await readEpisode(machine, episodeId)).toMatchObject({ status: "pending", error: null });
    expect(await deliver(machine, { episodeId })).toBe("ack");
    expect((await readEpisode(machine, episodeId)).status).toBe("completed");
    expect(await findLetter(machine, id)).toMatchObject({ state: "replayed" });
  }
});

test("a message that is delivered once more does not undo that it was sent again", async () => {
  const machine = openOffice();
  const { id, episodeId } = await makeDead(machine);
  await bury(machine, { episodeId }, id);
  expect(await findLetter(machine, id)).toMatchObject({ state: "waiting" });
  expect(await replayFailedMessage(machine, { actor, id })).toEqual({ state: "sent" });
  await bury(machine, { episodeId }, id);
  expect((await readEpisode(machine, episodeId)).status).toBe("pending");
  expect(await findLetter(machine, id)).toMatchObject({ state: "replayed" });
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
});

test("two admins who press at once, and twice each, send one message", async () => {
  const machine = openOffice();
  const { id, episodeId } = await makeDead(machine);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => replayFailedMessage(machine, { actor, id })),
  );
  expect(answers.map(({ state }) => state).toSorted()).toEqual([
    "replayed",
    "replayed",
    "replayed",
    "sent",
  ]);
  expect(machine.posted.map((message) => message.episodeId)).toEqual([episodeId]);
});

test("what cannot be sent again says why, and sends nothing", async () => {
  const machine = openOffice();
  const [finished, deleted, again] = [
    await makeDead(machine),
    await makeDead(machine),
    await makeDead(machine),
  ];
  const nothing = await bury(machine, { words: "that name no episode" });
  await retry(machine, finished.episodeId);
  await deliver(machine, { episodeId: finished.episodeId });
  await machine.episodes.remove({ episodeId: deleted.episodeId, at: machine.clock.now() });
  await retry(machine, again.episodeId);
  const states = [];
  for (const id of [finished.id, deleted.id, again.id, nothing]) {
    states.push((await replayFailedMessage(machine, { actor, id })).state);
    expect((await findLetter(machine, id))?.replayedAt).toBeNull();
  }
  expect(states).toEqual(["completed", "deleted", "being_made", "no_episode"]);
  expect(machine.posted).toEqual([]);
  const unknown = replayFailedMessage(machine, { actor, id: "nobody's" });
  await expect(unknown).rejects.toMatchObject({ code: "not_found" });
});

test("all that wait are sent once, also when two admins ask for all at once", async () => {
  const machine = openOffice();
  await replayAllFailedMessages(machine, { actor });
  machine.posted.length = 0;
  const dead = [await makeDead(machine), await makeDead(machine, "daily"), await makeDead(machine)];
  await bury(machine, { episodeId: dead[0]?.episodeId });
  const answers = await Promise.all([
    replayAllFailedMessages(machine, { actor }),
    replayAllFailedMessages(machine, { actor }),
  ]);
  expect(answers.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
  expect(answers.at(-1)?.remaining).toBe(0);
  expect(machine.posted.map(({ episodeId }) => episodeId).toSorted()).toEqual(
    dead.map(({ episodeId }) => episodeId).toSorted(),
  );
});

test("what a queue that is away does not take is sent by the next sweep", async () => {
  const machine = openOffice();
  const { id, episodeId } = await makeDead(machine);
  const send = () => Promise.reject(new Error("The queue is away."));
  const away = { ...machine.queue, send };
  const answer = await replayFailedMessage({ ...machine, queue: away }, { actor, id });
  expect(answer).toEqual({ state: "sent" });
  machine.pass(2 * MINUTE);
  await sweepWaiting(machine);
  expect(machine.posted.map((message) => message.episodeId)).toContain(episodeId);
});

test("an episode that is given up again after it was sent again leaves another message", async () => {
  const machine = openOffice(createSilentSpeech(() => "speech.busy"));
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  const giveUp = async () => {
    await deliver(machine, { episodeId });
    for (let sweep = 0; sweep < 13; sweep += 1) {
      machine.pass(2 * MINUTE);
      await sweepWaiting(machine);
    }
  };
  const waiting = async () => {
    const { messages } = await machine.failedMessages.list({ limit: 100, cursor: null });
    return messages.filter((one) => one.episodeId === episodeId && one.state === "waiting");
  };
  await giveUp();
  const [first] = await waiting();
  await replayFailedMessage(machine, { actor, id: first?.id ?? "" });
  expect(await waiting()).toEqual([]);
  await giveUp();
  const [second] = await waiting();
  expect(second?.errorReason).toBe("speech.busy");
  expect(second?.id).not.toBe(first?.id);
});

test("an episode of which a spoken piece is gone is made from the start when it is sent again", async () => {
  const machine = openOffice();
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  const lost = { ...machine.media, getBytes: async () => null };
  expect(await deliver({ ...machine, media: lost }, { episodeId }, 5)).toBe("retry");
  const { objects } = await env.MEDIA.list({ prefix: `parts/u/${userId}/` });
  await env.MEDIA.delete(objects.map(({ key }) => key));
  const id = await bury(machine, { episodeId });
  await replayFailedMessage(machine, { actor, id });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
});
