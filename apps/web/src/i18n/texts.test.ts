import { INTERFACE_LANGUAGES } from "@learnlab/domain/client";
import { afterEach, expect, test } from "vitest";

import { formatClock, formatDay, languageNames } from "./format.ts";
import { setInterfaceLanguage } from "./language.ts";
import { t } from "./study.ts";
import { fill } from "./t.ts";

type Texts = Record<string, string | Record<string, string>>;

const files = import.meta.glob<{ texts: Texts }>(["./*/*.ts", "!./testing/*.ts"], {
  eager: true,
});
const LANGUAGES = INTERFACE_LANGUAGES.map(({ value }) => value);

const entries = (texts: Texts) => Object.entries(texts);
const formsOf = (text: string | Record<string, string>) =>
  typeof text === "string" ? [text] : Object.values(text);
const holesOf = (text: string | Record<string, string>) =>
  [...new Set(formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted();

/** The parts of a language by name. */
function readFolder(language: string): Record<string, Texts> {
  const own = Object.entries(files).filter(([file]) => file.startsWith(`./${language}/`));
  return Object.fromEntries(
    own.map(([file, { texts }]) => [file.replace(`./${language}/`, ""), texts]),
  );
}

const wholeOf = (language: string): Texts =>
  Object.assign({}, ...Object.values(readFolder(language)));

afterEach(() => setInterfaceLanguage("en"));

test("every language that is offered has a folder with the same parts, and no other has one", () => {
  const folders = new Set(Object.keys(files).map((file) => file.split("/")[1]));
  expect(folders).toEqual(new Set<string>(LANGUAGES));
  const parts = Object.keys(readFolder("en"));
  expect(parts.length).toBeGreaterThan(10);
  for (const language of LANGUAGES) {
    expect(Object.keys(readFolder(language)).toSorted()).toEqual(parts.toSorted());
  }
});

test.each(LANGUAGES)("every text exists in %s, with the same holes", (language) => {
  const own = wholeOf(language);
  const english = wholeOf("en");
  expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted());
  const different = entries(english).filter(
    ([key, text]) => String(holesOf(text)) !== String(holesOf(own[key] ?? "")),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test("no part of the product has a text of the same name as another", () => {
  const keys = Object.values(readFolder("en")).flatMap((part) => Object.keys(part));
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(LANGUAGES)("no text is empty in %s", (language) => {
  const empty = entries(wholeOf(language)).filter(([, text]) =>
    formsOf(text).some((form) => form.trim() === ""),
  );
  expect(empty).toEqual([]);
});

test.each(LANGUAGES)("a text with forms has those that %s tells apart", (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const lacking = entries(wholeOf(language))
    .filter(([, text]) => typeof text !== "string")
    .filter(([, text]) =>
      pluralCategories.some((category) => !Object.keys(text).includes(category)),
    );
  expect(lacking.map(([key]) => key)).toEqual([]);
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

test("a name that is read from right to left stands apart from the words around it", () => {
  expect(fill("{name} is here.", { name: "محمد" })).toBe("\u2068محمد\u2069 is here.");
  expect(fill("{name} is here.", { name: "Mia" })).toBe("Mia is here.");
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

test("Japanese writes the same word in the same way, in full-width punctuation without spaces", () => {
  for (const [key, text] of entries(wholeOf("ja"))) {
    for (const form of formsOf(text)) {
      // What is listened to is 聴く, and a question is answered with 回答.
      expect(form, key).not.toMatch(/聞(?!こえ)|解答/);
      // Who learns is 受講者, and who comes in is ログイン.
      expect(form, key).not.toMatch(/学習者|サインイン/);
      expect(form, key).not.toMatch(/[()]|:(?!\d)|[\p{Script=Han}\p{Script=Hiragana}][?!,]/u);
      expect(form, key).not.toMatch(/(\{count\}|\d) (?=[\p{Script=Han}\p{Script=Hiragana}])/u);
      expect(form, key).not.toMatch(/[のにはがをと] (\{|\d)/);
      expect(form, key).not.toMatch(/[A-Za-z] [\p{Script=Han}\p{Script=Hiragana}]/u);
    }
  }
});
