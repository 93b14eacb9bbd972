import type { Operation } from "./permissions.ts";

/**
 * The reads that are made of a learner's own episodes, tracks, progress and answers alone, whose changes
 * `users.content_version` counts: their answers are remembered, and asked for apart from others.
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
