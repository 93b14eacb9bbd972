import { expect, test } from "vitest";

import type { Settings } from "../../api.ts";
import { describeSection } from "./describe-sections.ts";
import { findSection, SECTIONS } from "./sections.ts";

const settings: Settings = {
  timeZone: "Asia/Tokyo",
  languages: ["en", "ja"],
  outputFormat: "both",
  abilityLevel: "beginner",
  sayMyName: true,
  dailyEnabled: true,
  dailyMinute: 425,
  emailEnabled: true,
  defaultSpeed: 1,
  courseSpeeds: {},
  voices: { ja: "Takumi" },
  secondVoice: true,
  questionMode: "play",
  interfaceLanguage: "en",
  onboarded: true,
};
const chosen = { settings, theme: "dark", email: "mia@example.com" } as const;

test("an address belongs to its section, what lies in one too, and the list to none", () => {
  expect(findSection("/settings/voices")?.name).toBe("voices");
  expect(findSection("/settings/account/delete")?.name).toBe("account");
  expect(findSection("/settings")).toBeUndefined();
  expect(findSection("/settings/accounting")).toBeUndefined();
});

test("the list says what each section is set to", () => {
  expect(SECTIONS.map(({ name }) => describeSection(name, chosen))).toEqual([
    "English, Japanese · Audio and text",
    "Takumi",
    "Ready at 7:05 AM",
    "English · Dark",
    "For other programs that act for you",
    "mia@example.com",
  ]);
  const bare = { ...chosen, settings: { ...settings, voices: {}, dailyEnabled: false } };
  expect(describeSection("voices", bare)).toBe("Default voices");
  expect(describeSection("daily", bare)).toBe("Off");
});
