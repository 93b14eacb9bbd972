import type { Concept, QuestionKind } from "../../courses/index.ts";
import type { Memory } from "./types.ts";

/** "Recall" comes first; of two neighbours in a course one is asked "why" next, the other about a case. */
const KINDS_IN_TURN: Record<"even" | "odd", readonly QuestionKind[]> = {
  even: ["recall", "why", "apply"],
  odd: ["recall", "apply", "why"],
};

/** Kinds of question take turns. */
export function askNext(
  memory: Memory | undefined,
  { position }: Pick<Concept, "position">,
): QuestionKind {
  const kinds = KINDS_IN_TURN[position % 2 === 0 ? "even" : "odd"];
  const asked = Math.max(memory?.timesAsked ?? 0, memory?.schedule?.reps ?? 0);
  return kinds[asked % kinds.length] ?? "recall";
}
