import type { Language } from "../languages/index.ts";
import type { MeasuredStep } from "./types.ts";

interface Making {
  /** In the order in which they are spoken. */
  languages: readonly Language[];
  steps: readonly MeasuredStep[];
  at: number;
}

/** Below this time or share a pace would be a guess, since several parts are spoken at once. */
const LEAST_MS = 2_000;
const LEAST_SHARE = 0.1;

/**
 * The estimated ms until the next language can be heard, from the pace of this run; null if unknown.
 * Languages are spoken one after the other at the same pace.
 */
export function estimateLeft({ languages, steps, at }: Making): number | null {
  const spoken = languages.flatMap(
    (language) => steps.find((step) => step.kind === "speech" && step.language === language) ?? [],
  );
  const next = spoken.find((speech) => !isAssembled(steps, speech));
  if (next === undefined || next.state === "waiting" || next.state === "failed") return null;
  // Only the assembly is left.
  if (next.state === "done") return 0;
  const pace = measurePace(spoken, { next, at });
  return pace === null ? null : Math.round((next.totalCharacters - next.doneCharacters) / pace);
}

function isAssembled(steps: readonly MeasuredStep[], { language }: MeasuredStep): boolean {
  return steps.some(
    (step) => step.kind === "assemble" && step.language === language && step.state === "done",
  );
}

/** Characters per ms over all languages of this run; earlier runs do not count. */
function measurePace(
  spoken: readonly MeasuredStep[],
  { next, at }: { next: MeasuredStep; at: number },
): number | null {
  const running = spoken.filter(({ state }) => state === "running");
  const since = Math.min(...running.map(({ changedAt }) => changedAt));
  const ended = spoken.filter(({ state, changedAt }) => state === "done" && changedAt >= since);
  const done = [...running, ...ended].reduce((sum, step) => sum + step.doneCharacters, 0);
  const isTooSoon = at - since < LEAST_MS || done < LEAST_SHARE * next.totalCharacters;
  return isTooSoon || done === 0 ? null : done / (at - since);
}
