import { saveProgress, updateProgress } from "@learnlab/domain";
import { coveredMs } from "@learnlab/domain/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { openMachine, type TestMachine } from "../../support/generation.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";
import { signUp, type TestPerson } from "../../support/people.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GRACE_MS = MINUTE;
const FASTEST = 5;

let learner: TestPerson;
let machine: TestMachine;

beforeAll(async () => {
  learner = await signUp("Credit Learner");
  machine = openMachine();
});

const actor = () => ({ userId: learner.id, role: "learner" }) as const;

/** An episode of six minutes that is there since a while. */
function insert(ageMs = 0, durationMs = 6 * MINUTE): Promise<string> {
  const completedAt = machine.clock.now() - ageMs;
  return insertHeardEpisode({ userId: learner.id, durationMs, completedAt });
}

interface Said {
  heard?: [number, number][];
  speed?: number;
  positionMs?: number;
  language?: "en" | "ja";
  /** Ago, by the client's own clock. */
  startedMs?: number;
  happenedMs?: number;
}

function report(episodeId: string, said: Said) {
  // A clock that has nothing to do with ours.
  const sentAt = 1_000_000_000_000;
  const {
    heard = [],
    speed = 1,
    positionMs = 0,
    language = "en",
    startedMs,
    happenedMs = 0,
  } = said;
  return saveProgress(machine, {
    actor: actor(),
    episodeId,
    language,
    positionMs,
    speed,
    heard,
    happenedAt: sentAt - happenedMs,
    sentAt,
    ...(startedMs === undefined ? {} : { startedAt: sentAt - startedMs }),
  });
}

const WHOLE: [number, number][] = [[0, 1e12]];

test("one report makes no episode complete, however old the episode is", async () => {
  for (const ageMs of [0, 30 * 24 * HOUR]) {
    const progress = await report(await insert(ageMs), { heard: WHOLE, speed: 5 });
    expect(progress).toMatchObject({ coverage: { en: [[0, GRACE_MS]] }, completedAt: null });
  }
});

test("whoever listens on reaches the end, at any speed and on two devices in turn", async () => {
  const episodeId = await insert();
  for (let from = 0; from < 6 * MINUTE; from += 30_000) {
    machine.pass(10_000);
    await report(episodeId, { heard: [[from, from + 30_000]], speed: 3 });
  }
  const { completion, completedAt } = await report(episodeId, { speed: 1 });
  expect([completion, completedAt !== null]).toEqual([1, true]);
});

test("a report that arrives hours late counts, by the client's own clock", async () => {
  const episodeId = await insert(5 * HOUR);
  const late = { startedMs: 2 * HOUR + 6 * MINUTE, happenedMs: 2 * HOUR };
  const progress = await report(episodeId, { heard: [[0, 6 * MINUTE]], ...late });
  expect(progress).toMatchObject({ completion: 1, completedAt: expect.any(Number) });
  expect(progress.lastPlayedAt).toBeLessThan(machine.clock.now() - HOUR);
});

test("nobody has listened before the episode was there, or longer than since the last report", async () => {
  const fresh = await insert(30_000);
  const long = { heard: WHOLE, startedMs: 2 * HOUR };
  const { coverage } = await report(fresh, long);
  expect(coveredMs(coverage.en ?? [])).toBeLessThan(GRACE_MS + 31_000);
  const again = await report(fresh, long);
  expect(coveredMs(again.coverage.en ?? [])).toBeLessThan(GRACE_MS + 31_000);
});

test("hearing the same again costs nothing, and adds nothing", async () => {
  const episodeId = await insert();
  for (let turn = 0; turn < 5; turn += 1) {
    machine.pass(15_000);
    await report(episodeId, { heard: [[0, 15_000]] });
  }
  machine.pass(15_000);
  const progress = await report(episodeId, { heard: [[0, 30_000]] });
  expect(progress.coverage.en).toEqual([[0, 30_000]]);
});

const heard = fc.array(
  fc.tuple(fc.nat(70 * MINUTE), fc.nat(70 * MINUTE)).map((pair): [number, number] => pair),
  { maxLength: 6 },
);
const speed = fc.constantFrom(0.25, 1, 3, FASTEST);
const call = fc.record({
  waitMs: fc.oneof(fc.nat(5_000), fc.nat(10 * MINUTE)),
  isRest: fc.boolean(),
  slots: fc.array(fc.nat(239), { maxLength: 60 }),
  said: fc.record({
    heard,
    speed,
    language: fc.constantFrom("en" as const, "ja" as const),
    happenedMs: fc.nat(2 * HOUR),
    startedMs: fc.nat(3 * HOUR),
  }),
});
type Call = typeof call extends fc.Arbitrary<infer TCall> ? TCall : never;

/** Does the calls, and answers how much of the hour is heard after each of them, and when. */
async function listen(episodeId: string, calls: Call[]) {
  const steps: { at: number; ms: number }[] = [];
  for (const { waitMs, isRest, slots, said } of calls) {
    machine.pass(waitMs);
    if (isRest) {
      const asked = { actor: actor(), episodeId, speed: said.speed, completedSlots: slots };
      await updateProgress(machine, asked);
    } else await report(episodeId, said);
    const kept = await machine.progress.find(learner.id, episodeId);
    const ms = Object.values(kept?.coverage ?? {}).reduce((sum, one) => sum + coveredMs(one), 0);
    steps.push({ at: machine.clock.now(), ms });
  }
  return steps;
}

const RUNS = { numRuns: 25, seed: 20_261_121 };

test("no calls within a time make more heard than that time at the highest speed, and the grace", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 12 }), async (calls) => {
      const from = machine.clock.now();
      for (const { at, ms } of await listen(await insert(0, HOUR), calls)) {
        expect(ms).toBeLessThanOrEqual((at - from) * FASTEST + GRACE_MS);
      }
    }),
    RUNS,
  );
});

test("nor does it help that the episode is old, where nobody says when playing began", async () => {
  const untold = call.map(({ said: { startedMs: _, ...said }, ...rest }) => ({ ...rest, said }));
  await fc.assert(
    fc.asyncProperty(fc.array(untold, { minLength: 1, maxLength: 12 }), async (calls) => {
      const steps = await listen(await insert(24 * HOUR, HOUR), calls as Call[]);
      const from = steps[0]?.at ?? 0;
      for (const { at, ms } of steps) {
        expect(ms).toBeLessThanOrEqual((at - from) * FASTEST + GRACE_MS);
      }
    }),
    RUNS,
  );
});
