import type { RunningProcess } from "./processes.ts";

const PROBE_MS = 3_000;
/** Who did not answer is asked again sooner, but three times, so that heavy work is no hang. */
const DOUBT_MS = 1_000;
const MISSES = 3;
const LONGEST_PAUSE_MS = 30_000;

export interface Service {
  /** As people call it. */
  name: string;
  origin: string;
  /** Starts it; whether it answers is found out by `waitUntilHealthy`. */
  start(): RunningProcess;
}

interface WatchParts {
  /** Waits; false when everything is ending. */
  wait(milliseconds: number): Promise<boolean>;
  isHealthy(origin: string): Promise<boolean>;
  waitUntilHealthy(origin: string, process: RunningProcess): Promise<boolean>;
  report(sentence: string): void;
}

/**
 * Starts the service again when its process has ended, or when it stays silent three times. The port of
 * a worker whose outer process died accepts connections and never answers, so only asking tells.
 */
export async function keepAlive(
  service: Service,
  first: RunningProcess,
  parts: WatchParts,
): Promise<void> {
  let running = first;
  let misses = 0;
  let failures = 0;
  while (await parts.wait(misses === 0 ? PROBE_MS : DOUBT_MS)) {
    const isUp = running.isAlive() && (await parts.isHealthy(service.origin));
    if (isUp) failures = 0;
    misses = isUp ? 0 : misses + 1;
    if (running.isAlive() && misses < MISSES) continue;
    misses = 0;
    parts.report(`${service.name} did not answer and is started again.`);
    await running.end();
    if (!(await parts.wait(pauseAfter(failures)))) return;
    running = service.start();
    failures += 1;
    await parts.waitUntilHealthy(service.origin, running);
  }
}

/** None before the first try, then 2, 4, 8 … seconds. */
function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** failures);
}
