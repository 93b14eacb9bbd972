import { spawnSync } from "node:child_process";

interface Process {
  pid: number;
  parent: number;
  /** When it was started, since numbers are used again. */
  started: string;
  /** Its words. */
  command: string;
}

/** A process and everything that it, or what it started, has started. */
export function listTree(pid: number): Process[] {
  const all = listProcesses();
  const found = all.filter((one) => one.pid === pid);
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
  return found;
}

/** Those that still live; what has ended and only waits to be collected does not. */
export function listAlive(processes: Process[]): Process[] {
  const all = listProcesses();
  return processes.filter(({ pid, started }) =>
    all.some((one) => one.pid === pid && one.started === started),
  );
}

/** Ends each at once, as a power cut would. */
export function killAll(processes: Process[]): void {
  for (const { pid } of listAlive(processes)) process.kill(pid, "SIGKILL");
}

function listProcesses(): Process[] {
  const { status, stdout } = spawnSync(
    "ps",
    ["-A", "-o", "pid=,ppid=,stat=,lstart=,args=", "-ww"],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error("ps does not list the processes.");
  return stdout.split("\n").flatMap((line) => {
    // The moment has five words: Sat Nov 28 07:00:00 2026.
    const [, pid, parent, state, started = "", command = ""] =
      /^\s*(\d+)\s+(\d+)\s+(\S+)\s+((?:\S+\s+){4}\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || state?.startsWith("Z") !== false) return [];
    return [{ pid: Number(pid), parent: Number(parent), started, command }];
  });
}
