import { createD1EpisodeStore, createD1MakingStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addStep } from "../../../support/rows/episodes.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";
import { openGeneration } from "./open-generation.ts";

const at = SINCE;
const STEP = { kind: "brief", language: null } as const;
const FAILURE = { error: "No.", reason: "internal" } as const;

export function testMakingStore(open: OpenWorld): void {
  const openMaking = async () => {
    const world = await openGeneration(open, { retries: 2, sweeps: 1, model: "m" });
    const { db, store, episodeId } = world;
    const makings = createD1MakingStore(db);
    return {
      ...world,
      claim: (runId: string, from: number) =>
        store.claimStep({ episodeId, step: STEP, runId, at: from, leaseUntil: from + 100 }),
      readSteps: async (now = at) => (await makings.find({ episodeId, at: now }))?.steps,
      makings,
    };
  };

  test("an episode has its counts and its steps; one that never was has nothing", async () => {
    const { makings, episodeId } = await openMaking();
    expect(await makings.find({ episodeId, at })).toEqual({
      retries: 2,
      sweeps: 1,
      model: "m",
      promptVersion: null,
      steps: [],
    });
    expect(await makings.find({ episodeId: "none", at })).toBeNull();
  });

  test("each attempt has its times and how it ended, whoever claims twice", async () => {
    const { claim, store, episodeId, readSteps } = await openMaking();
    await claim("a", at);
    await claim("a", at + 1);
    await store.releaseStep({ episodeId, step: STEP, attempt: 1, ...FAILURE, at: at + 5 });
    await claim("b", at + 10);
    expect(await readSteps(at + 11)).toMatchObject([
      {
        kind: "brief",
        state: "running",
        attempts: [{ outcome: "failed" }, { outcome: "running" }],
      },
    ]);
    // Nobody renews the lease, and another worker takes the step over.
    expect(await readSteps(at + 110)).toMatchObject([
      { attempts: [{ outcome: "failed" }, { number: 2, endedAt: null, outcome: "lost" }] },
    ]);
    await claim("c", at + 120);
    await store.finishStep({ episodeId, step: STEP, attempt: 3, outputKey: "k", at: at + 130 });
    const failed = { number: 1, beganAt: at, endedAt: at + 5, outcome: "failed" };
    expect(await readSteps()).toMatchObject([
      {
        state: "done",
        attempts: [
          { ...failed, reason: "internal" },
          { number: 2, beganAt: at + 10, endedAt: null, outcome: "lost", reason: null },
          { number: 3, beganAt: at + 120, endedAt: at + 130, outcome: "done", reason: null },
        ],
      },
    ]);
  });

  test("of many attempts the latest nine stay", async () => {
    const { claim, readSteps } = await openMaking();
    for (let number = 1; number <= 12; number += 1) await claim(`run ${number}`, at + number * 200);
    const [step] = (await readSteps()) ?? [];
    expect(step?.attempts.map(({ number }) => number)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test("a step from before attempts were recorded has none", async () => {
    const { db, episodeId, readSteps } = await openMaking();
    await addStep(db, { episodeId, state: "done" });
    expect(await readSteps()).toMatchObject([{ state: "done", attempts: [] }]);
  });

  test("what is done again from the start keeps how it was done before", async () => {
    const { claim, store, episodeId, readSteps } = await openMaking();
    await claim("a", at);
    await store.finishStep({ episodeId, step: STEP, attempt: 1, outputKey: "k", at: at + 3 });
    await store.fail({ episodeId, ...FAILURE, fromTheStart: true, at: at + 4 });
    const done = { number: 1, beganAt: at, endedAt: at + 3, outcome: "done", reason: null };
    expect(await readSteps()).toMatchObject([{ state: "failed", attempts: [done] }]);
  });

  test("speech that is made afterwards keeps the attempts that had no budget", async () => {
    const { db, store, episodeId, readSteps } = await openMaking();
    const step = { kind: "speech", language: "en" } as const;
    await store.claimStep({ episodeId, step, runId: "a", at, leaseUntil: at + 100 });
    await store.finishStep({ episodeId, step, attempt: 1, outputKey: "k", at: at + 3 });
    await addStep(db, { episodeId, step: "publish" });
    const note = { error: "No audio.", reason: "budget.no_audio" } as const;
    const published = { scriptKey: "s", tracks: [], questions: [], note, at: at + 4 };
    const publish = { kind: "publish", language: null } as const;
    await store.publish({ episodeId, step: publish, attempt: 1, ...published });
    const bounds = { perDay: 1, unfinished: 3, retries: 5 };
    const again = { episodeId, silent: ["en" as const], attempt: 1, at: at + 9 };
    expect(await createD1EpisodeStore(db).speakAgain(again, bounds)).toEqual({ sent: true });
    const steps = (await readSteps()) ?? [];
    expect(steps.find(({ kind }) => kind === "speech")).toMatchObject({
      state: "waiting",
      attempts: [{ number: 1, outcome: "done" }],
    });
  });
}
