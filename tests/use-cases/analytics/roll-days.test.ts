import type { ZonedListen } from "@learnlab/domain";
import { rollDays } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { createRandom } from "../../faults/seeded-random.ts";
import { makeHistory } from "./histories.ts";
import { rollBySeconds } from "./second-by-second.ts";

const MINUTE = 60_000;

test(
  "a thousand histories, over every zone, have the days that their seconds add up to",
  { timeout: 240_000 },
  () => {
    const random = createRandom("a thousand histories");
    for (let number = 0; number < 1_000; number += 1) {
      const listens = makeHistory(random, number);
      const days = rollDays(listens);
      expect(days, `history ${number}`).toEqual(rollBySeconds(listens));
      expect(rollDays(listens.toReversed())).toEqual(days);
    }
  },
);

function heard(startedAt: string, part: Partial<ZonedListen> = {}): ZonedListen {
  return {
    id: startedAt,
    episodeId: "e",
    language: "en",
    kind: "heard",
    fromMs: 0,
    toMs: 10 * MINUTE,
    speed: 1,
    startedAt: Date.parse(startedAt),
    wallMs: 10 * MINUTE,
    durationMs: 20 * MINUTE,
    timeZone: "Europe/Berlin",
    ...part,
  };
}

const minutes = (listens: ZonedListen[]) =>
  rollDays(listens).map(({ localDate, listenedMs }) => [localDate, listenedMs / MINUTE]);

test("what goes on past midnight is time of both days, and one session of the first", () => {
  const days = rollDays([heard("2026-11-21T22:54:00Z")]);
  expect(days).toMatchObject([
    { localDate: "2026-11-21", listenedMs: 6 * MINUTE, sessions: 1, plays: 1, completion: 0.3 },
    { localDate: "2026-11-22", listenedMs: 4 * MINUTE, sessions: 0, plays: 0, completion: 0.2 },
  ]);
});

test("two devices at once are one time, that of what began first", () => {
  const days = rollDays([
    heard("2026-11-21T10:00:00Z"),
    heard("2026-11-21T10:05:00Z", { episodeId: "f" }),
  ]);
  expect(days.map(({ episodeId, listenedMs }) => [episodeId, listenedMs / MINUTE])).toEqual([
    ["e", 10],
    ["f", 5],
  ]);
});

test("an hour that comes twice counts twice, and one that is left out not at all", () => {
  const hours = (startedAt: string) =>
    minutes([heard(startedAt, { toMs: 6_000 * MINUTE, wallMs: 1_500 * MINUTE })]);
  // A day of 25 hours is wholly listened through, and one of 23 with an hour of each neighbour.
  expect(hours("2026-10-24T22:00:00Z")).toEqual([["2026-10-25", 1_500]]);
  expect(hours("2026-03-28T22:00:00Z")).toEqual([
    ["2026-03-28", 60],
    ["2026-03-29", 1_380],
    ["2026-03-30", 60],
  ]);
});

test("who moves to another zone has each listen on the day that it was there", () => {
  const home = heard("2026-11-21T22:30:00Z");
  const abroad = heard("2026-11-21T23:30:00Z", { timeZone: "America/New_York" });
  const over = heard("2026-11-21T23:30:00Z", { timeZone: "Asia/Tokyo" });
  expect(minutes([home, abroad])).toEqual([["2026-11-21", 20]]);
  expect(minutes([home, over])).toEqual([
    ["2026-11-21", 10],
    ["2026-11-22", 10],
  ]);
});

test("half an hour's pause does not end a session, a longer one does", () => {
  const at = (startedAt: string) => heard(startedAt);
  const sessions = (second: string) =>
    rollDays([at("2026-11-21T10:00:00Z"), at(second)])[0]?.sessions;
  expect(sessions("2026-11-21T10:40:00Z")).toBe(1);
  expect(sessions("2026-11-21T10:40:01Z")).toBe(2);
});

test("half a minute within an hour is a play, in however many pieces, and less is none", () => {
  const piece = (startedAt: string, seconds: number) =>
    heard(startedAt, { toMs: seconds * 1_000, wallMs: seconds * 1_000 });
  const plays = (...listens: ZonedListen[]) => rollDays(listens)[0]?.plays;
  expect(plays(piece("2026-11-21T10:00:00Z", 29))).toBe(0);
  expect(plays(piece("2026-11-21T10:00:00Z", 15), piece("2026-11-21T10:20:00Z", 15))).toBe(1);
  const late = [piece("2026-11-21T10:29:00Z", 1), piece("2026-11-21T10:58:00Z", 1)];
  expect(plays(piece("2026-11-21T10:00:00Z", 15), ...late, piece("2026-11-21T11:10:00Z", 20))).toBe(
    0,
  );
});

test("nobody listens longer than the clock says, or than what they heard takes", () => {
  const time = (part: Partial<ZonedListen>) => minutes([heard("2026-11-21T10:00:00Z", part)]);
  expect(time({ toMs: 20 * MINUTE })).toEqual([["2026-11-21", 10]]);
  expect(time({ wallMs: 600 * MINUTE })).toEqual([["2026-11-21", 10]]);
  expect(time({ speed: 2 })).toEqual([["2026-11-21", 5]]);
  expect(rollDays([heard("2026-11-21T10:00:00Z", { toMs: 20 * MINUTE })])[0]?.completion).toBe(0.5);
});

test("what was read is heard for no time, and is the whole of it", () => {
  const read = heard("2026-11-21T10:00:00Z", { kind: "read", toMs: 0, wallMs: 0, durationMs: 0 });
  expect(rollDays([read])).toMatchObject([
    { localDate: "2026-11-21", listenedMs: 0, sessions: 0, plays: 0, completion: 1, isRead: true },
  ]);
});
