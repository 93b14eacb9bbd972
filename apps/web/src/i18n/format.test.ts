import { afterEach, expect, test, vi } from "vitest";

import { formatPercent, regionLocale } from "./format.ts";

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
