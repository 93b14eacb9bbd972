import { DAY_MS } from "@learnlab/domain/client";
import { expect, test } from "vitest";

import type { EpisodeSummary } from "../api.ts";
import { spoken } from "../testing/samples.ts";
import { chooseNext } from "./choose-next.ts";

const now = new Date(2026, 10, 21, 15).getTime();

function episode(id: string, daysAgo: number, changed: Partial<EpisodeSummary> = {}) {
  const madeAt = now - daysAgo * DAY_MS;
  const made = { ...spoken, id, title: id, createdAt: madeAt, completedAt: madeAt };
  return { ...made, ...changed };
}

const next = (...episodes: EpisodeSummary[]) =>
  chooseNext(episodes, { after: "heard", now })?.id ?? null;

const heard = episode("heard", 0);
const begun = { positionMs: 90_000, completion: 0.25 };

test("what was begun comes before what is newer and was never heard", () => {
  expect(next(heard, episode("new", 1), episode("begun", 2, begun))).toBe("begun");
  expect(next(heard, episode("new", 1), episode("older", 2))).toBe("new");
});

test("what was given up long ago comes last", () => {
  const givenUp = episode("given up", 30, begun);
  expect(next(heard, givenUp, episode("new", 40))).toBe("new");
  expect(next(heard, givenUp)).toBe("given up");
});

test("what was finished, is being made or only read is not next", () => {
  const passed = [
    episode("finished", 1, { completion: 1, positionMs: 0 }),
    episode("in the making", 0, { status: "pending", durationMs: null }),
    episode("a text", 0, { outputFormat: "text", durationMs: null }),
  ];
  expect(next(heard, ...passed)).toBeNull();
});
