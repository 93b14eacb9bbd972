import { env } from "#bindings";
import { sweepWaiting } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

const LEASE_MS = 60_000;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

type Machine = ReturnType<typeof openMachine>;

/** An episode in the making: its first step is held by a worker that renews its lease. */
async function makeHeld(machine: Machine) {
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  const at = machine.clock.now();
  const step = { episodeId, step: { kind: "brief", language: null } } as const;
  const claim = { ...step, runId: "the first worker", at, leaseUntil: at + LEASE_MS };
  expect(await machine.generation.claimStep(claim)).toEqual({ state: "claimed", attempt: 1 });
  machine.pass(1_000);
  const leaseUntil = machine.clock.now() + LEASE_MS;
  const held = { ...step, attempt: 1 };
  await machine.generation.renewStep({
    ...held,
    leaseUntil,
    doneParts: 1,
    totalParts: 2,
    doneCharacters: 0,
    totalCharacters: 0,
  });
  machine.pass(1);
  return { episodeId, held };
}

/** The same stores, seen by the only worker, which started now. */
function startAgain(machine: Machine): Machine {
  const timings = { ...machine.timings, onlyWorkerSince: machine.clock.now() };
  machine.pass(1);
  return { ...machine, timings };
}

test("on one machine what a dead worker had begun goes on at the start of the next one", async () => {
  const machine = openMachine();
  const { episodeId } = await makeHeld(machine);
  const next = startAgain(machine);
  await sweepWaiting(next);
  expect(machine.sent).toEqual([episodeId]);
  expect(await deliver(next, { episodeId })).toBe("ack");
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
});

test("the worker that was taken for dead writes nothing more, even where it still lives", async () => {
  const machine = openMachine();
  const { episodeId, held } = await makeHeld(machine);
  const next = startAgain(machine);
  await sweepWaiting(next);
  await deliver(next, { episodeId });
  const at = machine.clock.now();
  const { generation } = machine;
  const lease = {
    leaseUntil: at + LEASE_MS,
    doneParts: 2,
    totalParts: 2,
    doneCharacters: 0,
    totalCharacters: 0,
  };
  expect(await generation.renewStep({ ...held, ...lease })).toBe(false);
  expect(await generation.finishStep({ ...held, outputKey: "work/zombie.json", at })).toBe(false);
  const row = await env.DB.prepare(
    "select attempt, output_key from generation_steps where episode_id = ? and step = 'brief'",
  )
    .bind(episodeId)
    .first<{ attempt: number; output_key: string }>();
  expect(row?.attempt).toBe(2);
  expect(row?.output_key).not.toContain("zombie");
});

test("a worker's own work is left to it, and what it was handed waits its turn", async () => {
  const machine = startAgain(openMachine());
  const { episodeId } = await makeHeld(machine);
  await sweepWaiting(machine);
  expect(machine.sent).toEqual([]);
  expect(await deliver(machine, { episodeId })).toBe("ack");
  expect((await readEpisode(machine, episodeId)).status).toBe("pending");
});

test("where several workers may be at work, a lease is waited for", async () => {
  const machine = openMachine();
  const { episodeId } = await makeHeld(machine);
  machine.pass(LEASE_MS - 10_000);
  await sweepWaiting(machine);
  expect(machine.sent).not.toContain(episodeId);
  machine.pass(2 * LEASE_MS);
  await sweepWaiting(machine);
  expect(machine.sent).toContain(episodeId);
});
