import type { Step } from "@learnlab/domain";

import type { generationSteps } from "../generation/schema.ts";

type StepRow = Pick<typeof generationSteps.$inferSelect, "step" | "language">;

/** A step as the domain knows it; its row has an empty language where it is of the whole episode. */
export function toStep({ step: kind, language }: StepRow): Step {
  if (kind !== "speech" && kind !== "assemble") return { kind, language: null };
  if (language === "") throw new TypeError(`A step of the kind ${kind} has no language.`);
  return { kind, language };
}
