import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./root.ts";

/** The crons of wrangler.toml. Locally nothing calls them by itself. */
export function readCrons(): string[] {
  const [, list = ""] =
    /crons = \[([^\]]*)\]/.exec(readFileSync(join(root, "wrangler.toml"), "utf8")) ?? [];
  return [...list.matchAll(/"([^"]+)"/g)].flatMap(([, cron]) => cron ?? []);
}

/** Whether a cron of minute and hour falls on the minute, in UTC: `*`, `*\/n` and single numbers. */
export function isDue(cron: string, at: Date): boolean {
  const [minute = "*", hour = "*"] = cron.split(" ");
  return matches(minute, at.getUTCMinutes()) && matches(hour, at.getUTCHours());
}

function matches(field: string, value: number): boolean {
  if (field === "*") return true;
  const [, step] = /^\*\/(\d+)$/.exec(field) ?? [];
  return step === undefined ? Number(field) === value : value % Number(step) === 0;
}

export async function callCron(origin: string, cron: string): Promise<void> {
  const query = encodeURIComponent(cron).replaceAll("%20", "+");
  await fetch(`${origin}/cdn-cgi/handler/scheduled?cron=${query}`, {
    signal: AbortSignal.timeout(120_000),
  });
}

/** Calls each cron at its minutes, as long as the process lives. */
export function startCrons(origin: string, report: (error: unknown) => void): void {
  const crons = readCrons();
  let last = "";
  setInterval(() => {
    const now = new Date();
    const minute = now.toISOString().slice(0, 16);
    if (minute === last) return;
    last = minute;
    for (const cron of crons.filter((one) => isDue(one, now))) callCron(origin, cron).catch(report);
  }, 5_000);
}
