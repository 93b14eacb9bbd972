import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "./i18n/index.ts";
import { sayReason } from "./say-reason.ts";

afterEach(() => setInterfaceLanguage("en"));

test("a reason with numbers says them, in the language of the interface", async () => {
  const quota = (episodesPerDay: number, untilTomorrowMs: number | null = 1) =>
    sayReason({
      reason: "episode.quota_reached",
      details: { episodesPerDay, untilTomorrowMs },
    });
  expect(quota(1)).toMatch(/^You have had today's one episode/);
  expect(quota(5)).toMatch(/^You have had today's 5 episodes.*midnight/);
  expect(quota(5, null)).toMatch(/time zone has changed/);
  expect(sayReason({ reason: "episode.too_many_retries", details: { most: 5 } })).toMatch(
    /retried 5 times/,
  );
  await setInterfaceLanguage("ja");
  expect(quota(5)).toContain("5本");
});

test("titles of courses are listed, and that there are more", () => {
  const say = (courses: string[], others: number) =>
    sayReason({ reason: "account.teaches", details: { courses, others } });
  expect(say(["Optics"], 0)).toMatch(/^This account teaches Optics\./);
  expect(say(["Optics", "Light", "Glass"], 2)).toMatch(/Optics, Light, Glass, …/);
});

test("a reason without numbers has its own sentence, and one without a text has none", () => {
  expect(sayReason({ reason: "course.unknown_code", details: {} })).toMatch(/has this code/);
  expect(sayReason({ reason: "media.store_failed", details: {} })).toBeNull();
});
