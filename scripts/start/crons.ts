import { readFileSync } from "node:fs";
import { join } from "node:path";

import { CRONS, DAY_MS, MINUTE_MS } from "@learnlab/domain/client";
import { Cron } from "croner";

import { root } from "./root.ts";

/** The crons of wrangler.toml. Locally nothing triggers them. */
export function readCrons(): string[] {
  const [, list = ""] =
    /crons = \[([^\]]*)\]/.exec(readFileSync(join(root, "wrangler.toml"), "utf8")) ?? [];
  return [...list.matchAll(/"([^"]+)"/g)].flatMap(([, cron]) => cron ?? []);
}

/** The crons due after one moment and until another, in UTC; at most a day back. */
export function listDue(crons: string[], span: { after: number; until: number }): string[] {
  const from = new Date(Math.max(span.after, span.until - DAY_MS));
  return crons.filter((cron) => {
    const next = new Cron(cron, { timezone: "UTC" }).nextRun(from);
    return next !== null && next.getTime() <= span.until;
  });
}

interface CronParts {
  now(): number;
  /** Waits; false when everything is shutting down. */
  wait(milliseconds: number): Promise<boolean>;
  call(cron: string): Promise<void>;
  report(sentence: string): void;
}

export interface Timekeeper {
  /** Calls each cron on time until everything shuts down. */
  keep(): Promise<void>;
  /** Calls one cron at once. */
  callNow(cron: string): void;
}

/**
 * Calls crons on time, retries a failed one after a minute, catches up after a machine wakes, and never
 * runs one twice at a time.
 */
export function createTimekeeper(crons: string[], parts: CronParts): Timekeeper {
  const waiting = new Set<string>();
  const running = new Set<string>();
  const run = async (cron: string) => {
    running.add(cron);
    waiting.delete(cron);
    try {
      await parts.call(cron);
    } catch (error) {
      waiting.add(cron);
      parts.report(`A cron failed and is called again: ${String(error)}`);
    }
    running.delete(cron);
  };
  const runWaiting = () => {
    for (const cron of waiting) if (!running.has(cron)) void run(cron);
  };
  return {
    async keep() {
      let seen = parts.now();
      while (await parts.wait(MINUTE_MS - (parts.now() % MINUTE_MS))) {
        const now = parts.now();
        for (const cron of listDue(crons, { after: seen, until: now })) waiting.add(cron);
        seen = now;
        runWaiting();
      }
    },
    callNow(cron) {
      waiting.add(cron);
      runWaiting();
    },
  };
}

/**
 * Resumes what the previous worker left behind at once, and again after its last queue messages have waited
 * long enough to count as lost.
 */
export async function sweepAfterStart(
  { callNow }: Pick<Timekeeper, "callNow">,
  { wait, patienceMs }: Pick<CronParts, "wait"> & { patienceMs: number },
): Promise<void> {
  callNow(CRONS.sweep);
  if (await wait(patienceMs)) callNow(CRONS.sweep);
}
