import { spawn } from "node:child_process";
import { openSync } from "node:fs";

/** How long a process may take to exit after SIGTERM. */
export const PATIENCE_MS = 3_000;

/** `start.sh` sets these for a long-lived process that does little; builds and speech run better without them. */
const FOR_THIS_ONE_ALONE = {
  MALLOC_MMAP_THRESHOLD_: undefined,
  MALLOC_TRIM_THRESHOLD_: undefined,
};

export interface ProcessSpec {
  /** Arguments of `node`. */
  command: string[];
  env: Record<string, string>;
  log: string;
  cwd?: string;
}

export interface RunningProcess {
  readonly pid: number | null;
  isAlive: () => boolean;
  /** Its exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>;
  /** Ends the process and all its children: with SIGTERM, and after three seconds with SIGKILL. */
  end(): Promise<void>;
  kill(): void;
}

export interface Processes {
  start(spec: ProcessSpec): RunningProcess;
  /** Registers something started elsewhere, so that it ends with the rest. */
  keep(running: RunningProcess): RunningProcess;
  endAll(): Promise<void>;
  killAll(): void;
}

/** Keeps track of started processes, so that none is left behind at the end. */
export function createProcesses(): Processes {
  const started = new Set<RunningProcess>();
  let isEnding = false;
  const keep = (running: RunningProcess) => {
    started.add(running);
    void running.exit.then(() => running.end()).then(() => started.delete(running));
    if (isEnding) void running.end();
    return running;
  };
  return {
    keep,
    start(spec) {
      if (isEnding) throw new Error("LearnLab is ending.");
      return keep(startProcess(spec));
    },
    async endAll() {
      isEnding = true;
      await Promise.all([...started].map((running) => running.end()));
    },
    killAll() {
      for (const running of started) running.kill();
    },
  };
}

/** Starts a process in a group of its own, so that ending it also ends its children. */
function startProcess({ command, env, log, cwd }: ProcessSpec): RunningProcess {
  const output = openLog(log);
  const child = spawn(process.execPath, command, {
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...FOR_THIS_ONE_ALONE, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const exit = new Promise<number | null>((done) => {
    child.once("exit", (code) => done(code));
    child.once("error", () => done(1));
  });
  let ending: Promise<void> | null = null;
  const isAlive = () =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const signal = (name: "SIGTERM" | "SIGKILL") => signalGroup(child.pid, name);
  const end = async () => {
    if (isAlive()) signal("SIGTERM");
    const patience = setTimeout(() => signal("SIGKILL"), PATIENCE_MS);
    await exit;
    clearTimeout(patience);
    // Other processes of its group end too.
    signal("SIGKILL");
  };
  return {
    pid: child.pid ?? null,
    isAlive,
    exit,
    end: () => (ending ??= end()),
    kill: () => signal("SIGKILL"),
  };
}

/** If no log can be opened, as on a full disk, the process runs and its output is lost. */
export function openLog(file: string): number | "ignore" {
  try {
    return openSync(file, "a", 0o600);
  } catch {
    return "ignore";
  }
}

function signalGroup(pid: number | undefined, signal: "SIGTERM" | "SIGKILL"): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
