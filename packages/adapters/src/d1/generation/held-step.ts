import type { Step } from "@learnlab/domain";
import { and, eq, inArray, sql } from "drizzle-orm";

import { generationSteps } from "./schema.ts";

/** A step that an attempt is working on. */
export interface Held {
  episodeId: string;
  step: Step;
  attempt: number;
}

export function isStep({ episodeId, step }: Omit<Held, "attempt">) {
  return and(
    eq(generationSteps.episodeId, episodeId),
    eq(generationSteps.step, step.kind),
    eq(generationSteps.language, step.language ?? ""),
  );
}

export function isHeld({ attempt, ...step }: Held) {
  return and(
    isStep(step),
    eq(generationSteps.attempt, attempt),
    eq(generationSteps.state, "running"),
  );
}

/** Also true for a step that this attempt finished without seeing the answer. */
export function wasHeld({ attempt, ...step }: Held) {
  return and(
    isStep(step),
    eq(generationSteps.attempt, attempt),
    inArray(generationSteps.state, ["running", "done"]),
  );
}

/** Whether this attempt is working on the step; every write of it checks this. */
export function whileHeld(held: Held) {
  return sql`exists (select 1 from ${generationSteps} where ${isHeld(held)})`;
}
