import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";

import { listAlive, listTree } from "../../machine/processes.ts";
import { round } from "../measure.ts";
import type { School } from "./open-school.ts";

export interface Seen {
  /** Processes of the installation that were there before and are gone. */
  gone: number;
  /** What the start script noted meanwhile. */
  journal: string[];
  /** Processor time that the installation took, and how long all of it lasted; null after an end. */
  processorSeconds: number | null;
  seconds: number;
  /** How late the generator's own timers were, in ms. */
  generatorDelay: { p99: number; max: number };
  /** Of the machine over the last minute: above its cores, times say little. */
  load: number;
}

/** What happened to the installation, and to the generator itself, while the work was done. */
export async function watchMachine<TResult>(
  { app, dataDir }: Pick<School, "app" | "dataDir">,
  work: () => Promise<TResult>,
): Promise<{ result: TResult; seen: Seen }> {
  const before = listTree(app.pid);
  const noted = readJournal(dataDir).length;
  const [from, usedBefore] = [performance.now(), readProcessorSeconds(before)];
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const result = await work();
  delay.disable();
  const toMs = (nanoseconds: number) => round(nanoseconds / 1e6 - 10);
  const gone = before.length - listAlive(before).length;
  const usedSeconds = round(readProcessorSeconds(before) - usedBefore);
  return {
    result,
    seen: {
      gone,
      journal: readJournal(dataDir).slice(noted),
      processorSeconds: gone === 0 ? usedSeconds : null,
      seconds: round((performance.now() - from) / 1000),
      generatorDelay: { p99: toMs(delay.percentile(99)), max: toMs(delay.max) },
      load: round(loadavg()[0] ?? 0),
    },
  };
}

function readJournal(dataDir: string): string[] {
  const file = join(dataDir, "logs/start.log");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").trim().split("\n").filter(Boolean);
}

/** Ticks of 10 ms in user and kernel mode; 0 of who is gone, or where the system does not tell. */
function readProcessorSeconds(processes: { pid: number }[]): number {
  const seconds = processes.map(({ pid }) => {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return 0;
    // The name before the third field may hold spaces and brackets.
    const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  });
  return seconds.reduce((sum, one) => sum + one, 0);
}
