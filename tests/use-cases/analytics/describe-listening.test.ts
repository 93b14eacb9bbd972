import { env } from "#bindings";
import { openDatabase, schema } from "@learnlab/adapters/d1";
import { describeListening, rollUpLearner } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { openMachine, type TestMachine } from "../../support/generation.ts";
import { addListen } from "../../support/rows/listens.ts";
import { addSettings, addUser } from "../../support/rows/people.ts";

const MINUTE = 60_000;
const db = openDatabase(env.DB);
const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };

let machine: TestMachine;

beforeAll(() => {
  machine = openMachine();
});

/** It is the evening of the 21st in Tokyo. */
async function newLearner(): Promise<string> {
  const userId = await addUser(db);
  await addSettings(db, { userId, timeZone: "Asia/Tokyo" });
  return userId;
}

const ask = (userId: string) =>
  describeListening(machine, { actor: { userId, role: "learner" }, range: NOVEMBER });

test("days and streaks are told up to this moment, before and after they are rolled up", async () => {
  const userId = await newLearner();
  const timeZone = "Asia/Tokyo";
  for (const at of ["2026-11-19T16:00:00Z", "2026-11-20T16:00:00Z"]) {
    await addListen(db, { userId, timeZone, startedAt: Date.parse(at) });
  }
  const live = await ask(userId);
  expect(live).toEqual({
    today: "2026-11-21",
    days: ["2026-11-20", "2026-11-21"].map((localDate) => ({
      localDate,
      listenedMs: MINUTE,
      averageSpeed: 1,
      sessions: 1,
      completion: 0.1667,
    })),
    streaks: { current: 2, longest: 2, isTodayActive: true, frozen: [] },
  });
  await rollUpLearner(machine, { userId });
  expect(await ask(userId)).toEqual(live);
});

test("reading and a review count for the streak, and less than half a minute does not", async () => {
  const userId = await newLearner();
  const read = { kind: "read", toMs: 0, wallMs: 0, durationMs: 0, timeZone: "Asia/Tokyo" } as const;
  await addListen(db, { userId, ...read, startedAt: Date.parse("2026-11-18T03:00:00Z") });
  const reviewedAt = Date.parse("2026-11-19T03:00:00Z");
  await db.insert(schema.reviews).values({
    id: machine.ids.next(),
    userId,
    number: 1,
    conceptId: "c",
    kind: "recall",
    answer: "",
    result: "had",
    source: "self_mark",
    reviewedAt,
    localDate: "2026-11-19",
    createdAt: reviewedAt,
    updatedAt: reviewedAt,
  });
  const short = { wallMs: 29_000, timeZone: "Asia/Tokyo" };
  await addListen(db, { userId, ...short, startedAt: Date.parse("2026-11-20T03:00:00Z") });
  const { days, streaks } = await ask(userId);
  expect(days.map(({ localDate }) => localDate)).toEqual(["2026-11-18", "2026-11-20"]);
  expect(streaks).toEqual({
    current: 2,
    longest: 2,
    isTodayActive: false,
    frozen: ["2026-11-20"],
  });
});
