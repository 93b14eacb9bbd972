import { spawn } from "node:child_process";

import type { RunningProcess } from "./processes.ts";

/** Reads process ids until its input closes, then kills the last one. */
const SCRIPT =
  'trap "" INT TERM HUP; while read -r line; do pid=$line; done; [ -n "$pid" ] && kill -9 "$pid"';

export interface Guard extends RunningProcess {
  /** The process that must not outlive this one; null for none. */
  watch: (pid: number | null) => void;
}

/**
 * Kills the runtime if this process is killed and cannot do so itself: otherwise the runtime would keep the
 * port and write to the files that the next start opens. A shell, because it takes only a fifth of a
 * megabyte.
 */
export function openGuard(): Guard {
  const child = spawn("/bin/sh", ["-c", SCRIPT], {
    // Ctrl-C goes to the whole process group.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // LearnLab also runs without a guard.
  child.stdin.on("error", () => {});
  const exit = new Promise<number | null>((done) => {
    child.once("exit", (code) => done(code));
    child.once("error", () => done(1));
  });
  const watch = (pid: number | null) => void child.stdin.write(`${pid ?? ""}\n`);
  return {
    pid: child.pid ?? null,
    isAlive: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    exit,
    watch,
    async end() {
      child.stdin.end("\n");
      await exit;
    },
    // The guard ends with this process and kills what it guards.
    kill: () => {},
  };
}
