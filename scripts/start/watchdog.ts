import type { Cause } from "./explain-failure.ts";
import type { RunningProcess } from "./processes.ts";
import type { Look } from "./worker-calls.ts";

const LOOK_EVERY_MS = 3_000;
/** A service that works this long without one answer hangs. */
const ENDLESS_MS = 600_000;
const LONGEST_PAUSE_MS = 30_000;
/** How many starts may fail in a row for a reason that only a person can mend: a bit over a minute. */
const MOST_TRIES = 7;

export interface Service {
  /** The name for people. */
  name: string;
  origin: string;
  /** Mends what a start needs and that was found damaged while it ran; it has ended. */
  mend(): Promise<void>;
  /** Starts it; `waitUntilHealthy` finds out whether it answers. */
  start(): RunningProcess;
  /**
   * True once it has its port, false if it ended before. Until then another program may answer at the origin.
   */
  hasBegun(running: RunningProcess): Promise<boolean>;
  /** Why it ended before it had begun; null if that is unknown. */
  explainEnd(running: RunningProcess): Promise<Cause | null>;
  /** Returns its signs of life; throws if there are none. */
  look(running: RunningProcess): Promise<Look>;
}

interface WatchParts {
  now(): number;
  /** Waits; false when everything is shutting down. */
  wait(milliseconds: number): Promise<boolean>;
  /** Waits until it has begun and answers; false if it ended or took too long. */
  waitUntilHealthy(service: Service, running: RunningProcess): Promise<boolean>;
  report(sentence: string): void;
  /** Called when starting it again is no use. */
  giveUp(): void;
  /** Called after each start that came up, except the first. */
  onRestart(running: RunningProcess): void;
  /** How long a service may be silent before it counts as dead; heavy work can delay its answers. */
  silenceMs: number;
}

/**
 * Restarts the service as soon as its process has ended, or when the process lives but has neither answered
 * nor worked for a minute. A busy service is left alone.
 */
export async function keepAlive(
  service: Service,
  first: RunningProcess,
  parts: WatchParts,
): Promise<void> {
  const { silenceMs } = parts;
  let running = first;
  let failures = 0;
  let signs = anySign(parts.now());
  while (await waitWhileAlive(running, parts)) {
    if (running.isAlive()) {
      const look = await findLook(service, running);
      signs = noteSigns(signs, look, parts.now());
      if (look?.isAnswering === true) failures = 0;
    }
    const why = findReason(running.isAlive(), { signs, at: parts.now(), silenceMs });
    if (why === null) continue;
    parts.report(`${service.name} ${why} and is started again.`);
    await running.end();
    if (!(await parts.wait(pauseAfter(failures)))) return;
    await mend(service, parts);
    running = service.start();
    failures += 1;
    const isUp = await parts.waitUntilHealthy(service, running);
    if (isUp || running.isAlive()) {
      signs = anySign(parts.now());
      parts.onRestart(running);
    } else if (await isHopeless(service, running, { parts, failures })) return parts.giveUp();
  }
}

/** What cannot be mended, as on a full disk, is no reason not to try: the start itself shows whether it can do without. */
async function mend(service: Service, parts: Pick<WatchParts, "report">): Promise<void> {
  try {
    await service.mend();
  } catch (error) {
    parts.report(error instanceof Error ? error.message : String(error));
  }
}

/** Reports why a start ended at once; true if only a person can mend that and it was tried often enough. */
async function isHopeless(
  service: Service,
  running: RunningProcess,
  { parts, failures }: { parts: WatchParts; failures: number },
): Promise<boolean> {
  await running.end();
  const why = await service.explainEnd(running);
  if (why === null) return false;
  parts.report(why.sentence);
  return !why.mayPass && failures >= MOST_TRIES;
}

/** The times of its last answer and of its last answer or work. */
interface Signs {
  answeredAt: number;
  stirredAt: number;
}

function anySign(at: number): Signs {
  return { answeredAt: at, stirredAt: at };
}

function noteSigns(signs: Signs, look: Look | null, at: number): Signs {
  if (look?.isAnswering === true) return anySign(at);
  return look?.isWorking === true ? { ...signs, stirredAt: at } : signs;
}

/** The reason for a restart in words; null if there is none. */
function findReason(
  isAlive: boolean,
  { signs, at, silenceMs }: { signs: Signs; at: number; silenceMs: number },
): string | null {
  if (!isAlive) return "has ended";
  if (at - signs.stirredAt >= silenceMs) return "shows no sign of life";
  return at - signs.answeredAt >= ENDLESS_MS ? "answers nobody" : null;
}

async function findLook(service: Service, running: RunningProcess): Promise<Look | null> {
  try {
    return await service.look(running);
  } catch {
    return null;
  }
}

/** Waits until the next look or until the process ends; false when everything is shutting down. */
async function waitWhileAlive(running: RunningProcess, parts: WatchParts): Promise<boolean> {
  const hasEnded = Symbol("ended");
  const first = await Promise.race([parts.wait(LOOK_EVERY_MS), running.exit.then(() => hasEnded)]);
  return first === hasEnded ? parts.wait(0) : first === true;
}

/** No pause before the first two tries, then 2, 4, 8 … seconds. */
function pauseAfter(failures: number): number {
  return failures < 2 ? 0 : Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** (failures - 1));
}
