import { expect, test } from "vitest";

import { voices } from "./voices.ts";

test("no two voices of a language sound alike, so that one is heard to take over from another", () => {
  const byLanguage = Object.values(Object.groupBy(voices, ({ language }) => language));
  for (const group of byLanguage) {
    const sounds = group.map(({ variant, pitch }) => `${variant} ${pitch}`);
    expect(new Set(sounds).size).toBe(sounds.length);
  }
});
