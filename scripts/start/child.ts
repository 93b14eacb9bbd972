import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";

const alive = new Set<ChildProcess>();

/** A process in a group of its own, so that ending it ends whatever it has started. */
export function startChild(
  entry: string,
  options: { env: Record<string, string>; log: string },
): ChildProcess {
  const log = openSync(options.log, "a");
  const child = spawn(process.execPath, [entry], {
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, ...options.env },
  });
  alive.add(child);
  return child;
}

/** Ends every process that was started here and has not been ended. */
export async function endChildren(): Promise<void> {
  await Promise.all([...alive].map(endChild));
}

/** Ends the group: kindly, and after three seconds for certain. */
export async function endChild(child: ChildProcess): Promise<void> {
  alive.delete(child);
  if (child.pid === undefined) return;
  const ended = child.exitCode !== null || child.signalCode !== null;
  const exit = ended
    ? Promise.resolve()
    : new Promise<void>((done) => child.once("exit", () => done()));
  signalGroup(child.pid, "SIGTERM");
  const patience = setTimeout(() => signalGroup(child.pid ?? 0, "SIGKILL"), 3_000);
  await exit;
  clearTimeout(patience);
  // What the process left behind in its group goes too.
  signalGroup(child.pid, "SIGKILL");
}

export function signalGroup(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  if (pid === 0) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
