import { readFileSync } from "node:fs";

import { listTree } from "../../machine/processes.ts";
import type { Client } from "./drive.ts";
import type { Operation } from "./operations.ts";

/** Linux counts the time of a processor in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds of a processor that a tree of processes takes for each of so many requests. */
export async function countProcessor(
  pid: number,
  parts: { client: Client; operation: Operation; requests: number },
): Promise<number> {
  const { client, operation, requests } = parts;
  const before = readTicks(pid);
  for (let turn = 0; turn < requests; turn += 1) await client.send(operation.call(turn));
  return ((readTicks(pid) - before) * TICK_MS) / requests;
}

function readTicks(pid: number): number {
  return listTree(pid).reduce((sum, one) => sum + readOwnTicks(one.pid), 0);
}

function readOwnTicks(pid: number): number {
  try {
    const [, rest = ""] = /\) (.*)\n$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    const fields = rest.split(" ").map(Number);
    return (fields[11] ?? 0) + (fields[12] ?? 0);
  } catch {
    return 0;
  }
}
