import { expect, test } from "vitest";

import { joinWaiting } from "./join-waiting.ts";
import type { Unsent } from "./merge-reports.ts";

const track = { episodeId: "e", language: "en" } as const;
const known = {
  language: "en",
  positionMs: 9_000,
  speed: 1,
  lastPlayedAt: 100,
  coverage: { en: [[0, 9_000]] },
} as const;

const waiting: Unsent = {
  ...track,
  positionMs: 30_000,
  speed: 1.5,
  heard: [[8_000, 30_000]],
  stretches: [],
  startedAt: 150,
  happenedAt: 200,
};

test("an episode goes on where this device left it offline, also if nothing else is known", () => {
  const left = { language: "en", positionMs: 30_000, at: 200 };
  expect(joinWaiting(track, known, [waiting])).toEqual({ heard: [[0, 30_000]], speed: 1.5, left });
  expect(joinWaiting(track, null, [waiting])).toMatchObject({ heard: [[8_000, 30_000]], left });
});

test("another device that played later is right about the place, and not about what was heard", () => {
  const later = joinWaiting(track, { ...known, lastPlayedAt: 300 }, [waiting]);
  expect(later).toMatchObject({ heard: [[0, 30_000]], left: { positionMs: 9_000, at: 300 } });
});

test("what waits for other episodes and languages is not of this one", () => {
  const others = [
    { ...waiting, episodeId: "other" },
    { ...waiting, language: "ja" as const, happenedAt: 50 },
  ];
  expect(joinWaiting(track, known, others)).toMatchObject({ heard: [[0, 9_000]] });
  expect(joinWaiting(track, null, [])).toEqual({ heard: [], speed: null, left: null });
});
