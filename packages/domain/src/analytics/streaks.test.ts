import { expect, test } from "vitest";

import { type ActiveDay, findStreaks } from "./streaks.ts";

const HOUR = 3_600_000;

/** Active from nine to ten, by the clock of a zone that is so many hours ahead of UTC. */
function active(localDate: string, { ahead = 0, from = 9, to = 10 } = {}): ActiveDay {
  const midnight = Date.parse(localDate) - ahead * HOUR;
  return { localDate, startedAt: midnight + from * HOUR, endedAt: midnight + to * HOUR };
}
const days = (...dates: string[]) => dates.map((date) => active(`2026-11-${date}`));
const WEDNESDAY = "2026-11-25";
const find = (known: ActiveDay[], today: string, freezesAWeek = 1) =>
  findStreaks(known, { today, freezesAWeek });

test("who was never active has no streak", () => {
  const none = { current: 0, longest: 0, isTodayActive: false, frozen: [], everFrozen: [] };
  expect(find([], WEDNESDAY)).toEqual(none);
});

test("the first day is a streak of one, however often one listens on it", () => {
  const streaks = find(days("25", "25", "25"), WEDNESDAY);
  expect(streaks).toMatchObject({ current: 1, longest: 1, isTodayActive: true, frozen: [] });
});

test("today adds, and never ends a streak while it lasts", () => {
  const until = days("22", "23", "24");
  expect(find(until, WEDNESDAY)).toMatchObject({ current: 3, isTodayActive: false });
  expect(find([...until, ...days("25")], WEDNESDAY)).toMatchObject({ current: 4 });
});

test("one missed day a week is frozen: it holds the streak, and is no day of it", () => {
  const streaks = find(days("16", "17", "19", "20"), "2026-11-20");
  expect(streaks).toEqual({
    current: 4,
    longest: 4,
    isTodayActive: true,
    frozen: ["2026-11-18"],
    everFrozen: ["2026-11-18"],
  });
});

test("yesterday can be frozen too, before anything was done today", () => {
  const streaks = find(days("22", "23"), WEDNESDAY);
  expect(streaks).toMatchObject({ current: 2, frozen: ["2026-11-24"] });
});

test("a second missed day of the same week ends the streak, in a row or not", () => {
  expect(find(days("23"), "2026-11-26")).toMatchObject({ current: 0, longest: 1 });
  const apart = find(days("16", "18", "20"), "2026-11-20");
  expect(apart).toMatchObject({ current: 1, longest: 2, frozen: [] });
});

test("Sunday and Monday are of two weeks: both are frozen, a third day is not", () => {
  const both = find(days("20", "21", "24"), "2026-11-24");
  expect(both).toMatchObject({ current: 3, frozen: ["2026-11-22", "2026-11-23"] });
  expect(find(days("20", "24"), "2026-11-24")).toMatchObject({ current: 1, longest: 1 });
});

test("without a freeze every missed day ends the streak, also yesterday", () => {
  expect(find(days("16", "17", "19", "20"), "2026-11-20", 0)).toEqual({
    current: 2,
    longest: 2,
    isTodayActive: true,
    frozen: [],
    everFrozen: [],
  });
  expect(find(days("22", "23"), WEDNESDAY, 0)).toMatchObject({ current: 0, longest: 2 });
});

test("two freezes a week hold a weekend, and no third day", () => {
  const weekend = find(days("19", "20", "23"), "2026-11-23", 2);
  expect(weekend).toMatchObject({ current: 3, frozen: ["2026-11-21", "2026-11-22"] });
  expect(find(days("19", "23"), "2026-11-23", 2)).toMatchObject({ current: 1, longest: 1 });
});

test("a streak that begins anew has no second freeze in the week of the one that ended", () => {
  // Tuesday is frozen, Thursday ends the streak, and Saturday the one that began on Friday.
  const known = days("16", "18", "20");
  expect(find(known, "2026-11-21")).toMatchObject({ current: 1, everFrozen: ["2026-11-17"] });
  expect(find(known, "2026-11-22")).toMatchObject({ current: 0, everFrozen: ["2026-11-17"] });
  const anew = find([...known, ...days("22")], "2026-11-22");
  expect(anew).toMatchObject({ current: 1, longest: 2, frozen: [], everFrozen: ["2026-11-17"] });
});

test("the next Monday has freezes again, also for a streak that began after another had spent its own", () => {
  const streaks = find(days("16", "18", "20", "21", "22", "24"), "2026-11-24");
  expect(streaks).toMatchObject({
    current: 4,
    frozen: ["2026-11-23"],
    everFrozen: ["2026-11-17", "2026-11-23"],
  });
});

test("a freeze is spent on the first day of a gap that is too long for it, and stays spent", () => {
  const known = days("16", "19");
  expect(find(known.slice(0, 1), "2026-11-18")).toMatchObject({
    current: 1,
    frozen: ["2026-11-17"],
  });
  expect(find(known, "2026-11-21")).toMatchObject({
    current: 0,
    longest: 1,
    frozen: [],
    everFrozen: ["2026-11-17"],
  });
});

test("of two freezes a week the streak that begins anew has what the one before left", () => {
  // Tuesday, then nothing from Saturday on: Sunday ends it.
  const known = days("16", "18", "19", "20");
  const left = find(known, "2026-11-23", 2);
  expect(left).toMatchObject({ current: 0, everFrozen: ["2026-11-17", "2026-11-21"] });
  // Two days off at once end the first streak; the freezes of the week are spent on them.
  const spent = find(days("16", "20", "22"), "2026-11-22", 2);
  expect(spent).toMatchObject({ current: 1, everFrozen: ["2026-11-17", "2026-11-18"] });
});

test("no freeze is taken where no streak lasts", () => {
  const known = days("02", "16");
  expect(find(known, "2026-11-16").everFrozen).toEqual(["2026-11-03"]);
  expect(find(days("16"), "2026-11-16").everFrozen).toEqual([]);
});

test("a gap of weeks ends the streak, and the longest one stays", () => {
  const streaks = find(days("02", "03", "04", "24", "25"), WEDNESDAY);
  expect(streaks).toMatchObject({ current: 2, longest: 3 });
});

test("a leap day is a day like any other: heard it counts, and missed it takes a freeze", () => {
  const around = ["2028-02-27", "2028-02-28", "2028-03-01"].map((date) => active(date));
  expect(find([...around, active("2028-02-29")], "2028-03-01")).toMatchObject({ current: 4 });
  expect(find(around, "2028-03-01")).toMatchObject({ current: 3, frozen: ["2028-02-29"] });
  expect(find(around, "2028-03-01", 0)).toMatchObject({ current: 1, longest: 2 });
});

test("who listens past midnight has been active on both days", () => {
  const [evening, morning] = [
    active("2026-11-24", { from: 23, to: 24 }),
    active("2026-11-25", { from: 0, to: 1 }),
  ];
  expect(find([evening, morning], WEDNESDAY)).toMatchObject({ current: 2 });
});

test("who flies over the date line to the west and loses a date keeps the streak without a freeze", () => {
  const honolulu = active("2026-11-23", { ahead: -10, from: 20, to: 23 });
  const tokyo = active("2026-11-25", { ahead: 9, from: 6, to: 7 });
  const streaks = find([honolulu, tokyo], WEDNESDAY);
  expect(streaks).toMatchObject({ current: 2, frozen: [] });
});

test("who flies over it to the east and has a date twice has one day of it, and no break", () => {
  const tokyo = active("2026-11-25", { ahead: 9 });
  const honolulu = active("2026-11-25", { ahead: -10 });
  const both = find([tokyo, honolulu, active("2026-11-26", { ahead: -10 })], "2026-11-26");
  expect(both).toMatchObject({ current: 2, longest: 2 });
});

test("who moves to an earlier zone, where today is still yesterday, keeps what tomorrow has", () => {
  const tokyo = [active("2026-11-24", { ahead: 9 }), active("2026-11-25", { ahead: 9 })];
  expect(find(tokyo, "2026-11-24")).toMatchObject({ current: 2, isTodayActive: true });
});

test("two zones in one day are one day", () => {
  const [berlin, newYork] = [
    active(WEDNESDAY, { ahead: 1, from: 8, to: 9 }),
    active(WEDNESDAY, { ahead: -5, from: 20, to: 21 }),
  ];
  expect(find([berlin, newYork], WEDNESDAY)).toMatchObject({ current: 1 });
});

test("a change of zone by a few hours does not lend a day that was missed", () => {
  const berlin = active("2026-11-16", { ahead: 1 });
  const newYork = active("2026-11-18", { ahead: -5 });
  const streaks = find([berlin, newYork], "2026-11-18");
  expect(streaks).toMatchObject({ current: 2, frozen: ["2026-11-17"] });
});

test("a clock that was set back tells of an earlier day, and the days since still count once each", () => {
  const told = days("25", "24", "24", "23");
  expect(find(told, WEDNESDAY)).toMatchObject({ current: 3, longest: 3 });
});
