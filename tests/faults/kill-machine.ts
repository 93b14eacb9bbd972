import { loadavg } from "node:os";

import type { FaultServer } from "./fault-server.ts";
import { pause } from "./follow-episode.ts";
import { checkLedger } from "./kills/check-ledger.ts";
import { checkLeftovers } from "./kills/check-leftovers.ts";
import { listInTheMaking, timeGoingOn, waitUntilSettled } from "./kills/follow-made.ts";
import { keepWriting } from "./kills/keep-writing.ts";
import { type Ledger, openLedger } from "./kills/ledger.ts";
import { openTown, type Town } from "./kills/open-town.ts";
import { openWriter, type Writer } from "./kills/open-writer.ts";
import { strike, type Victim, VICTIMS } from "./kills/strike.ts";
import { printLine, type Result } from "./print-result.ts";
import { calmSpeech } from "./schedule.ts";
import { createRandom, type SeededRandom } from "./seeded-random.ts";

const RUN = "machine-kills";
const PEOPLE = 8;
const COURSES = 24;
/** Long enough that a kill finds episodes in the making. */
const LATENCY_MS = 300;
/** How long there is peace between an installation that is back and the next kill. */
const PEACE_MS = { least: 1_000, most: 5_000 };
/** Among so many kills is one after which it is waited until the episodes in the making go on. */
const WATCHED_ONE_IN = 5;
const GOING_ON_GOAL_MS = 90_000;
const GOING_ON_PATIENCE_MS = 300_000;
/** No longer than two sweeps and a half. */
const SETTLING_PATIENCE_MS = 720_000;
const MAKING_PATIENCE_MS = 60_000;

interface Struck {
  victim: Victim;
  /** Until the first 200 of /healthz; null where it never came. */
  backMs: number | null;
  /** Of the episodes in the making, where it was waited for them. */
  goingOnMs: (number | null)[];
}

/**
 * Kills the whole installation under constant writes: its runtime, the process that holds it, and all
 * of it in turn. Then looks for every acknowledged write, and for whatever was left behind.
 */
export async function benchMachineKills(
  server: FaultServer,
  { kills, seed }: { kills: number; seed: number },
): Promise<Result> {
  const supplier = server.run(RUN);
  const latencyMs = { least: LATENCY_MS, most: LATENCY_MS };
  supplier.follow({ ...calmSpeech(`${RUN} ${seed}`), latencyMs });
  const random = createRandom(`${RUN} ${seed}`);
  await using town = await openTown({
    supplier: `${server.origin}/${RUN}`,
    people: PEOPLE,
    courses: COURSES,
  });
  const ledger = openLedger(town.people);
  const writers = await openWriters(town, { ledger, seed });
  const writing = keepWriting(writers);
  const struck: Struck[] = [];
  for (let number = 0; number < kills; number += 1) {
    const one = await strikeOnce({ town, writers }, { number, random });
    printLine({ kill: number, ...one, load: loadavg()[0] });
    struck.push(one);
    if (one.backMs === null) break;
  }
  await writing.stop();
  const from = performance.now();
  const stuck = await waitUntilSettled(writers, SETTLING_PATIENCE_MS);
  const settledMs = Math.round(performance.now() - from);
  await town.stop();
  const { problems: left, ...leftovers } = await town.look((stores) =>
    checkLeftovers(stores, { ledger, calls: supplier.calls }),
  );
  const lost = await town.look((stores) => checkLedger(stores, ledger));
  const problems = [
    ...lost,
    ...left,
    ...stuck.map((id) => `${id} is stuck`),
    ...judgeRecovery(struck),
  ];
  const { failed, completed, ...rest } = leftovers;
  const { acknowledged, sentAgain, refused } = ledger;
  return {
    name: "kill -9 of the whole installation",
    runs: struck.length,
    completed,
    failed: Object.values(failed).reduce((sum, some) => sum + some, 0),
    failedOf: failed,
    back: Object.fromEntries(VICTIMS.map((victim) => [victim, spread(listBack(struck, victim))])),
    goingOn: spread(struck.flatMap(({ goingOnMs }) => goingOnMs.flatMap((ms) => ms ?? []))),
    acknowledged,
    sentAgain,
    refused,
    settledMs,
    ...rest,
    problems,
    met: problems.length === 0,
  };
}

function openWriters(
  town: Town,
  { ledger, seed }: { ledger: Ledger; seed: number },
): Promise<Writer[]> {
  return Promise.all(
    town.people.flatMap((person, at) => {
      const own = ledger.people[at];
      const random = createRandom(`${RUN} ${seed} ${at}`);
      const { origin, codes } = town;
      return own === undefined ? [] : openWriter({ origin, person, codes, ledger, own, random });
    }),
  );
}

async function strikeOnce(
  { town, writers }: { town: Town; writers: readonly Writer[] },
  { number, random }: { number: number; random: SeededRandom },
): Promise<Struck> {
  const victim = VICTIMS[number % VICTIMS.length] ?? "runtime";
  const isWatched = number % WATCHED_ONE_IN === WATCHED_ONE_IN - 1;
  const peaceMs = random.between(PEACE_MS.least, PEACE_MS.most);
  if (isWatched) await waitForMaking(writers);
  await pause(peaceMs);
  const making = isWatched ? await listInTheMaking(writers) : [];
  const backMs = await strike(town, victim);
  const goingOn = await timeGoingOn(making, GOING_ON_PATIENCE_MS);
  return { victim, backMs, goingOnMs: goingOn.map((ms) => (ms === null ? null : Math.round(ms))) };
}

/** Until an episode is in the making; after a while the kill comes all the same. */
async function waitForMaking(writers: readonly Writer[]): Promise<void> {
  const until = Date.now() + MAKING_PATIENCE_MS;
  while (Date.now() < until && (await listInTheMaking(writers)).length === 0) await pause(200);
}

function judgeRecovery(struck: readonly Struck[]): string[] {
  const away = struck.filter(({ backMs }) => backMs === null).length;
  const times = struck.flatMap(({ goingOnMs }) => goingOnMs);
  const late = times.filter((ms) => ms === null || ms > GOING_ON_GOAL_MS).length;
  return [
    ...(away === 0 ? [] : ["It did not come back after a kill"]),
    ...(late === 0 ? [] : [`${late} of ${times.length} episodes took over 90 s to go on`]),
  ];
}

function listBack(struck: readonly Struck[], victim: Victim): number[] {
  return struck.flatMap((one) => (one.victim === victim ? (one.backMs ?? []) : []));
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? null;
  return { times: sorted.length, min: sorted[0] ?? null, median, max: sorted.at(-1) ?? null };
}
