import { setTimeout as pause } from "node:timers/promises";

import { waitUntilHealthy } from "../../scripts/start/health.ts";
import {
  type Framing,
  holdHalfSent,
  listDoors,
  sendHostile,
} from "./availability/hostile-bodies.ts";
import { openSchool, type School } from "./availability/open-school.ts";
import {
  addFigures,
  countLost,
  describeFigures,
  type Figures,
  readAndListen,
} from "./availability/read-and-listen.ts";
import { signInAtOnce } from "./availability/sign-in-at-once.ts";
import { watchMachine } from "./availability/watch-machine.ts";
import { median, printResult, quantile, round } from "./measure.ts";

const SIZE = { readers: 20, listeners: 5, pupils: 200 };
const WRONG_PASSWORDS = 20;
const QUIET_MS = 20_000;
/** So many bodies to each door and framing, and so much time between them. */
const BODIES = 2;
const BODY_EVERY_MS = 2_500;
const SETTLE_MS = 3_000;
/** What an installation that was started again is given to come back before the next part. */
const BACK_MS = 120_000;

const GOALS = { signInMs: 1_000, hostileRatio: 1.5 };

interface Part<TResult> {
  readers: Figures;
  gone: number;
  result: TResult;
}

/** What everybody else notices while a school signs in at once, and while somebody means ill. */
export async function benchAvailability(): Promise<void> {
  await using school = await openSchool(SIZE);
  const rest = () => runPart(school, "readers and listeners alone", () => pause(QUIET_MS));
  await runPart(school, "warming up", () => pause(SETTLE_MS));
  const alone = [await rest()];
  const signIns = await runPart(school, `${SIZE.pupils} sign-ins at once`, () =>
    signInAtOnce(school, WRONG_PASSWORDS),
  );
  alone.push(await rest());
  const hostile = await attackDoors(school);
  alone.push(await rest());
  const aloneP99 = median(alone.map((part) => p99Of([part])));
  reportSignIns(signIns);
  reportHostile(hostile, aloneP99);
}

async function attackDoors(school: School): Promise<Part<Record<string, number>>[]> {
  const parts: Part<Record<string, number>>[] = [];
  for (const door of listDoors()) {
    for (const framing of ["content-length", "chunked"] satisfies Framing[]) {
      const name = `hostile: ${door.name}, ${framing}`;
      parts.push(await runPart(school, name, () => sendAll(school, { door, framing })));
    }
  }
  parts.push(await runPart(school, "hostile: half-sent bodies", () => holdHalfSent(school)));
  return parts;
}

/** How each body was answered. */
async function sendAll(
  school: School,
  target: Parameters<typeof sendHostile>[1],
): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (let body = 0; body < BODIES; body += 1) {
    const nextAt = pause(BODY_EVERY_MS);
    const answer = await sendHostile(school, target);
    answers[answer] = (answers[answer] ?? 0) + 1;
    await nextAt;
  }
  return answers;
}

async function runPart<TResult>(
  school: School,
  part: string,
  work: () => Promise<TResult>,
): Promise<Part<TResult>> {
  const { result, seen } = await watchMachine(school, () => readAndListen(school, work));
  const readers = describeFigures(result.readers);
  const listeners = describeFigures(result.listeners);
  const line = { part, readers, listeners, ...seen, result: result.result };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  await pause(SETTLE_MS);
  await waitUntilHealthy(school.origin, { patienceMs: BACK_MS, isAlive: () => true });
  return { readers: result.readers, gone: seen.gone, result: result.result };
}

/** Of all requests: one that was lost takes for ever, which JSON has as null. */
function p99Of(parts: readonly Part<unknown>[]): number {
  const all = addFigures(parts.map(({ readers }) => readers));
  const never = Array.from({ length: countLost(all) }, () => Number.POSITIVE_INFINITY);
  return round(quantile([...all.times, ...never], 0.99));
}

function reportSignIns(part: Part<Awaited<ReturnType<typeof signInAtOnce>>>): void {
  reportCount("sign-ins at once: lost, or turned away for good", part.result.lost);
  reportReaders("sign-ins at once", [part], { ms: GOALS.signInMs, most: 1 });
}

function reportHostile(parts: Part<Record<string, number>>[], aloneP99: number): void {
  const bodies = parts.slice(0, -1).flatMap(({ result }) => Object.entries(result));
  // Who goes on sending to a closed connection may never read the refusal that was sent before.
  const taken = bodies.filter(([answer]) => !/^(?:4\d\d|closed)$/.test(answer));
  const count = taken.reduce((sum, [, some]) => sum + some, 0);
  reportCount("hostile bodies: not refused", count);
  reportReaders("hostile bodies", parts, { ms: aloneP99, most: GOALS.hostileRatio });
}

function reportReaders(
  beside: string,
  parts: readonly Part<unknown>[],
  baseline: { ms: number; most: number },
): void {
  const p99 = p99Of(parts);
  const ratio = round(p99 / baseline.ms);
  printResult({
    name: `beside ${beside}: readers' p99`,
    unit: "ms",
    ours: p99,
    baseline: baseline.ms,
    ratio,
    runs: parts.reduce((sum, { readers }) => sum + readers.times.length, 0),
    goal: `<= ${baseline.most}`,
    met: ratio <= baseline.most,
  });
  const lost = parts.reduce((sum, { readers }) => sum + countLost(readers), 0);
  reportCount(`beside ${beside}: readers' requests lost`, lost);
  const gone = parts.reduce((sum, part) => sum + part.gone, 0);
  reportCount(`beside ${beside}: processes that ended`, gone);
}

/** A count that has to be zero. */
function reportCount(name: string, count: number): void {
  const met = count === 0;
  printResult({
    name,
    unit: "",
    ours: count,
    baseline: 0,
    ratio: met ? 0 : count,
    runs: 1,
    goal: "0",
    met,
  });
}
