import { LANGUAGES } from "@learnlab/domain";

import type { Visitor } from "../machine/started-learnlab.ts";
import { listBoughtAgain } from "./bought-again.ts";
import { checkEpisode } from "./check-episode.ts";
import { listOrphans } from "./check-storage.ts";
import type { FaultServer } from "./fault-server.ts";
import { askForEpisode, pause, settleEpisode, timeEpisode } from "./follow-episode.ts";
import { type Lab, openLab } from "./open-lab.ts";
import { printLine, type Result } from "./print-result.ts";
import { type EpisodeState, readState, type Stores } from "./read-state.ts";
import { calmSpeech } from "./schedule.ts";
import { createRandom } from "./seeded-random.ts";
import { type LoggedCall, sumBilled } from "./speech-log.ts";

const RUN = "kills";
const LEARNER = "learner-a@demo.test";
/** Long enough that the speech takes most of a generation, as a real supplier's does. */
const LATENCY_MS = 150;
/** Episodes that are made for knowing how long one takes. */
const MEASURED = 2;
/** An episode that is not settled by then is stuck. */
const PATIENCE_MS = 60_000;
/** As many calls are under way at once; what is in flight at the end is lost and bought again. */
const MOST_IN_FLIGHT = 5;

interface Killed {
  episodeId: string;
  language: string;
  /** After the request was sent, in ms. */
  moment: number;
  /** From the kill until the worker answers again, and until the episode is settled. */
  restartMs: number;
  recoveryMs: number;
  outcome: "completed" | "failed" | null;
  calls: LoggedCall[];
}

/** Kills the whole worker in the middle of generations, and starts it again on the same data. */
export async function benchKills(
  server: FaultServer,
  { kills, seed }: { kills: number; seed: number },
): Promise<Result> {
  const supplier = server.run(RUN);
  supplier.follow({
    ...calmSpeech(`kills ${seed}`),
    latencyMs: { least: LATENCY_MS, most: LATENCY_MS },
  });
  await using lab = await openLab({ supplier: `${server.origin}/${RUN}` });
  await lab.start({ SPEECH_ENGINE: "standard" });
  const visitor = await lab.signIn(LEARNER);
  const usualMs = await measureUsual(visitor);
  await lab.stop();
  await lab.start(coldSettings(0));
  const killed: Killed[] = [];
  for (const [number, moment] of drawMoments({ kills, seed, usualMs }).entries()) {
    const from = supplier.calls.length;
    const fate = await killOnce({ lab, visitor }, { moment, number });
    killed.push({ ...fate, calls: supplier.calls.slice(from) });
  }
  await lab.stop();
  const problems = await lab.look((stores) => inspect(stores, killed));
  return {
    name: "kill -9",
    runs: kills,
    completed: killed.filter(({ outcome }) => outcome === "completed").length,
    failed: killed.filter(({ outcome }) => outcome === "failed").length,
    usualMs,
    problems,
    met: problems.length === 0,
  };
}

/** The shorter of two generations with nothing spoken before, so that most kills come in time. */
async function measureUsual(visitor: Visitor): Promise<number> {
  const request = { outputFormat: "both" } as const;
  const english = await timeEpisode(visitor, { ...request, languages: ["en"] });
  return Math.min(english, await timeEpisode(visitor, { ...request, languages: ["de"] }));
}

/** One moment in each part of the usual time; the short steps at both ends get more of them. */
function drawMoments({ kills, seed, usualMs }: { kills: number; seed: number; usualMs: number }) {
  const random = createRandom(`kills ${seed}`);
  return Array.from({ length: kills }, (_, number) =>
    Math.round(usualMs * spread((number + random.next()) / kills)),
  );
}

/** A quarter of all falls into the first tenth, and a quarter into the last fifth. */
function spread(share: number): number {
  if (share < 0.25) return (share / 0.25) * 0.1;
  if (share < 0.75) return 0.1 + ((share - 0.25) / 0.5) * 0.7;
  return 0.8 + ((share - 0.75) / 0.25) * 0.2;
}

/** No two kills share what was spoken: each has its language at its rate. */
function coldSettings(number: number): Record<string, string> {
  const round = Math.floor(number / LANGUAGES.length);
  return {
    SPEECH_ENGINE: round < 2 ? "neural" : "standard",
    SPEECH_SAMPLE_RATE: round % 2 === 0 ? "44100" : "24000",
  };
}

async function killOnce(
  { lab, visitor }: { lab: Lab; visitor: Visitor },
  { moment, number }: { moment: number; number: number },
): Promise<Omit<Killed, "calls">> {
  const language = LANGUAGES[number % LANGUAGES.length] ?? "en";
  const requestKey = `kill ${crypto.randomUUID()}`;
  const ask = () =>
    askForEpisode(visitor, { languages: [language], outputFormat: "both" }, requestKey);
  const asked = Promise.allSettled([ask()]);
  await pause(moment);
  await lab.kill();
  const from = Date.now();
  await asked;
  // An episode keeps the voices that it was begun with, so these are the next one's.
  await lab.start(coldSettings(number + 1));
  const restartMs = Date.now() - from;
  // Whoever had no answer presses again, which must not make a second episode.
  const episodeId = await ask();
  const outcome = await settleEpisode({ lab, visitor, patienceMs: PATIENCE_MS }, episodeId);
  return { episodeId, language, moment, restartMs, recoveryMs: Date.now() - from, outcome };
}

async function inspect(stores: Stores, killed: Killed[]): Promise<string[]> {
  const states = await Promise.all(killed.map(({ episodeId }) => readState(stores, episodeId)));
  const all = await readAll(stores);
  const problems =
    all.length === killed.length + MEASURED ? [] : [`There are ${all.length} episodes`];
  for (const [at, kill] of killed.entries()) {
    const state = states[at];
    if (state !== undefined) problems.push(...(await inspectKill(stores, { kill, state })));
  }
  const orphans = await listOrphans(stores, all);
  return [...problems, ...orphans.map((key) => `${key} belongs to nothing`)];
}

async function inspectKill(
  stores: Stores,
  { kill, state }: { kill: Killed; state: EpisodeState },
): Promise<string[]> {
  const { calls, moment, restartMs, recoveryMs, outcome } = kill;
  const sum = (wanted: string) =>
    state.spend.reduce((units, row) => units + (row.state === wanted ? row.units : 0), 0);
  const money = { settled: sum("settled"), billed: sumBilled(calls), reserved: sum("reserved") };
  const { knowingly } = await listBoughtAgain(stores, { states: [state], calls });
  const again = knowingly.length;
  const hit = state.steps.filter(({ attempt }) => attempt > 1).map(({ step }) => step);
  printLine({ kill: kill.language, moment, hit, restartMs, recoveryMs, outcome, ...money, again });
  const isCovered = money.settled <= money.billed && money.billed <= money.settled + money.reserved;
  return [
    ...(outcome === "completed" ? [] : [`${kill.episodeId} is ${outcome ?? "stuck"}`]),
    ...(await checkEpisode(stores, state)),
    ...(isCovered ? [] : [`${kill.episodeId}: ${JSON.stringify(money)}`]),
    ...(again <= MOST_IN_FLIGHT ? [] : [`${kill.episodeId}: ${again} calls were bought again`]),
  ];
}

async function readAll(stores: Stores): Promise<EpisodeState[]> {
  const { results } = await stores.DB.prepare("select id from episodes").all<{ id: string }>();
  return Promise.all(results.map(({ id }) => readState(stores, id)));
}
