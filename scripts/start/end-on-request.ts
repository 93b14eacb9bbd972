import { watchLaunchers } from "./launchers.ts";
import type { Processes } from "./processes.ts";

export interface Ending {
  hasBegun(): boolean;
  /** Ends every process, then this one. */
  begin(exitCode: number): Promise<void>;
  /** Waits; false as soon as the shutdown has begun. */
  wait: (milliseconds: number) => Promise<boolean>;
}

/** Shuts everything down on Ctrl-C, on a signal, or when npm is gone. A second signal kills at once. */
export function endOnRequest(processes: Processes): Ending {
  const requested = new AbortController();
  const { signal } = requested;
  const begin = async (exitCode: number) => {
    if (signal.aborted) return;
    requested.abort();
    await processes.endAll();
    process.exit(exitCode);
  };
  const obey = () => {
    if (!signal.aborted) return void begin(0);
    processes.killAll();
    process.exit(1);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, obey);
  watchLaunchers(() => void begin(0));
  return { hasBegun: () => signal.aborted, begin, wait: (time) => waitUnless(signal, time) };
}

function waitUnless(signal: AbortSignal, milliseconds: number): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((answer) => {
    const onAbort = () => {
      clearTimeout(timer);
      answer(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      answer(true);
    }, milliseconds);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
