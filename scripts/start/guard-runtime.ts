import { spawn } from "node:child_process";

import type { RunningProcess } from "./processes.ts";

/** It reads numbers of processes until nobody is left to write them, and then kills the last one. */
const SCRIPT =
  'trap "" INT TERM HUP; while read -r line; do pid=$line; done; [ -n "$pid" ] && kill -9 "$pid"';

export interface Guard extends RunningProcess {
  /** The process that must not outlive this one; null where there is none. */
  watch: (pid: number | null) => void;
}

/**
 * Ends the runtime when this process is killed and can end nothing any more: it would go on at the port, and
 * write the files that the next start opens. A shell, since it takes a fifth of a megabyte.
 */
export function openGuard(): Guard {
  const child = spawn("/bin/sh", ["-c", SCRIPT], {
    // Ctrl-C reaches the group of whoever pressed it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without a guard it runs as well.
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
    // It ends with this process, and what it guards with it.
    kill: () => {},
  };
}
