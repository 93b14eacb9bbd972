import type { LogFields } from "../../shared/index.ts";
import type { GenerationDeps } from "./deps.ts";
import type { HeldStep, PartsDone } from "./generation-job.ts";

/** A later attempt took over the step: this run must write nothing more. */
export class LeaseLost extends Error {
  constructor(held: HeldStep) {
    super(`Taken over: ${JSON.stringify(describeHeld(held))}`);
    this.name = "LeaseLost";
  }
}

export function requireHeld(isHeld: boolean, held: HeldStep): void {
  if (!isHeld) throw new LeaseLost(held);
}

/** Renews the lease and reports how many parts are done. */
export async function reportParts(
  deps: Pick<GenerationDeps, "generation" | "clock" | "timings">,
  held: HeldStep,
  { doneParts, totalParts, doneCharacters, totalCharacters }: PartsDone,
): Promise<void> {
  const leaseUntil = deps.clock.now() + deps.timings.leaseMs;
  const parts = { doneParts, totalParts, doneCharacters, totalCharacters };
  requireHeld(await deps.generation.renewStep({ ...held, ...parts, leaseUntil }), held);
}

/** The step as fields of a log line. */
export function describeHeld({ episodeId, step, attempt }: HeldStep): LogFields {
  return { episodeId, step: step.kind, language: step.language, attempt };
}

/** The key of a step's result, a separate object for each attempt. */
export function workKey({ episodeId, step, attempt }: HeldStep): string {
  const name = step.language === null ? step.kind : `${step.kind}-${step.language}`;
  return `${workPrefix(episodeId)}${name}-${attempt}.json`;
}

/** The key prefix of all results of an episode's steps. */
export function workPrefix(episodeId: string): string {
  return `work/${episodeId}/`;
}

/** The attempt that left the object; 0 for another kind of key. */
export function attemptOf(key: string): number {
  return Number(/-(\d+)\.json$/.exec(key)?.[1] ?? 0);
}
