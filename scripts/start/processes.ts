import { spawn } from "node:child_process";
import { openSync } from "node:fs";

/** How long a process may take to end kindly. */
export const PATIENCE_MS = 3_000;

/** `start.sh` sets them for a process that lives long and does little; builds and speech do better without. */
const FOR_THIS_ONE_ALONE = {
  MALLOC_MMAP_THRESHOLD_: undefined,
  MALLOC_TRIM_THRESHOLD_: undefined,
};

export interface ProcessSpec {
  /** Words after `node`. */
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
  /** Ends it and everything it has started: kindly, and after three seconds for certain. */
  end(): Promise<void>;
  kill(): void;
}

export interface Processes {
  start(spec: ProcessSpec): RunningProcess;
  /** Keeps what was started in another way, so that it ends with all. */
  keep(running: RunningProcess): RunningProcess;
  endAll(): Promise<void>;
  killAll(): void;
}

/** Keeps what was started, so that nothing is left behind whenever the end comes. */
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

/** A process in a group of its own, so that ending it ends whatever it has started. */
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
    // What it left behind in its group goes too.
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

/** What a process writes is lost where no log can be opened, as on a full disk; it runs all the same. */
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
