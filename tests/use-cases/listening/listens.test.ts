import { env } from "#bindings";
import { type Clock, finishReading, saveProgress, updateProgress } from "@learnlab/domain";
import { joinStretches, type Stretch } from "@learnlab/domain/client";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { openMachine, type TestMachine } from "../../support/generation.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";
import { signUp, type TestPerson } from "../../support/people.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Of a clock that has nothing to do with ours. */
const SENT_AT = 1_000_000_000_000;

let learner: TestPerson;
let machine: Omit<TestMachine, "clock"> & { clock: Clock };
let now = Date.parse("2026-11-25T12:00:00Z");

beforeAll(async () => {
  learner = await signUp("Listening Learner");
  // Time stands still, so that two orders of the same reports can be compared.
  machine = { ...openMachine(), clock: { now: () => now } };
});

const actor = () => ({ userId: learner.id, role: "learner" }) as const;

const insert = (ageMs = 40 * DAY): Promise<string> =>
  insertHeardEpisode({
    userId: learner.id,
    durationMs: 6 * MINUTE,
    completedAt: now - ageMs,
  });

function played(part: Partial<Stretch> & { agoMs?: number } = {}): Stretch {
  const { agoMs = 0, ...rest } = part;
  const endedAt = SENT_AT - agoMs;
  const [fromMs, toMs] = [0, MINUTE];
  return {
    id: machine.ids.next(),
    fromMs,
    toMs,
    speed: 1,
    startedAt: endedAt - MINUTE,
    endedAt,
    ...rest,
  };
}

function report(episodeId: string, stretches: Stretch[], sentAt = SENT_AT) {
  return saveProgress(machine, {
    actor: actor(),
    episodeId,
    language: "en",
    positionMs: 0,
    speed: 1,
    heard: [],
    stretches,
    happenedAt: sentAt,
    sentAt,
  });
}

interface Row {
  id: string;
  kind: string;
  from_ms: number;
  to_ms: number;
  speed: number;
  started_at: number;
  wall_ms: number;
  time_zone: string;
  version: number;
}

async function listRows(episodeId: string): Promise<Row[]> {
  const { results } = await env.DB.prepare(
    `select id, kind, from_ms, to_ms, speed, started_at, wall_ms, time_zone, version from listens
     where episode_id = ? order by started_at, id`,
  )
    .bind(episodeId)
    .all<Row>();
  return results;
}

test("a stretch is kept by our clock, with the zone of its learner, and grows with what is reported later", async () => {
  const episodeId = await insert();
  const stretch = played();
  await report(episodeId, [stretch]);
  const first = now;
  now += 15_000;
  const grown = { ...stretch, toMs: 75_000, endedAt: stretch.endedAt + 15_000 };
  await report(episodeId, [grown], SENT_AT + 15_000);
  await report(episodeId, [stretch], SENT_AT + 15_000);
  expect(await listRows(episodeId)).toEqual([
    {
      id: stretch.id,
      kind: "heard",
      from_ms: 0,
      to_ms: 75_000,
      speed: 1,
      started_at: first - MINUTE,
      wall_ms: 75_000,
      time_zone: "UTC",
      version: 2,
    },
  ]);
});

test("what was heard offline falls into the time at which it happened, at most 30 days ago", async () => {
  const episodeId = await insert();
  await report(episodeId, [played({ agoMs: 5 * DAY }), played({ agoMs: 90 * DAY })]);
  expect((await listRows(episodeId)).map(({ started_at }) => now - started_at)).toEqual([
    30 * DAY,
    5 * DAY + MINUTE,
  ]);
});

test.each([
  ["nothing of the track", { toMs: 0 }],
  ["what lies behind its end", { fromMs: 6 * MINUTE, toMs: 7 * MINUTE }],
  ["no time", { startedAt: SENT_AT, endedAt: SENT_AT }],
  ["what ends before it begins", { startedAt: SENT_AT, endedAt: SENT_AT - MINUTE }],
  ["what is still to come", { startedAt: SENT_AT + MINUTE, endedAt: SENT_AT + HOUR }],
])("a stretch of %s is not kept", async (_, part) => {
  const episodeId = await insert();
  await report(episodeId, [played(part)]);
  expect(await listRows(episodeId)).toEqual([]);
});

test("nobody has heard anything before it was there, or longer than a day without a pause", async () => {
  const fresh = await insert(30_000);
  await report(fresh, [played({ startedAt: SENT_AT - DAY })]);
  expect(await listRows(fresh)).toMatchObject([{ wall_ms: 30_000 }]);
  const old = await insert();
  await report(old, [played({ startedAt: SENT_AT - 9 * DAY })]);
  expect(await listRows(old)).toMatchObject([{ wall_ms: DAY }]);
});

test("another episode's stretch is not changed by its id, nor is another learner's", async () => {
  const [mine, other] = [await insert(), await insert()];
  const stretch = played();
  await report(mine, [stretch]);
  await report(other, [{ ...stretch, toMs: 5 * MINUTE, startedAt: SENT_AT - 5 * MINUTE }]);
  expect(await listRows(other)).toEqual([]);
  expect(await listRows(mine)).toMatchObject([{ to_ms: MINUTE, wall_ms: MINUTE }]);
  const somebody = await signUp("Listening Stranger");
  const theirs = await insertHeardEpisode({
    userId: somebody.id,
    durationMs: 6 * MINUTE,
    completedAt: now - DAY,
  });
  await saveProgress(machine, {
    actor: { userId: somebody.id, role: "learner" },
    episodeId: theirs,
    language: "en",
    positionMs: 0,
    speed: 1,
    heard: [],
    stretches: [{ ...stretch, toMs: 2 * MINUTE }],
    happenedAt: SENT_AT,
    sentAt: SENT_AT,
  });
  expect(await listRows(mine)).toMatchObject([{ to_ms: MINUTE }]);
  expect(await listRows(theirs)).toMatchObject([{ to_ms: 2 * MINUTE }]);
});

test("who tells no stretches has those that count as heard for the first time, each once", async () => {
  const episodeId = await insert();
  const save = (completedSlots: number[]) =>
    updateProgress(machine, { actor: actor(), episodeId, speed: 2, completedSlots });
  await save([0, 1]);
  await save([0, 1, 3]);
  await save([0, 1, 3]);
  const rows = await listRows(episodeId);
  expect(rows.map(({ from_ms, to_ms, wall_ms }) => [from_ms, to_ms, wall_ms])).toEqual([
    [0, 30_000, 15_000],
    [45_000, 60_000, 7_500],
  ]);
  expect(rows.every(({ started_at, wall_ms }) => started_at + wall_ms <= now)).toBe(true);
});

test("a text that was read to its end is kept without a time", async () => {
  const episodeId = await insert();
  await env.DB.prepare("update episodes set script_key = ? where id = ?")
    .bind(`ep/${episodeId}/script-0123456789abcdef.json`, episodeId)
    .run();
  await finishReading(machine, { actor: actor(), episodeId });
  expect(await listRows(episodeId)).toMatchObject([{ kind: "read", wall_ms: 0, to_ms: 0 }]);
});

test("read without a network, it counts once, at the time at which it was read", async () => {
  const episodeId = await insert();
  await env.DB.prepare("update episodes set script_key = ?, completed_at = ? where id = ?")
    .bind(`ep/${episodeId}/script-0123456789abcdef.json`, now - 2 * DAY, episodeId)
    .run();
  const reading = { actor: actor(), episodeId, id: crypto.randomUUID() };
  const readAt = SENT_AT - DAY;
  await finishReading(machine, { ...reading, readAt, sentAt: SENT_AT });
  const again = await finishReading(machine, { ...reading, readAt, sentAt: SENT_AT + HOUR });
  expect(await listRows(episodeId)).toMatchObject([{ kind: "read", started_at: now - DAY - HOUR }]);
  expect(again).toMatchObject({ completedAt: now - DAY, completion: 1 });
  const before = { ...reading, id: crypto.randomUUID(), readAt: SENT_AT - 9 * DAY };
  await finishReading(machine, { ...before, sentAt: SENT_AT });
  expect((await listRows(episodeId)).map((row) => row.started_at)).toContain(now - 2 * DAY);
});

const ids = ["a", "b", "c"].map((letter) => `0190${letter.repeat(4)}-0000-7000-8000-000000000000`);
const stretchOf = fc
  .record({
    id: fc.constantFrom(...ids),
    fromMs: fc.nat(MINUTE),
    lengthMs: fc.integer({ min: 1, max: 4 * MINUTE }),
    agoMs: fc.nat(HOUR),
    wallMs: fc.integer({ min: 1, max: 10 * MINUTE }),
    speed: fc.constantFrom(0.5, 1, 2),
  })
  .map(({ lengthMs, agoMs, wallMs, ...rest }): Stretch => {
    const startedAt = SENT_AT - agoMs - wallMs;
    return { ...rest, toMs: rest.fromMs + lengthMs, startedAt, endedAt: startedAt + wallMs };
  });

test("reports of stretches may come in any order, any number of times, and in any groups", () => {
  const many = fc.array(stretchOf, { maxLength: 12 });
  fc.assert(
    fc.property(many, many, many, (one, two, three) => {
      const all = joinStretches([...one, ...two, ...three]);
      expect(joinStretches([...three, ...one, ...two, ...one])).toEqual(all);
      expect(joinStretches([...joinStretches([...one, ...two]), ...three])).toEqual(all);
      expect(joinStretches(all)).toEqual(all);
    }),
    { seed: 20_261_130 },
  );
});

test("the database joins reports as devices do, whatever the order", async () => {
  const schedule = fc.array(stretchOf, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(schedule, async (reports) => {
      const [forth, back] = [await insert(), await insert()];
      const named = () => {
        const names = new Map(ids.map((id) => [id, machine.ids.next()]));
        return reports.map((stretch) => ({ ...stretch, id: names.get(stretch.id) ?? "" }));
      };
      for (const stretch of named()) await report(forth, [stretch]);
      for (const stretch of named().toReversed()) await report(back, [stretch, stretch]);
      const shown = async (episodeId: string) =>
        (await listRows(episodeId))
          .map(({ from_ms, to_ms, speed, started_at, wall_ms }) =>
            [from_ms, to_ms, speed, started_at, wall_ms].join(" "),
          )
          .toSorted();
      expect(await shown(back)).toEqual(await shown(forth));
    }),
    { numRuns: 20, seed: 20_261_129 },
  );
});
