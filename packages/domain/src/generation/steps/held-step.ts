import type { LogFields } from "../../shared/index.ts";
import type { GenerationDeps } from "./deps.ts";
import type { HeldStep, PartsDone } from "./generation-job.ts";

/** The step was taken over by a later attempt: this run must write nothing more. */
export class LeaseLost extends Error {
  constructor(held: HeldStep) {
    super(`Taken over: ${JSON.stringify(describeHeld(held))}`);
    this.name = "LeaseLost";
  }
}

export function requireHeld(isHeld: boolean, held: HeldStep): void {
  if (!isHeld) throw new LeaseLost(held);
}

/** Renews the lease and says how many parts are done. */
export async function reportParts(
  deps: Pick<GenerationDeps, "generation" | "clock" | "timings">,
  held: HeldStep,
  { doneParts, totalParts, doneCharacters, totalCharacters }: PartsDone,
): Promise<void> {
  const leaseUntil = deps.clock.now() + deps.timings.leaseMs;
  const parts = { doneParts, totalParts, doneCharacters, totalCharacters };
  requireHeld(await deps.generation.renewStep({ ...held, ...parts, leaseUntil }), held);
}

/** The step in the fields of a line of the log. */
export function describeHeld({ episodeId, step, attempt }: HeldStep): LogFields {
  return { episodeId, step: step.kind, language: step.language, attempt };
}

/** Where a step leaves what it made, an object of its own for each attempt. */
export function workKey({ episodeId, step, attempt }: HeldStep): string {
  const name = step.language === null ? step.kind : `${step.kind}-${step.language}`;
  return `${workPrefix(episodeId)}${name}-${attempt}.json`;
}

/** What the keys of all that an episode's steps left begin with. */
export function workPrefix(episodeId: string): string {
  return `work/${episodeId}/`;
}

/** Which attempt left the object; 0 where the key is not of a step's work. */
export function attemptOf(key: string): number {
  return Number(/-(\d+)\.json$/.exec(key)?.[1] ?? 0);
}
