import { afterEach, expect, test, vi } from "vitest";

import { formatPercent, listTitles, regionLocale } from "./format.ts";
import { setInterfaceLanguage } from "./language.ts";

afterEach(() => vi.unstubAllGlobals());

test.each([
  [["en-GB", "en-US"], "en-GB"],
  [["fr-FR", "en-AU"], "en-AU"],
  [["fr-FR"], "en"],
  // What a browser says on a system whose locale is POSIX.
  [["en-US@posix"], "en"],
  [["en-US@posix", "en-CA"], "en-CA"],
])("a browser of %j formats as in %s", (languages, locale) => {
  vi.stubGlobal("navigator", { languages });
  expect(regionLocale()).toBe(locale);
  expect(formatPercent(0.5)).toBe("50%");
});

test.each([
  ["en", "A, B, C"],
  ["ja", "A、B、C"],
] as const)("names are listed with the commas of %s", async (language, list) => {
  await setInterfaceLanguage(language);
  expect(listTitles(["A", "B", "C"])).toBe(list);
  await setInterfaceLanguage("en");
});
