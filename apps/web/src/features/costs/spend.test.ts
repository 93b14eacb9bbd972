import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/index.ts";
import { describeUnits, nameDate, nameMonth, nameSupplier } from "../../parts/describe-spend.ts";
import { formatMoney } from "../../i18n/format-money.ts";
import { draftOf, isChanged, readDraft } from "./read-limits.ts";
import type { Spend } from "../../data/spend.ts";
import { findDearest, groupBy, judgeBudget, listUncertain, totalDays } from "./sum-spend.ts";

afterEach(() => setInterfaceLanguage("en"));

const aDay = (day: Partial<Spend["days"][number]>): Spend["days"][number] => ({
  date: "2026-11-21",
  provider: "polly",
  model: null,
  calls: 1,
  units: 100,
  settledMicroDollars: 0,
  estimatedMicroDollars: 0,
  reservedMicroDollars: 0,
  ...day,
});

const NOW = Date.parse("2026-11-21T08:00:00Z");

test("money is written as the region writes dollars, and what is tiny is not rounded to nothing", async () => {
  expect([0, 4200, 90_000, 1_204_500_000].map(formatMoney)).toEqual([
    "$0.00",
    "$0.0042",
    "$0.09",
    "$1,204.50",
  ]);
  await setInterfaceLanguage("ja");
  expect(formatMoney(12_300_000)).toBe("$12.30");
});

test("every one of the last 60 days is there, and reserved money counts as spent", () => {
  const totals = totalDays(
    [
      aDay({ settledMicroDollars: 5 }),
      aDay({ provider: "openai", reservedMicroDollars: 2 }),
      aDay({ date: "2026-09-23", settledMicroDollars: 9 }),
    ],
    NOW,
  );
  expect(totals).toHaveLength(60);
  expect(totals.at(-1)).toEqual({ date: "2026-11-21", microDollars: 7 });
  expect(totals[0]).toEqual({ date: "2026-09-23", microDollars: 9 });
  expect(totals.slice(1, -1).every(({ microDollars }) => microDollars === 0)).toBe(true);
  expect(findDearest(totals)?.date).toBe("2026-09-23");
});

test("where nothing was paid no day is the dearest", () => {
  expect(findDearest(totalDays([aDay({})], NOW))).toBeNull();
});

test("lines stand together by month, newest first as they came", () => {
  const lines = [aDay({ date: "b" }), aDay({ date: "b", model: "x" }), aDay({ date: "a" })];
  expect(
    groupBy(lines, ({ date }) => date).map(({ name, lines: of }) => [name, of.length]),
  ).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});

test("a budget is near its end from four fifths on, and used up at its end", () => {
  const judge = (spentMicroDollars: number, capMicroDollars: number | null) =>
    judgeBudget({ spentMicroDollars, capMicroDollars });
  expect(judge(79, 100)).toEqual({ share: 0.79, state: "open" });
  expect(judge(80, 100)).toEqual({ share: 0.8, state: "near" });
  expect(judge(130, 100)).toEqual({ share: 1, state: "used" });
  expect(judge(0, 0)).toEqual({ share: 1, state: "used" });
  expect(judge(5, null)).toBeNull();
});

test("only what this month reserved and estimated is told with it", () => {
  const months = [
    { ...aDay({ reservedMicroDollars: 3, estimatedMicroDollars: 5 }), month: "2026-11" },
    { ...aDay({ provider: "openai", estimatedMicroDollars: 1 }), month: "2026-11" },
    { ...aDay({ reservedMicroDollars: 4, estimatedMicroDollars: 2 }), month: "2026-10" },
  ];
  expect(listUncertain({ months, month: "2026-11" })).toEqual({ reserved: 3, estimated: 6 });
});

test("a supplier is called by its name and model, the stand-in as what it is", () => {
  expect(nameSupplier(aDay({}), false)).toBe("Amazon Polly");
  expect(nameSupplier(aDay({}), true)).toBe("Computer voice");
  expect(nameSupplier(aDay({ provider: "gemini", model: "gemini-2.5-flash-lite" }), true)).toBe(
    "Gemini · gemini-2.5-flash-lite",
  );
  expect(nameSupplier(aDay({ provider: "another" }), true)).toBe("another");
  expect(describeUnits(aDay({ units: 11_993 }))).toBe("11,993 characters");
  expect(describeUnits(aDay({ provider: "openai", units: 1 }))).toBe("1 token");
});

test("days and months of UTC keep their name wherever the browser is", () => {
  expect(nameMonth("2026-11")).toBe("November 2026");
  expect(nameDate("2026-11-01")).toBe("Nov 1");
});

test("limits are read from what people write", () => {
  const dollars = (text: string) =>
    readDraft({ episodes: "5", budget: "some", dollars: text }).monthlyMicroDollars;
  expect(["20", "20.5", "20,50", "1,000", "$ 1,000.25", "0"].map(dollars)).toEqual([
    20_000_000, 20_500_000, 20_500_000, 1_000_000_000, 1_000_250_000, 0,
  ]);
  expect(["", "-1", "1000001", "20.555", "ten", "1,00,0"].map(dollars)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  const episodes = (text: string) =>
    readDraft({ episodes: text, budget: "none", dollars: "" }).episodesPerDay;
  expect(["0", " 7 ", "100"].map(episodes)).toEqual([0, 7, 100]);
  expect(["", "101", "1.5", "-1"].map(episodes)).toEqual([null, null, null, null]);
});

test("no limit needs no amount, and a form that says what is stored has nothing to save", () => {
  const none = { episodesPerDay: 5, monthlyMicroDollars: null };
  expect(readDraft({ ...draftOf(none), dollars: "nonsense" }).monthlyMicroDollars).toBeNull();
  expect(isChanged(draftOf(none), none)).toBe(false);
  const some = { episodesPerDay: 5, monthlyMicroDollars: 12_340_000 };
  expect(draftOf(some).dollars).toBe("12.34");
  expect(isChanged(draftOf(some), some)).toBe(false);
  expect(isChanged({ ...draftOf(some), dollars: "12.340" }, some)).toBe(true);
  expect(isChanged({ ...draftOf(some), budget: "none" }, some)).toBe(true);
});
