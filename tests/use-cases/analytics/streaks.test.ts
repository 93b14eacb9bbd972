import type { ZonedListen } from "@learnlab/domain";
import { findStreaks, listHeardDays, rollDays } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { createRandom, type SeededRandom } from "../../faults/seeded-random.ts";
import { next, walkStreaks } from "./day-by-day.ts";
import { ZONES } from "./histories.ts";
import { rollBySeconds } from "./second-by-second.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
const HALF_A_MINUTE = 30 * SECOND;

/** Weeks in which somebody listens on most days at any hour, a little or enough, and may move twice. */
function makeWeeks(random: SeededRandom, number: number): ZonedListen[] {
  const begin = Date.parse(random.pick(["2026-03-01", "2026-10-12", "2026-12-14", "2028-02-14"]));
  const days = random.whole(5, 40);
  const often = random.pick([0.5, 0.8, 0.95]);
  const home = ZONES[number % ZONES.length] ?? "UTC";
  const moves = [random.whole(1, days), random.whole(1, days)].toSorted((a, b) => a - b);
  const zones = [home, random.pick(ZONES), random.pick([home, random.pick(ZONES)] as const)];
  return Array.from({ length: days }, (_, day) => day)
    .filter(() => random.chance(often))
    .map((day): ZonedListen => {
      const seconds = random.pick([15, 30, 40, 90]);
      return {
        id: `listen ${String(day).padStart(2, "0")}`,
        episodeId: random.pick(["episode a", "episode b"]),
        language: "en",
        kind: "heard",
        fromMs: 0,
        toMs: seconds * SECOND,
        speed: 1,
        startedAt: begin + day * DAY + random.whole(0, 86_399) * SECOND,
        wallMs: seconds * SECOND,
        durationMs: 360 * SECOND,
        timeZone: zones[moves.filter((move) => move <= day).length] ?? home,
      };
    });
}

/** The days with half a minute, from the seconds that were heard. */
function listActive(listens: readonly ZonedListen[]) {
  const active = new Map<string, { startedAt: number; endedAt: number; listenedMs: number }>();
  for (const { localDate, startedAt, endedAt, listenedMs } of rollBySeconds(listens)) {
    const known = active.get(localDate) ?? { startedAt, endedAt, listenedMs: 0 };
    active.set(localDate, {
      startedAt: Math.min(known.startedAt, startedAt),
      endedAt: Math.max(known.endedAt, endedAt),
      listenedMs: known.listenedMs + listenedMs,
    });
  }
  return new Map([...active].filter(([, { listenedMs }]) => listenedMs >= HALF_A_MINUTE));
}

test(
  "a thousand histories, over every zone, have the streaks of who lives through them day by day",
  { timeout: 240_000 },
  () => {
    const random = createRandom("a thousand streaks");
    const seen = { frozen: 0, ended: 0, begunAnew: 0 };
    for (let number = 0; number < 1_000; number += 1) {
      const listens = makeWeeks(random, number);
      const active = listActive(listens);
      const lastDay = [...active.keys()].toSorted().at(-1) ?? "2026-03-01";
      let today = lastDay;
      for (let days = random.whole(-1, 4); days > 0; days -= 1) today = next(today);
      const freezesAWeek = random.whole(0, 2);
      const streaks = findStreaks(listHeardDays(rollDays(listens)), { today, freezesAWeek });
      expect(streaks, `history ${number}`).toEqual(walkStreaks(active, { today, freezesAWeek }));
      if (streaks.frozen.length > 0) seen.frozen += 1;
      if (streaks.current === 0) seen.ended += 1;
      if (streaks.longest > streaks.current) seen.begunAnew += 1;
    }
    // The histories have what they are for.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
  },
);
