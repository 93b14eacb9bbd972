import type { ZonedListen } from "@learnlab/domain";

import type { SeededRandom } from "../../faults/seeded-random.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Every zone that has a name. */
export const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")] as [string, ...string[]];

/** Days of 23 and 25 hours in many zones, the end of a year, a leap day, and one like any other. */
const ANCHORS: [string, ...string[]] = [
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-09-06",
  "2026-10-04",
  "2026-10-25",
  "2026-11-01",
  "2026-11-21",
  "2027-01-01",
  "2028-02-29",
];

/** Three days of a learner, near where clocks change, who may move once; each zone comes in its turn. */
export function makeHistory(random: SeededRandom, number: number): ZonedListen[] {
  const begin = Date.parse(random.pick(ANCHORS)) - 36 * HOUR;
  const home = ZONES[number % ZONES.length] ?? "UTC";
  const moves = random.chance(0.3) ? begin + random.whole(0, 72) * HOUR : Number.POSITIVE_INFINITY;
  const abroad = random.pick(ZONES);
  return Array.from({ length: 2 + random.whole(0, 12) }, (_, at): ZonedListen => {
    const somewhen = begin + random.whole(0, 72 * 12) * 300 * SECOND + random.whole(0, 59) * SECOND;
    const timeZone = somewhen < moves ? home : abroad;
    // Often over midnight, which few listens would be by chance.
    const startedAt = random.chance(0.25)
      ? somewhen + findMidnight(somewhen, timeZone) - random.whole(1, 90) * SECOND
      : somewhen;
    return makeListen(random, {
      id: `listen ${String(at).padStart(2, "0")}`,
      startedAt,
      timeZone,
    });
  });
}

/** How long it is until the next midnight, on a day on which the clock is not changed. */
function findMidnight(at: number, timeZone: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  })
    .format(at)
    .split(":")
    .map(Number);
  return 24 * HOUR - (hours * 3_600 + minutes * 60 + seconds) * SECOND;
}

/** On whole seconds, and at speeds at which a second is a whole number of half ones. */
export function makeListen(
  random: SeededRandom,
  known: Pick<ZonedListen, "id" | "startedAt" | "timeZone">,
): ZonedListen {
  const durationMs = 360 * SECOND;
  const place = {
    ...known,
    episodeId: random.pick(["episode a", "episode b", "episode c"]),
    language: random.pick(["en", "ja"] as const),
    durationMs,
  };
  if (random.chance(0.08)) return { ...place, kind: "read", ...NO_TIME, durationMs: 0 };
  const speed = random.pick([0.5, 1, 1, 2]);
  const fromMs = random.whole(0, 300) * SECOND;
  const toMs = Math.min(durationMs, fromMs + (2 + random.whole(0, 120)) * SECOND);
  // Longer than what was heard takes, where it was held up; shorter, where somebody made it up.
  const wallMs = Math.max(SECOND, (1 + random.whole(0, 240)) * SECOND);
  return {
    ...place,
    kind: "heard",
    fromMs,
    toMs: toMs - ((toMs - fromMs) % (2 * SECOND)),
    speed,
    wallMs,
  };
}

const NO_TIME = { fromMs: 0, toMs: 0, speed: 1, wallMs: 0 };
