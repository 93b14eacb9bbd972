import type { EpisodeProgress, OutputFormat } from "../../api.ts";
import { t } from "../../i18n/making.ts";

type Steps = EpisodeProgress["steps"];

/** Where each kind of step begins and ends between 0 and 1, by its usual time. */
const SPOKEN = {
  brief: [0, 0.05],
  script: [0.05, 0.3],
  speech: [0.3, 0.92],
  assemble: [0.92, 0.98],
  publish: [0.98, 1],
} as const;

/** The same for an episode without audio. */
const WRITTEN = { ...SPOKEN, brief: [0, 0.2], script: [0.2, 0.9], publish: [0.9, 1] } as const;

type StepKind = keyof typeof SPOKEN;
const ORDER = ["brief", "script", "speech", "assemble", "publish"] as const;

/** The current step in words, and the overall progress from 0 to 1. A retried step counts as running. */
export function describeSteps(steps: Steps, format: OutputFormat): { text: string; share: number } {
  if (steps.every(({ state }) => state === "waiting")) return { text: t("step.waiting"), share: 0 };
  // One language may be assembled while the other is still being spoken: the earlier step counts.
  const present = ORDER.filter((kind) => ofKind(steps, kind).length > 0);
  const now = present.find((kind) => !isDone(ofKind(steps, kind))) ?? present.at(-1) ?? "brief";
  const [from, to] = (format === "text" ? WRITTEN : SPOKEN)[now];
  const done = doneShare(ofKind(steps, now));
  return { text: wordsFor(now, steps), share: from * (1 - done) + to * done };
}

function wordsFor(kind: StepKind, steps: Steps): string {
  switch (kind) {
    case "brief":
      return t("step.brief");
    case "script":
      return t("step.script");
    case "speech":
      return speechWords(steps);
    case "assemble":
      return t("step.assemble");
    case "publish":
      return t("step.publish");
  }
}

function speechWords(steps: Steps): string {
  const { done, total } = countParts(ofKind(steps, "speech"));
  if (total === 0) return t("step.voice");
  return t("step.speech", { part: Math.min(done + 1, total), total });
}

function ofKind(steps: Steps, kind: StepKind): Steps {
  return steps.filter((step) => step.kind === kind);
}

function doneShare(steps: Steps): number {
  if (isDone(steps)) return 1;
  const { done, total } = countParts(steps);
  return total === 0 ? 0 : done / total;
}

function isDone(steps: Steps): boolean {
  return steps.every(({ state }) => state === "done");
}

function countParts(steps: Steps): { done: number; total: number } {
  return {
    done: steps.reduce((sum, { doneParts }) => sum + doneParts, 0),
    total: steps.reduce((sum, { totalParts }) => sum + totalParts, 0),
  };
}
