import type { Operation } from "./permissions.ts";

/**
 * Reads of only a learner's own episodes, tracks, progress and answers, whose changes
 * `users.content_version` counts. Their answers are remembered, and clients request them separately from
 * others.
 */
export const CONTENT_READS = [
  "episodes.list",
  "episodes.get",
  "episodes.script",
  "episodes.audio",
  "episodes.answers",
  "episodes.answerProgress",
  "listening.progress",
  "listening.totals",
  "listening.episodeTotals",
] as const satisfies readonly Operation[];
