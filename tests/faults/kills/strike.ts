import { readCommand } from "../../../scripts/start/launchers.ts";
import { killAll, listTree } from "../../machine/processes.ts";
import { pause } from "../follow-episode.ts";
import type { Town } from "./open-town.ts";

/** What is killed: workerd, or the process that holds it, or everything; the last two are then started again. */
export const VICTIMS = ["runtime", "start script", "whole tree"] as const;
export type Victim = (typeof VICTIMS)[number];

const LOOK_EVERY_MS = 25;
const ANSWER_MS = 1_000;
const PATIENCE_MS = 180_000;

type Process = ReturnType<typeof listTree>[number];

/** Kill -9; resolves at the first 200 of /healthz after it, with how long that took in ms. */
export async function strike(town: Town, victim: Victim): Promise<number | null> {
  const { pid } = town.app();
  const tree = listTree(pid);
  const runtimes = tree.filter(isRuntime);
  const targets = {
    runtime: runtimes,
    "start script": tree.filter((one) => one.pid === pid),
    "whole tree": tree,
  };
  if (targets[victim].length === 0) throw new Error(`There is no ${victim} to be killed.`);
  const from = performance.now();
  killAll(targets[victim]);
  if (victim !== "runtime") await town.startAgain();
  // Until the one that was killed has been replaced, an answer may still be one of its own.
  const isNew = () =>
    listTree(town.app().pid).some((one) => isRuntime(one) && isNone(runtimes, one));
  while (performance.now() < from + PATIENCE_MS) {
    if ((await isAnswered(town.origin)) && isNew()) return Math.round(performance.now() - from);
    await pause(LOOK_EVERY_MS);
  }
  return null;
}

function isRuntime({ pid }: Process): boolean {
  return /\/workerd serve /.test(readCommand(pid) ?? "");
}

function isNone(known: Process[], one: Process): boolean {
  return !known.some(({ pid, started }) => pid === one.pid && started === one.started);
}

async function isAnswered(origin: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await fetch(`${origin}/healthz`, { signal });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
