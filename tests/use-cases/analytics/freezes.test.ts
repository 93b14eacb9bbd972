import { DEFAULT_SETTINGS, describeListening, describeWeek } from "@learnlab/domain";
import { findStreaks } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { createRandom, type SeededRandom } from "../../faults/seeded-random.ts";
import { next, walkStreaks } from "./day-by-day.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Thousands of lives take their time on a busy machine. */
const LONG_MS = 120_000;
/** 1970 began on a Thursday: weeks are counted from the Monday before. */
const weekOf = (date: string) => Math.floor((Date.parse(date) + 3 * DAY) / WEEK);

interface ActiveDay {
  localDate: string;
  startedAt: number;
  endedAt: number;
}

/** Reviews on most days at nine, some of the time less often. */
function makeDays(random: SeededRandom, count: number): ActiveDay[] {
  const begin = Date.parse(random.pick(["2025-10-06", "2025-12-17", "2026-02-22", "2028-01-01"]));
  const often = [random.pick([0.45, 0.7, 0.85]), random.pick([0.6, 0.8, 0.95])] as const;
  return Array.from({ length: count }, (_, day) => begin + day * DAY)
    .filter((_, at) => random.chance(at % 60 < 30 ? often[0] : often[1]))
    .map((midnight) => ({
      localDate: new Date(midnight).toISOString().slice(0, 10),
      startedAt: midnight + 9 * HOUR,
      endedAt: midnight + 10 * HOUR,
    }));
}

function expectAtMost(freezesAWeek: number, frozen: Iterable<string>): void {
  for (const ofWeek of Map.groupBy(frozen, weekOf).values()) {
    expect(ofWeek.length).toBeLessThanOrEqual(freezesAWeek);
  }
}

test(
  "no week ever shows more frozen days than its freezes, as thousands of learners live through it",
  () => {
    const random = createRandom("freezes of a week");
    const seen = { full: 0, afterAnEnd: 0 };
    for (let number = 0; number < 3_000; number += 1) {
      const days = makeDays(random, random.whole(10, 45));
      const freezesAWeek = number % 3;
      const shown = new Set<string>();
      let before: string[] = [];
      let today = days[0]?.localDate ?? "2026-01-01";
      for (let lived = 0; lived < 48; lived += 1, today = next(today)) {
        const known = days.filter(({ localDate }) => localDate <= today);
        const streaks = findStreaks(known, { today, freezesAWeek });
        // What was frozen once stays so, and nothing earlier is frozen later.
        expect(streaks.everFrozen.slice(0, before.length)).toEqual(before);
        before = streaks.everFrozen;
        for (const date of [...streaks.frozen, ...streaks.everFrozen]) shown.add(date);
        if (streaks.frozen.length < streaks.everFrozen.length) seen.afterAnEnd += 1;
      }
      expectAtMost(freezesAWeek, shown);
      const weeks = Map.groupBy(shown, weekOf).values();
      if (freezesAWeek > 0 && [...weeks].some(({ length }) => length === freezesAWeek)) {
        seen.full += 1;
      }
      const all = new Map(days.map((day) => [day.localDate, day]));
      const rules = { today, freezesAWeek };
      expect(findStreaks(days, rules)).toEqual(walkStreaks(all, rules));
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(1_000);
  },
  LONG_MS,
);

/** A store of reviews alone, which answers no more than the range that it is asked for. */
function openStore(
  days: readonly ActiveDay[],
  { now, freezesAWeek }: { now: number; freezesAWeek: number },
) {
  const seen = { reads: 0 };
  const refuse = () => Promise.reject(new Error("Only what was studied is read."));
  return {
    seen,
    clock: { now: () => now },
    listeningDays: {
      listToRoll: refuse,
      findGone: refuse,
      countToForget: refuse,
      forget: refuse,
      readToRoll: refuse,
      save: refuse,
      read: refuse,
      sumBefore: refuse,
      readEpisode: refuse,
      readStudied: (_: string, { from, to }: { from: string; to: string }) => {
        seen.reads += 1;
        return Promise.resolve({
          days: [],
          toRoll: null,
          reviewDays: days
            .filter(({ localDate }) => localDate >= from && localDate <= to)
            .map((day) => ({ ...day, answers: 1, rights: 1 })),
          finishedAt: [],
          firstDate: days[0]?.localDate ?? null,
          setting: { freezesAWeek, listenDays: 90 },
        });
      },
    },
  };
}

test(
  "the dots of a week and the year agree with all that was ever done, however little is read",
  async () => {
    const random = createRandom("what is read of streaks");
    const asked = {
      actor: { userId: "a learner", role: "learner" } as const,
      settings: { ...DEFAULT_SETTINGS, timeZone: "UTC" },
    };
    const seen = { readOnce: 0, readOn: 0, frozen: 0 };
    for (let number = 0; number < 1_000; number += 1) {
      const days = makeDays(random, random.whole(30, 600));
      const last = days.at(-1)?.localDate ?? "2026-01-01";
      const now = Date.parse(last) + random.whole(0, 3) * DAY + 12 * HOUR;
      const today = new Date(now).toISOString().slice(0, 10);
      const freezesAWeek = number % 3;
      const store = openStore(days, { now, freezesAWeek });
      const whole = findStreaks(days, { today, freezesAWeek });
      const week = await describeWeek(store, asked);
      if (store.seen.reads === 1) seen.readOnce += 1;
      else seen.readOn += 1;
      const frozen = week.days.filter(({ state }) => state === "frozen");
      if (frozen.length > 0) seen.frozen += 1;
      const [monday = today] = week.days.map(({ localDate }) => localDate);
      expect(week.streak, `history ${number}`).toBe(whole.current);
      expect(frozen.map(({ localDate }) => localDate)).toEqual(
        whole.everFrozen.filter((date) => date >= monday),
      );
      const { streaks } = await describeListening(store, asked);
      expect(streaks).toMatchObject({ current: whole.current, frozen: whole.frozen });
      expect(streaks.everFrozen.filter((date) => date >= monday)).toEqual(
        frozen.map(({ localDate }) => localDate),
      );
      expectAtMost(freezesAWeek, streaks.everFrozen);
    }
    expect(seen.readOnce).toBeGreaterThan(500);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
  },
  LONG_MS,
);
