import { env } from "#bindings";
import { openDatabase } from "@learnlab/adapters/d1";
import {
  DEFAULT_SETTINGS,
  describeCourses,
  describeListening,
  describeWeek,
  rollUpLearner,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { openMachine, type TestMachine } from "../../support/generation.ts";
import { addConcept, addCourse } from "../../support/rows/courses.ts";
import { addEpisode, addProgress } from "../../support/rows/episodes.ts";
import { addListen } from "../../support/rows/listens.ts";
import { addReview } from "../../support/rows/reviews.ts";
import { addSettings, addUser } from "../../support/rows/people.ts";

const MINUTE = 60_000;
const db = openDatabase(env.DB);
const DAY = 86_400_000;
const timeZone = "Asia/Tokyo";

let machine: TestMachine;

beforeAll(() => {
  machine = openMachine();
});

/** It is the evening of the 21st in Tokyo. */
async function newLearner(): Promise<string> {
  const userId = await addUser(db);
  await addSettings(db, { userId, timeZone });
  return userId;
}

const asLearner = (userId: string) => ({
  actor: { userId, role: "learner" } as const,
  settings: { ...DEFAULT_SETTINGS, timeZone },
});
const ask = (userId: string) => describeListening(machine, asLearner(userId));
/** Noon in Tokyo. */
const noon = (date: string) => Date.parse(`${date}T03:00:00Z`);
const reviewOn = (userId: string, localDate: string, result: "had" | "half" = "had") =>
  addReview(db, {
    userId,
    conceptId: machine.ids.next(),
    localDate,
    reviewedAt: noon(localDate),
    result,
  });

test("days and streaks are told up to this moment, before and after they are rolled up", async () => {
  const userId = await newLearner();
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
      answers: 0,
      rights: 0,
      finished: 0,
    })),
    streaks: { current: 2, longest: 2, isTodayActive: true, frozen: [], everFrozen: [] },
  });
  await rollUpLearner(machine, { userId });
  expect(await ask(userId)).toEqual(live);
});

test("reading and a review count for the streak, and less than half a minute does not", async () => {
  const userId = await newLearner();
  const read = { kind: "read", toMs: 0, wallMs: 0, durationMs: 0, timeZone } as const;
  await addListen(db, { userId, ...read, startedAt: noon("2026-11-18") });
  await reviewOn(userId, "2026-11-19");
  await addListen(db, { userId, wallMs: 29_000, timeZone, startedAt: noon("2026-11-20") });
  const { days, streaks } = await ask(userId);
  expect(days.map(({ localDate }) => localDate)).toEqual([
    "2026-11-18",
    "2026-11-19",
    "2026-11-20",
  ]);
  expect(streaks).toEqual({
    current: 2,
    longest: 2,
    isTodayActive: false,
    frozen: ["2026-11-20"],
    everFrozen: ["2026-11-20"],
  });
});

test("answers and finished episodes stand with their own days, over midnight and New Year", async () => {
  const userId = await newLearner();
  await reviewOn(userId, "2025-12-31");
  await reviewOn(userId, "2025-12-31", "half");
  for (const at of ["2025-12-31T14:59:59Z", "2025-12-31T15:00:00Z"]) {
    const episodeId = await addEpisode(db, { userId });
    await addProgress(db, { userId, episodeId, completion: 1, completedAt: Date.parse(at) });
  }
  const { days } = await ask(userId);
  expect(
    days.map(({ localDate, answers, rights, finished }) => [localDate, answers, rights, finished]),
  ).toEqual([
    ["2025-12-31", 2, 1, 1],
    ["2026-01-01", 0, 0, 1],
  ]);
});

test("a year ends today: nothing older is told, and nothing of tomorrow", async () => {
  const userId = await newLearner();
  for (const day of ["2025-11-20", "2025-11-21", "2026-11-22"]) await reviewOn(userId, day);
  const { today, days } = await ask(userId);
  expect(today).toBe("2026-11-21");
  expect(days.map(({ localDate }) => localDate)).toEqual(["2025-11-21"]);
});

test("a current streak is as long as it is, however few days are read at first", async () => {
  const userId = await newLearner();
  const LENGTH = 400;
  for (let ago = 0; ago < LENGTH; ago += 1) {
    await reviewOn(userId, new Date(noon("2026-11-21") - ago * DAY).toISOString().slice(0, 10));
  }
  expect(await describeWeek(machine, asLearner(userId))).toMatchObject({ streak: LENGTH });
  const { streaks } = await ask(userId);
  expect(streaks).toMatchObject({ current: LENGTH, longest: LENGTH });
});

test("a week says of each of its days whether it counts, and which one was frozen", async () => {
  const userId = await newLearner();
  for (const day of ["16", "17", "18", "19", "21"].map((date) => `2026-11-${date}`)) {
    await reviewOn(userId, day);
  }
  const { days, streak } = await describeWeek(machine, asLearner(userId));
  expect(days.map(({ localDate, state }) => `${localDate.slice(8)} ${state}`)).toEqual([
    "15 missed",
    "16 active",
    "17 active",
    "18 active",
    "19 active",
    "20 frozen",
    "21 active",
  ]);
  expect(streak).toBe(5);
  const never = await describeWeek(machine, asLearner(await newLearner()));
  expect(never.streak).toBe(0);
  expect(never.days.every(({ state }) => state === "missed")).toBe(true);
});

test("a day that was frozen stays so when its streak ends, and the next one of the week finds no freeze", async () => {
  const userId = await newLearner();
  for (const date of ["15", "17", "19"]) await reviewOn(userId, `2026-11-${date}`);
  const { days, streak } = await describeWeek(machine, asLearner(userId));
  expect(days.map(({ localDate, state }) => `${localDate.slice(8)} ${state}`)).toEqual([
    "15 active",
    "16 frozen",
    "17 active",
    "18 missed",
    "19 active",
    "20 missed",
    "21 missed",
  ]);
  expect(streak).toBe(0);
  const { streaks } = await ask(userId);
  expect(streaks).toMatchObject({ current: 0, longest: 2, everFrozen: ["2026-11-16"] });
});

test("an episode of two courses counts for each by its concepts, and what belongs to none by itself", async () => {
  const userId = await newLearner();
  const optics = await addCourse(db, { title: "Optics" });
  const waves = await addCourse(db, { title: "Waves" });
  const [lens, prism, wave] = [
    await addConcept(db, { courseId: optics }),
    await addConcept(db, { courseId: optics }),
    await addConcept(db, { courseId: waves }),
  ];
  const both = await addEpisode(db, { userId, conceptIds: [lens, prism, wave] });
  const startedAt = noon("2026-11-20");
  await addListen(db, { userId, episodeId: both, timeZone, startedAt });
  await addListen(db, { userId, timeZone, startedAt: startedAt + 2 * MINUTE });
  await addListen(db, { userId, episodeId: both, timeZone, startedAt: startedAt - 3 * DAY });
  const reviewed = { userId, localDate: "2026-11-20" };
  await addReview(db, { ...reviewed, conceptId: wave, result: "had" });
  await addReview(db, { ...reviewed, conceptId: wave, number: 2 });
  const range = { from: "2026-11-18", to: "2026-11-21" };
  const courses = await describeCourses(machine, { ...asLearner(userId), range });
  expect(courses).toEqual([
    { course: null, listenedMs: MINUTE, answers: 0, rights: 0 },
    {
      course: { courseId: optics, title: "Optics" },
      listenedMs: 40_000,
      answers: 0,
      rights: 0,
    },
    { course: { courseId: waves, title: "Waves" }, listenedMs: 20_000, answers: 2, rights: 1 },
  ]);
});
