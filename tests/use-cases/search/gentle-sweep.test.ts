import { env } from "#bindings";
import { sweepSearch } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { addSpokenEpisode } from "../../support/spoken-episode.ts";

let userId: string;

beforeAll(async () => {
  userId = (await signUp("Ada")).id;
});

beforeEach(async () => {
  await env.DB.batch(["tracks", "episodes"].map((name) => env.DB.prepare(`delete from ${name}`)));
  await sweepSearch(openMachine());
});

async function addEpisodes(many: number): Promise<void> {
  for (let at = 0; at < many; at += 1)
    await addSpokenEpisode({ userId, said: { en: [`A line about light, number ${at}.`] } });
}

/** A machine on which an episode takes so long to put in, and what it did: works, rests and writes to DB. */
function aMachine(episodeMs: number) {
  const machine = openMachine();
  const seen = { longestWork: 0, rested: 0, settled: 0 };
  let workedSince = 0;
  const search = {
    ...machine.search,
    async put(episode: Parameters<typeof machine.search.put>[0]) {
      machine.pass(episodeMs);
      workedSince += episodeMs;
      seen.longestWork = Math.max(seen.longestWork, workedSince);
      await machine.search.put(episode);
    },
  };
  const searchChanges = {
    ...machine.searchChanges,
    async settle(...asked: Parameters<typeof machine.searchChanges.settle>) {
      seen.settled += 1;
      await machine.searchChanges.settle(...asked);
    },
  };
  const wait = async (ms: number) => {
    machine.pass(ms);
    seen.rested += ms;
    if (ms > 0) workedSince = 0;
  };
  return { machine: { ...machine, search, searchChanges, wait }, seen };
}

test("a sweep puts in one episode at a time, leaves nearly all of the time to people, and writes seldom", async () => {
  await addEpisodes(90);
  const { machine, seen } = aMachine(20);
  expect(await sweepSearch(machine)).toEqual({ indexed: 90, notIndexed: 0 });
  expect(seen.longestWork).toBe(20);
  expect(seen.rested).toBeGreaterThanOrEqual(20 * 90 * 20);
  // On one machine each of them lets go of all that people have read.
  expect(seen.settled).toBe(3);
  expect(await sweepSearch(machine)).toEqual({ indexed: 0, notIndexed: 0 });
});

test("on a slow machine a sweep ends in time for the next one, and the next ones do the rest", async () => {
  await addEpisodes(200);
  const { machine } = aMachine(300);
  const from = machine.clock.now();
  const { indexed } = await sweepSearch(machine);
  expect(machine.clock.now() - from).toBeLessThan(205_000);
  expect(indexed).toBeGreaterThan(60);
  expect(indexed).toBeLessThan(200);
  let all = indexed;
  for (let sweeps = 0; all < 200 && sweeps < 5; sweeps += 1)
    all += (await sweepSearch(machine)).indexed;
  expect(all).toBe(200);
});
