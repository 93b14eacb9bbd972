import { afterEach, expect, test } from "vitest";

import { enAccounts } from "./en-accounts.ts";
import { enEpisode } from "./en-episode.ts";
import { enHome } from "./en-home.ts";
import { enLessons } from "./en-lessons.ts";
import { enOperations } from "./en-operations.ts";
import { enPeople } from "./en-people.ts";
import { enPlayer } from "./en-player.ts";
import { enSettings } from "./en-settings.ts";
import { enShared } from "./en-shared.ts";
import { enSpend } from "./en-spend.ts";
import { enStudy } from "./en-study.ts";
import { enTokens } from "./en-tokens.ts";
import { en } from "./en.ts";
import { formatClock, formatDay, languageNames } from "./format.ts";
import { ja } from "./ja.ts";
import { setInterfaceLanguage } from "./language.ts";
import { t } from "./study.ts";
import { fill } from "./t.ts";

const entries = (texts: object): [string, string | Record<string, string>][] =>
  Object.entries(texts);
const formsOf = (text: string | Record<string, string>) =>
  typeof text === "string" ? [text] : Object.values(text);
const holesOf = (text: string | Record<string, string>) =>
  [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted();

afterEach(() => setInterfaceLanguage("en"));

test("every text exists in both languages", () => {
  expect(Object.keys(ja).toSorted()).toEqual(Object.keys(en).toSorted());
});

test("a text has the same holes in both languages", () => {
  const japanese = new Map(entries(ja));
  const different = entries(en).filter(
    ([key, text]) => String(holesOf(text)) !== String(holesOf(japanese.get(key) ?? "")),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test("no part of the product has a text of the same name as another", () => {
  const parts = [
    enShared,
    enHome,
    enAccounts,
    enStudy,
    enSettings,
    enLessons,
    enPeople,
    enOperations,
    enSpend,
    enTokens,
    enPlayer,
    enEpisode,
  ];
  const keys = parts.flatMap((part) => Object.keys(part));
  expect(new Set(keys).size).toBe(keys.length);
});

test("no text is empty", () => {
  const empty = [...entries(en), ...entries(ja)].filter(([, text]) =>
    formsOf(text).some((form) => form.trim() === ""),
  );
  expect(empty).toEqual([]);
});

test("a text with forms has those that its language tells apart", () => {
  const lacking = (texts: object, language: string) =>
    entries(texts)
      .filter(([, text]) => typeof text !== "string")
      .filter(([, text]) => {
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        return pluralCategories.some((category) => !Object.keys(text).includes(category));
      })
      .map(([key]) => key);
  expect(lacking(en, "en")).toEqual([]);
  expect(lacking(ja, "ja")).toEqual([]);
});

test("one concept is not called concepts", () => {
  expect(t("courses.concepts", { count: 1 })).toBe("1 concept");
  expect(t("courses.concepts", { count: 2 })).toBe("2 concepts");
});

test("large numbers are written as the language writes them", () => {
  expect(t("courses.concepts", { count: 12_345 })).toBe("12,345 concepts");
});

test("a form that is not written falls back to the general one", () => {
  expect(fill({ other: "{count} parts" }, { count: 1 })).toBe("1 parts");
});

test("the interface speaks Japanese once that is chosen", async () => {
  await setInterfaceLanguage("ja");
  expect(t("home.make")).toBe("今日のエピソードを作る");
  expect(document.documentElement.lang).toBe("ja");
});

test("a length is told in minutes and seconds, with hours only where there are some", () => {
  expect(formatClock(364_000)).toBe("6:04");
  expect(formatClock(3_729_999)).toBe("1:02:09");
  expect(formatClock(-5)).toBe("0:00");
});

test("days near to now have names", () => {
  const now = new Date(2026, 10, 21, 0, 30).getTime();
  expect(formatDay(now, now)).toBe("Today");
  expect(formatDay(new Date(2026, 10, 20, 23, 59).getTime(), now)).toBe("Yesterday");
  expect(formatDay(new Date(2026, 10, 17, 12).getTime(), now)).toBe("Tuesday");
});

test("languages are listed as the language of the interface lists things", async () => {
  expect(languageNames(["en", "ja"])).toBe("English, Japanese");
  await setInterfaceLanguage("ja");
  expect(languageNames(["en", "ja"])).toBe("英語、日本語");
  expect(languageNames(["ko"])).toBe("韓国語");
});
