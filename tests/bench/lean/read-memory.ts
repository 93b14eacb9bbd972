import { readFileSync } from "node:fs";

import { listTree } from "../../machine/processes.ts";

export interface ProcessMemory {
  mib: number;
  command: string;
}

/** What each process of a tree takes, pages that several share divided among them; the largest first. */
export function readMemory(pid: number): ProcessMemory[] {
  return listTree(pid)
    .map(({ pid: one, command }) => ({ mib: readPss(one), command }))
    .filter(({ mib }) => mib > 0)
    .toSorted((one, other) => other.mib - one.mib);
}

export function sumMemory(processes: ProcessMemory[]): number {
  return Math.round(processes.reduce((sum, { mib }) => sum + mib, 0));
}

function readPss(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
