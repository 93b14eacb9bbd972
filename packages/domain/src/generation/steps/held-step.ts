import type { GenerationDeps } from "./deps.ts";

/** A step that this run works on, until somebody else takes it over. */
export interface HeldStep {
  episodeId: string;
  step: string;
  attempt: number;
}

/** The step was taken over by a later attempt: this run must write nothing more. */
export class LeaseLost extends Error {
  constructor({ episodeId, step, attempt }: HeldStep) {
    super(`Attempt ${attempt} of ${step} of ${episodeId} was taken over.`);
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
  parts: { doneParts: number; totalParts: number },
): Promise<void> {
  const leaseUntil = deps.clock.now() + deps.timings.leaseMs;
  requireHeld(await deps.generation.renewStep({ ...held, ...parts, leaseUntil }), held);
}

/** Where a step leaves what it made, an object of its own for each attempt. */
export function workKey({ episodeId, step, attempt }: HeldStep): string {
  return `work/${episodeId}/${step.replace(":", "-")}-${attempt}.json`;
}
