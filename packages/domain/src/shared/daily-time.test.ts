import { expect, test } from "vitest";

import { findLatestDaily, findNextDaily, findOverdueDaily, nextDailyAt } from "./daily-time.ts";
import { createLocalClock, localDate, type LocalClock, writeDay } from "./local-time.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

function next(now: string, timeZone: string, time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const dailyMinute = hours * 60 + minutes;
  return new Date(nextDailyAt(Date.parse(now), { timeZone, dailyMinute })).toISOString();
}

test.each([
  ["later today", "2026-11-21T05:00:00Z", "Europe/Berlin", "07:00", "2026-11-21T06:00:00.000Z"],
  ["tomorrow", "2026-11-21T06:00:00Z", "Europe/Berlin", "07:00", "2026-11-22T06:00:00.000Z"],
  [
    "across the date line",
    "2026-11-21T20:00:00Z",
    "Asia/Tokyo",
    "07:00",
    "2026-11-21T22:00:00.000Z",
  ],
  [
    "with 45 minutes",
    "2026-11-21T20:00:00Z",
    "Asia/Kathmandu",
    "07:00",
    "2026-11-22T01:15:00.000Z",
  ],
  [
    "a skipped minute",
    "2026-03-28T12:00:00Z",
    "Europe/Berlin",
    "02:30",
    "2026-03-29T01:00:00.000Z",
  ],
  [
    "after a skipped one",
    "2026-03-29T01:00:00Z",
    "Europe/Berlin",
    "02:30",
    "2026-03-30T00:30:00.000Z",
  ],
  ["a double minute", "2026-10-24T12:00:00Z", "Europe/Berlin", "02:30", "2026-10-25T00:30:00.000Z"],
  [
    "after a double one",
    "2026-10-25T00:30:00Z",
    "Europe/Berlin",
    "02:30",
    "2026-10-26T01:30:00.000Z",
  ],
  [
    "half an hour skipped",
    "2026-10-03T12:00:00Z",
    "Australia/Lord_Howe",
    "02:15",
    "2026-10-03T15:30:00.000Z",
  ],
  [
    "half an hour twice",
    "2026-04-04T12:00:00Z",
    "Australia/Lord_Howe",
    "01:45",
    "2026-04-04T14:45:00.000Z",
  ],
  [
    "a day that never was",
    "2011-12-29T18:00:00Z",
    "Pacific/Apia",
    "07:00",
    "2011-12-30T17:00:00.000Z",
  ],
  [
    "a gap up to midnight",
    "2026-03-28T12:00:00Z",
    "America/Nuuk",
    "23:30",
    "2026-03-29T01:00:00.000Z",
  ],
  ["after that gap", "2026-03-29T01:00:00Z", "America/Nuuk", "23:30", "2026-03-30T00:30:00.000Z"],
  [
    "a gap at midnight",
    "2026-04-23T12:00:00Z",
    "Africa/Cairo",
    "00:00",
    "2026-04-23T22:00:00.000Z",
  ],
])("the next daily is %s: after %s in %s for %s it is %s", (...[, now, zone, time, wanted]) => {
  expect(next(now, zone, time)).toBe(wanted);
});

test("a daily belongs to the day that it was meant for, also where its minute is skipped", () => {
  const clock = createLocalClock("America/Nuuk");
  const until = Date.parse("2026-03-29T01:00:00Z");
  const { day, at } = findLatestDaily(clock, { until, minute: 23 * 60 + 30 });
  expect(writeDay(day)).toBe("2026-03-28");
  expect(at).toBe(until);
});

test("a learner's day is their own", () => {
  const at = Date.parse("2026-11-21T12:30:00Z");
  expect(localDate(at, "Pacific/Kiritimati")).toBe("2026-11-22");
  expect(localDate(at, "Pacific/Pago_Pago")).toBe("2026-11-21");
});

const zones = Intl.supportedValuesOf("timeZone");
const year = { from: Date.parse("2026-01-01T00:00:00Z"), to: Date.parse("2027-01-02T00:00:00Z") };

test(`in each of ${zones.length} zones a year has one daily a day, at the minute that was asked for`, () => {
  const wrong: string[] = [];
  for (const [index, timeZone] of zones.entries()) {
    const minute = (index * 397) % 1440;
    const clock = createLocalClock(timeZone);
    let at = findNextDaily(clock, { after: year.from, minute });
    let { day } = findLatestDaily(clock, { until: at, minute });
    for (; at < year.to; day += 1) {
      const shown = clock.wallAt(at);
      const isShown = shown === day * DAY_MS + minute * MINUTE_MS;
      if (!isShown && clock.wallAt(at - 1) + 1 === shown) wrong.push(`${timeZone} ${at}`);
      at = findNextDaily(clock, { after: at, minute });
    }
    const last = findLatestDaily(clock, { until: at, minute });
    if (last.day !== day || last.at !== at) wrong.push(`${timeZone} ends on ${writeDay(last.day)}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

/** The instants in a span at which the clock of a zone changes. */
function listChanges(clock: LocalClock, span: { from: number; to: number }): number[] {
  const offset = (at: number) => clock.wallAt(at) - at;
  const changes: number[] = [];
  for (let at = span.from; at < span.to; at += DAY_MS) {
    let [low, high] = [at, at + DAY_MS];
    if (offset(low) === offset(high)) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/** What a person finds who looks at the clock every minute: when it first shows each day's minute, or has passed it. */
function watchClock(
  wallAt: (at: number) => number,
  span: { from: number; to: number; minute: number },
): number[] {
  const moments = new Map<number, number>();
  let before = wallAt(span.from);
  for (let at = span.from + MINUTE_MS; at <= span.to; at += MINUTE_MS) {
    const shown = wallAt(at);
    for (let day = Math.floor(before / DAY_MS); day * DAY_MS <= shown; day += 1) {
      const wall = day * DAY_MS + span.minute * MINUTE_MS;
      if (before < wall && wall <= shown && !moments.has(day)) moments.set(day, at);
    }
    before = shown;
  }
  return [...moments.values()];
}

/** The dailies of a span, one found after another. */
function followDailies(
  clock: LocalClock,
  { from, to, minute }: { from: number; to: number; minute: number },
): number[] {
  const first = findNextDaily(clock, { after: from, minute });
  return first > to ? [] : [first, ...followDailies(clock, { from: first, to, minute })];
}

test("around every change of every clock, the daily is where somebody who watches the clock sees it", () => {
  const changes = zones.flatMap((timeZone) => {
    const clock = createLocalClock(timeZone);
    return listChanges(clock, year).map((change) => ({ timeZone, clock, change }));
  });
  expect(changes.length).toBeGreaterThan(200);
  for (const { timeZone, clock, change } of changes) {
    const [before, after] = [clock.wallAt(change - 1) + 1 - change, clock.wallAt(change) - change];
    const wallAt = (at: number) => at + (at < change ? before : after);
    const minuteOfChange = (wallAt(change) / MINUTE_MS) % 1440;
    for (const shift of [-90, -60, -45, -30, -1, 0, 1, 29, 59]) {
      const minute = (minuteOfChange + shift + 1440) % 1440;
      const span = { from: change - 2 * DAY_MS, to: change + 2 * DAY_MS, minute };
      const found = followDailies(clock, span);
      expect(found, `${timeZone} ${minute}`).toEqual(watchClock(wallAt, span));
    }
  }
}, 120_000);

test("a daily is overdue for eighteen hours, and until then nobody loses the one of its day", () => {
  const time = { timeZone: "Europe/Berlin", dailyMinute: 660 };
  const overdueAt = (now: string) => {
    const overdue = findOverdueDaily(Date.parse(now), time);
    if (overdue === null) return null;
    return [overdue.at, overdue.dayEndsAt].map((at) => new Date(at).toISOString());
  };
  const today = ["2026-11-21T10:00:00.000Z", "2026-11-21T23:00:00.000Z"];
  expect(overdueAt("2026-11-21T09:59:59Z")).toBeNull();
  expect(overdueAt("2026-11-21T10:00:00Z")).toEqual(today);
  expect(overdueAt("2026-11-22T04:00:00Z")).toEqual(today);
  expect(overdueAt("2026-11-22T04:00:01Z")).toBeNull();
});
