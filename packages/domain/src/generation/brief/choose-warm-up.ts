import type { Concept } from "../../courses/index.ts";
import type { BriefConcept, BriefWarmUp } from "../../episodes/index.ts";
import type { Memory } from "../../learning/index.ts";
import { askNext } from "./choose-concepts.ts";

/** So many of the chosen concepts may be taught today, and are not asked about before. */
const MAY_BE_TAUGHT = 6;

/**
 * What is asked before the first lesson: of what was heard, and is not taught today, the least asked
 * about, the latest heard of several. Nothing where nothing was heard.
 */
export function chooseWarmUp(
  memories: readonly Memory[],
  { chosen, concepts }: { chosen: readonly BriefConcept[]; concepts: readonly Concept[] },
): BriefWarmUp | undefined {
  const today = new Set(chosen.slice(0, MAY_BE_TAUGHT).map(({ conceptId }) => conceptId));
  const studied = new Set(concepts.map(({ id }) => id));
  const [first] = memories
    .filter(({ conceptId, timesHeard }) => timesHeard > 0 && studied.has(conceptId))
    .filter(({ conceptId }) => !today.has(conceptId))
    .toSorted(
      (one, other) =>
        one.timesAsked - other.timesAsked ||
        (other.lastHeardAt ?? 0) - (one.lastHeardAt ?? 0) ||
        one.conceptId.localeCompare(other.conceptId),
    );
  return first === undefined ? undefined : { conceptId: first.conceptId, asks: askNext(first) };
}
