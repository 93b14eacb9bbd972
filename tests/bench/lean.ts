import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { join } from "node:path";

import { listTree } from "../machine/processes.ts";
import { countProcessor } from "./lean/count-processor.ts";
import { countSyncs } from "./lean/count-syncs.ts";
import { type Client, openClient } from "./lean/drive.ts";
import { openBare } from "./lean/open-bare.ts";
import { openFloor } from "./lean/open-floor.ts";
import { endTree, openLean } from "./lean/open-lean.ts";
import { listOperations, type Operation } from "./lean/operations.ts";
import { readMemory, sumMemory } from "./lean/read-memory.ts";
import { startByNpm } from "./lean/start-by-npm.ts";
import { interleave, median, printResult, round } from "./measure.ts";

const RUNS = 5;
const RUN_MS = 2_000;
const TRACED = 50;
const COUNTED = 200;
const QUIET_MS = 75_000;
const GOALS = {
  ratio: 0.5,
  floor: 0.7,
  idleMib: 350,
  loadedMib: 700,
  warmMs: 2_500,
  coldMs: 5_000,
};
/** How much less the second half of the load may take of it, to be called flat. */
const FLAT = 0.05;

/** What listening is made of, beside a server that does the bare work of each; with memory and starts. */
export async function benchLean(): Promise<void> {
  process.stderr.write(
    "audiobookshelf is no package of npm or Debian: compare with it elsewhere.\n",
  );
  const minutes = Number(/--minutes=(\d+)/.exec(process.argv.join(" "))?.[1] ?? "1");
  await printStarts();
  await using lean = await openLean();
  const operations = listOperations(lean);
  const ours = openClient(lean.origin);
  await pause(QUIET_MS);
  printMemory("lean memory idle", lean.pid, GOALS.idleMib);
  using bare = await openBare(ours, operations);
  const theirs = openClient(bare.origin);
  for (const operation of operations) {
    await compare(operation, { ours, theirs }, BARE);
    await compareProcessor(operation, [
      { client: ours, pid: lean.pid },
      { client: theirs, pid: bare.pid },
    ]);
  }
  await compareFloor(ours, operations);
  for (const operation of operations) await printSyncs(operation, { client: ours, pid: lean.pid });
  await printLoaded({ client: ours, operations, pid: lean.pid, minutes });
  for (const client of [ours, theirs]) client.close();
}

/** Beside the least that any worker needs on this runtime, which is what is left to us. */
async function compareFloor(ours: Client, operations: Operation[]): Promise<void> {
  using floor = await openFloor(async (name) => {
    const operation = operations.find((one) => one.name === name);
    return operation === undefined ? "" : (await ours.send(operation.call(0))).text;
  });
  const theirs = openClient(floor.origin);
  for (const operation of operations) await compare(operation, { ours, theirs }, FLOOR);
  theirs.close();
}

interface Baseline {
  name: string;
  goal: number;
  of: string;
}

const BARE: Baseline = { name: "", goal: GOALS.ratio, of: "Node, SQLite and files alone" };
const FLOOR: Baseline = {
  name: " beside the floor",
  goal: GOALS.floor,
  of: "a bare worker with as many calls of D1 and R2",
};

async function compare(
  operation: Operation,
  { ours, theirs }: { ours: Client; theirs: Client },
  baseline: Baseline,
): Promise<void> {
  const figures = await interleave(RUNS, {
    ours: () => ours.measure(operation, RUN_MS),
    baseline: () => theirs.measure(operation, RUN_MS),
  });
  const ratio = median(figures.ours.map((value, run) => value / (figures.baseline[run] ?? value)));
  printResult({
    name: `lean ${operation.name}${baseline.name}`,
    unit: `requests/s, 8 connections, load ${loadOf()}`,
    ours: round(median(figures.ours)),
    baseline: round(median(figures.baseline)),
    ratio: round(ratio),
    runs: RUNS,
    goal: `>= ${baseline.goal} of ${baseline.of}`,
    met: ratio >= baseline.goal,
  });
}

/** The time of a processor that each takes, which a busy machine distorts least. It has no goal of its own. */
async function compareProcessor(
  operation: Operation,
  servers: { client: Client; pid: number }[],
): Promise<void> {
  const each = [];
  for (const { client, pid } of servers) {
    each.push(await countProcessor(pid, { client, operation, requests: COUNTED }));
  }
  const [ours = Number.NaN, baseline = Number.NaN] = each;
  printResult({
    name: `lean ${operation.name} processor`,
    unit: `ms of a processor each, load ${loadOf()}`,
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(baseline / ours),
    runs: COUNTED,
    goal: "none",
    met: true,
  });
}

/** How often the runtime waits for the disk in one of these; a write once, a read never. */
async function printSyncs(
  operation: Operation,
  { client, pid }: { client: Client; pid: number },
): Promise<void> {
  const runtime = listTree(pid).find(({ command }) => command.includes("workerd serve"));
  if (runtime === undefined) throw new Error("No workerd runs.");
  const goal = operation.call(0).method === "GET" ? 0 : 1;
  const syncs = await countSyncs(runtime.pid, async () => {
    for (let turn = 0; turn < TRACED; turn += 1) await client.send(operation.call(turn));
  });
  if (syncs === null) return;
  const each = syncs / TRACED;
  printResult({
    name: `lean ${operation.name} syncs`,
    unit: "fsyncs each",
    ours: round(each),
    baseline: goal,
    ratio: round(each / Math.max(goal, 1)),
    runs: TRACED,
    // Crons and checkpoints come in between.
    goal: `<= ${goal} and a little`,
    met: each < goal + 0.5,
  });
}

/** Everything in turn for some minutes; its memory then, and whether it grew in the second half. */
async function printLoaded(parts: {
  client: Client;
  operations: Operation[];
  pid: number;
  minutes: number;
}): Promise<void> {
  const seen: number[] = [];
  for (let minute = 0; minute < parts.minutes; minute += 1) {
    for (const operation of parts.operations) {
      await parts.client.measure(operation, 60_000 / parts.operations.length);
    }
    const now = sumMemory(readMemory(parts.pid));
    process.stderr.write(`minute ${minute + 1}: ${now} MiB\n`);
    seen.push(now);
  }
  printMemory("lean memory after load", parts.pid, GOALS.loadedMib);
  const half = seen.slice(Math.floor(seen.length / 2));
  const [from = 0, until = 0] = [half[0], half.at(-1)];
  const growth = until / from;
  printResult({
    name: "lean memory, second half of the load",
    unit: `MiB at its beginning and end, of ${parts.minutes} minutes`,
    ours: until,
    baseline: from,
    ratio: round(growth),
    runs: half.length,
    goal: `<= ${1 + FLAT}`,
    met: growth <= 1 + FLAT,
  });
}

function printMemory(name: string, pid: number, goal: number): void {
  const processes = readMemory(pid);
  for (const { mib, command } of processes) {
    process.stderr.write(`${Math.round(mib)} MiB ${command.slice(0, 100)}\n`);
  }
  const mib = sumMemory(processes);
  printResult({
    name,
    unit: `MiB, proportional, ${processes.length} processes, load ${loadOf()}`,
    ours: mib,
    baseline: goal,
    ratio: round(mib / goal),
    runs: 1,
    goal: `<= ${goal}`,
    met: mib <= goal,
  });
}

/** `npm start` until its first answer: on a folder that it does not know, and where nothing has changed. */
async function printStarts(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-starts-"));
  try {
    const time = async () => {
      const { readyMs, ...app } = await startByNpm(dataDir);
      await endTree(app);
      return readyMs;
    };
    // Builds what is not built, so that the folder alone is new afterwards.
    await time();
    rmSync(dataDir, { recursive: true, force: true });
    printStart("lean start, new folder", { times: [await time()], goal: GOALS.coldMs });
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await time());
    printStart("lean start, warm", { times, goal: GOALS.warmMs });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function printStart(name: string, { times, goal }: { times: number[]; goal: number }): void {
  const ms = Math.round(median(times));
  printResult({
    name,
    unit: `ms until the first answer, load ${loadOf()}`,
    ours: ms,
    baseline: goal,
    ratio: round(ms / goal),
    runs: times.length,
    goal: `<= ${goal}`,
    met: ms <= goal,
  });
}

const loadOf = () => (loadavg()[0] ?? 0).toFixed(1);
