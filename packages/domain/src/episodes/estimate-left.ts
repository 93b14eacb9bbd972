import type { Language } from "../languages/index.ts";
import type { MeasuredStep } from "./types.ts";

interface Making {
  /** In the order in which they are spoken. */
  languages: readonly Language[];
  steps: readonly MeasuredStep[];
  at: number;
}

/** Sooner, or with a smaller share done, a pace would be a guess: several pieces are under way at once. */
const LEAST_MS = 2_000;
const LEAST_SHARE = 0.1;

/**
 * How long it takes, in ms, until the next language can be heard, by the pace at which this run has spoken so
 * far; null where nothing is known of it yet. Languages are spoken one after the other, all at one pace.
 */
export function estimateLeft({ languages, steps, at }: Making): number | null {
  const spoken = languages.flatMap(
    (language) => steps.find((step) => step.kind === "speech" && step.language === language) ?? [],
  );
  const next = spoken.find((speech) => !isAssembled(steps, speech));
  if (next === undefined || next.state === "waiting" || next.state === "failed") return null;
  // Only the joining is left.
  if (next.state === "done") return 0;
  const pace = measurePace(spoken, { next, at });
  return pace === null ? null : Math.round((next.totalCharacters - next.doneCharacters) / pace);
}

function isAssembled(steps: readonly MeasuredStep[], { language }: MeasuredStep): boolean {
  return steps.some(
    (step) => step.kind === "assemble" && step.language === language && step.state === "done",
  );
}

/** Characters in a ms, over all languages of this run; what an earlier run spoke says nothing of this one. */
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
