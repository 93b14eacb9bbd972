import { readFileSync } from "node:fs";

/** The command lines of npm, npx and pnpm, and of the shells in which they run scripts. */
const LAUNCHER = /^(\S*\/)?(node \S*\/)?(npm|npx|pnpm|pnpx)(-cli)?(\.[cm]?js)?( |$)/;
const SCRIPT_SHELL = /^\S*sh (-c .*)?scripts\/(start|dev)\.(sh|ts)/;

export function isLauncher(command: string): boolean {
  return LAUNCHER.test(command) || SCRIPT_SHELL.test(command);
}

/**
 * Calls `onGone` once when npm or a process between npm and this one has ended. A signal to npm alone
 * reaches only its shell, and everything below would continue unseen.
 */
export function watchLaunchers(onGone: () => void): { stop(): void } {
  const chain = listLaunchers();
  const timer = setInterval(() => {
    if (chain.every(({ pid, parent }) => readParent(pid) === parent)) return;
    clearInterval(timer);
    onGone();
  }, 1_000);
  return { stop: () => clearInterval(timer) };
}

interface Link {
  pid: number;
  parent: number;
}

/** This process and the launchers above it, each with its parent. */
function listLaunchers(): Link[] {
  const chain: Link[] = [];
  let pid = process.pid;
  for (;;) {
    const parent = readParent(pid);
    const command = parent === null ? null : readCommand(parent);
    if (parent === null || command === null || !isLauncher(command)) return chain;
    chain.push({ pid, parent });
    pid = parent;
  }
}

/** The command line of a process; null if the system does not tell. */
export function readCommand(pid: number): string | null {
  const text = readProcess(pid, "cmdline");
  return text === null ? null : text.replaceAll("\0", " ").trim();
}

function readParent(pid: number): number | null {
  if (pid === process.pid) return process.ppid;
  // The name before the state may contain spaces and brackets.
  const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(readProcess(pid, "stat") ?? "") ?? [];
  return parent === undefined ? null : Number(parent);
}

function readProcess(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}
