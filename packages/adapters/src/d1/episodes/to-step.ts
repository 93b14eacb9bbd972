import type { Step } from "@learnlab/domain";

import type { generationSteps } from "../generation/schema.ts";

type StepRow = Pick<typeof generationSteps.$inferSelect, "step" | "language">;

/** Converts a row to the domain's step; a step of the whole episode has an empty language. */
export function toStep({ step: kind, language }: StepRow): Step {
  if (kind !== "speech" && kind !== "assemble") return { kind, language: null };
  if (language === "") throw new TypeError(`A step of the kind ${kind} has no language.`);
  return { kind, language };
}
