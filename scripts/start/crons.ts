import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./root.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Takes up what a crash or a power cut left waiting. */
const SWEEP = "*/5 * * * *";

/** The crons of wrangler.toml. Locally nothing calls them by itself. */
export function readCrons(): string[] {
  const [, list = ""] =
    /crons = \[([^\]]*)\]/.exec(readFileSync(join(root, "wrangler.toml"), "utf8")) ?? [];
  return [...list.matchAll(/"([^"]+)"/g)].flatMap(([, cron]) => cron ?? []);
}

/** The crons that fell due after one moment and until another, in UTC; at most a day is looked back. */
export function listDue(crons: string[], span: { after: number; until: number }): string[] {
  const from = Math.max(span.after, span.until - DAY_MS);
  const first = Math.floor(from / MINUTE_MS) + 1;
  const last = Math.floor(span.until / MINUTE_MS);
  const minutes = Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => first + index,
  );
  return crons.filter((cron) => minutes.some((minute) => isDue(cron, minute)));
}

/** Minute and hour decide, each `*`, a step or a number: wrangler.toml uses no days. */
function isDue(cron: string, minute: number): boolean {
  const at = new Date(minute * MINUTE_MS);
  const [minutes = "*", hours = "*"] = cron.split(" ");
  return matches(minutes, at.getUTCMinutes()) && matches(hours, at.getUTCHours());
}

function matches(field: string, value: number): boolean {
  if (field === "*") return true;
  const [, step] = /^\*\/(\d+)$/.exec(field) ?? [];
  return step === undefined ? Number(field) === value : value % Number(step) === 0;
}

/** Calls a cron as Cloudflare would; throws when it failed or nobody answered. */
export async function callCron(origin: string, cron: string): Promise<void> {
  const query = encodeURIComponent(cron).replaceAll("%20", "+");
  const response = await fetch(`${origin}/cdn-cgi/handler/scheduled?cron=${query}`, {
    signal: AbortSignal.timeout(600_000),
  });
  if (!response.ok) throw new Error(`${cron} answered ${response.status}`);
}

interface CronParts {
  now(): number;
  /** Waits; false when everything is ending. */
  wait(milliseconds: number): Promise<boolean>;
  call(cron: string): Promise<void>;
  report(sentence: string): void;
}

/**
 * Calls each cron at its minutes, the sweep also at once. What failed is called again a minute later,
 * what a sleeping machine missed when it wakes, and none twice at a time.
 */
export async function keepTime(crons: string[], parts: CronParts): Promise<void> {
  const waiting = new Set<string>(crons.includes(SWEEP) ? [SWEEP] : []);
  const running = new Set<string>();
  let seen = parts.now();
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
  do {
    const now = parts.now();
    for (const cron of listDue(crons, { after: seen, until: now })) waiting.add(cron);
    seen = now;
    for (const cron of waiting) if (!running.has(cron)) void run(cron);
  } while (await parts.wait(MINUTE_MS - (parts.now() % MINUTE_MS)));
}
