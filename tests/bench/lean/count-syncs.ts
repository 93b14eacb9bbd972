import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** How often a process waits for its disk while something is done; null where strace is not installed. */
export async function countSyncs(pid: number, work: () => Promise<void>): Promise<number | null> {
  if (spawnSync("strace", ["-V"]).status !== 0) return null;
  const file = join(tmpdir(), `learnlab-syncs-${process.pid}`);
  const options = ["-f", "-e", "trace=fsync,fdatasync", "-o", file, "-p", String(pid)];
  const tracer = spawn("strace", options, { stdio: "ignore" });
  const hasEnded = new Promise<void>((resolve) => void tracer.once("exit", () => resolve()));
  try {
    await pause(1_000);
    await work();
  } finally {
    tracer.kill("SIGINT");
    await hasEnded;
  }
  const calls = readFileSync(file, "utf8").match(/\b(?:fsync|fdatasync)\(/g) ?? [];
  rmSync(file);
  return calls.length;
}
