import { JOBS } from "@learnlab/domain/client";

import { t } from "../../i18n/operations.ts";
import type { texts } from "../../i18n/en/operations.ts";
import { findText } from "../../i18n/language.ts";
import { formatBytes } from "../../i18n/format-bytes.ts";
import type { CronRun } from "../../data/jobs.ts";

type Job = keyof typeof JOBS;
const isJob = (name: string): name is Job => name in JOBS;

export function nameCron(cron: string): string {
  const name = Object.keys(JOBS)
    .filter(isJob)
    .find((job) => JOBS[job] === cron);
  return name === undefined ? cron : t(`job.${name}`);
}

type CountKey = Extract<keyof typeof texts, `count.${string}`>;

/** What a run did, in short texts; numbers without a text keep their own name. */
export function describeReport({ outcome, report, error }: CronRun): string[] {
  if (outcome === "failed") return [error ?? ""];
  const facts = Object.entries<number>(report).flatMap(([name, value]) =>
    describeEntry(name, value),
  );
  const marks = facts.length === 0 ? [t("runs.nothing")] : facts;
  return [
    ...marks,
    ...(report["stopped"] === 1 ? [t("runs.stopped")] : []),
    ...(report["byHand"] === 1 ? [t("runs.byHand")] : []),
  ];
}

function describeEntry(name: string, value: number): string[] {
  if (name === "stopped" || name === "byHand" || value === 0) return [];
  if (name === "sizeBytes") return [formatBytes(value)];
  return [describeCount(name, value)];
}

/** `3 old episodes`. */
export function describeCount(name: string, count: number): string {
  const key = `count.${name}`;
  return isCountKey(key) ? t(key, { count }) : `${name} ${count}`;
}

function isCountKey(key: string): key is CountKey {
  return findText(key) !== undefined;
}
