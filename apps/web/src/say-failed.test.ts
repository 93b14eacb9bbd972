import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "./i18n/index.ts";
import { sayFailed } from "./say-failed.ts";

afterEach(() => setInterfaceLanguage("en"));

/** What the makers of episodes answer with. */
const REASONS = [
  "speech.busy",
  "speech.unreachable",
  "speech.refused",
  "speech.damaged",
  "speech.unusable",
  "speech.lost",
  "script.checks_failed",
  "brief.nothing_to_teach",
  "brief.all_left_out",
  "brief.choice_gone",
  "generation.work_lost",
  "generation.gave_up",
  "internal",
];

test("each reason has a sentence of its own, in both languages", async () => {
  const say = () => REASONS.map((errorReason) => sayFailed({ error: "?", errorReason }));
  const english = say();
  await setInterfaceLanguage("ja");
  const all = [...english, ...say()];
  expect(all).not.toContain("?");
  expect(new Set(all).size).toBe(REASONS.length * 2);
});

test("a reason that is not known yet leaves the API's own sentence, and nothing leaves a general one", () => {
  const error = "The moon is in the way.";
  expect(sayFailed({ error, errorReason: "speech.moon" })).toBe(error);
  expect(sayFailed({ error, errorReason: null })).toBe(error);
  expect(sayFailed({ error: null, errorReason: null })).toMatch(/went wrong/);
});
