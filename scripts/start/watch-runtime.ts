import { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { basename } from "node:path";

interface Watcher {
  onStart: (pid: number) => void;
  onExit: () => void;
}

/**
 * Finds workerd among this process's children and reports its end at once. Otherwise Miniflare would
 * restart it unseen, with the settings of the first start.
 */
export function watchRuntime({ onStart, onExit }: Watcher): { readPid(): number | null } {
  let runtime: ChildProcess | null = null;
  subscribe("child_process", (message) => {
    const child = readChild(message);
    child?.once("spawn", () => {
      if (!/^workerd(?:\.exe)?$/.test(basename(child.spawnfile))) return;
      runtime = child;
      if (child.pid !== undefined) onStart(child.pid);
      child.once("exit", onExit);
    });
  });
  return { readPid: () => runtime?.pid ?? null };
}

function readChild(message: unknown): ChildProcess | null {
  if (typeof message !== "object" || message === null || !("process" in message)) return null;
  return message.process instanceof ChildProcess ? message.process : null;
}
