import { expect, test } from "vitest";

import { createDailyPlanner, findDailyMoment, skipDays } from "./plan-dailies.ts";

const at = (iso: string) => Date.parse(iso);
const write = (moment: number) => new Date(moment).toISOString();
const berlin = { timeZone: "Europe/Berlin", dailyMinute: 150 };

test("a daily is due at its minute of its day, also where the clock changes", () => {
  const dueAt = (localDate: string, dailyMinute: number, timeZone = "Europe/Berlin") => {
    const at = findDailyMoment({ timeZone, dailyMinute }, localDate);
    return at === null ? null : new Date(at).toISOString();
  };
  expect(dueAt("2026-11-21", 690)).toBe("2026-11-21T10:30:00.000Z");
  expect(dueAt("2026-11-22", 30)).toBe("2026-11-21T23:30:00.000Z");
  expect(dueAt("2026-03-29", 150)).toBe("2026-03-29T01:00:00.000Z");
  expect(dueAt("2026-11-21", 690, "Mars/Olympus")).toBe("2026-11-21T11:30:00.000Z");
  expect(dueAt("2011-12-30", 690, "Pacific/Apia")).toBeNull();
  expect(dueAt("", 690)).toBeNull();
});

test("a day that had its turn is passed over, also where the clocks skip its minute", () => {
  const from = at("2026-03-29T01:00:00Z");
  expect(write(skipDays(berlin, { from, taken: new Set() }))).toBe("2026-03-29T01:00:00.000Z");
  expect(write(skipDays(berlin, { from, taken: new Set(["2026-03-29"]) }))).toBe(
    "2026-03-30T00:30:00.000Z",
  );
});

test("the hour that comes twice is one daily's, and several days may be passed over", () => {
  const from = at("2026-10-25T00:30:00Z");
  const taken = new Set(["2026-10-25", "2026-10-26", "2026-10-28"]);
  expect(write(skipDays(berlin, { from, taken }))).toBe("2026-10-27T01:30:00.000Z");
});

test("a day belongs to the daily that it was meant for, though its minute fell on the next one", () => {
  const nuuk = { timeZone: "America/Nuuk", dailyMinute: 23 * 60 + 30 };
  const from = at("2026-03-29T01:00:00Z");
  expect(write(skipDays(nuuk, { from, taken: new Set(["2026-03-29"]) }))).toBe(write(from));
  expect(write(skipDays(nuuk, { from, taken: new Set(["2026-03-28"]) }))).toBe(
    "2026-03-30T00:30:00.000Z",
  );
});

test("a zone that this machine does not know is read as UTC", () => {
  const lost = { timeZone: "Mars/Olympus", dailyMinute: 60 };
  const now = at("2026-11-21T00:00:00Z");
  const { nextDailyAt } = createDailyPlanner({ now, until: now })(lost);
  expect(write(nextDailyAt)).toBe("2026-11-21T01:00:00.000Z");
  expect(write(skipDays(lost, { from: nextDailyAt, taken: new Set(["2026-11-21"]) }))).toBe(
    "2026-11-22T01:00:00.000Z",
  );
});
