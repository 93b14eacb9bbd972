import type { Concept } from "../../courses/index.ts";
import type { BriefConcept, BriefReview } from "../../episodes/index.ts";
import { askNext, isHeard, isMastered, isMissed, type Memory } from "../../learning/index.ts";
import { cleanText } from "../../shared/index.ts";

/** How many of the chosen concepts may be taught today, so they are not asked about before. */
const MAY_BE_TAUGHT = 6;

interface Today {
  /** What may be taught. */
  chosen: readonly BriefConcept[];
  /** What is due and asked about without its lesson. */
  asked: readonly string[];
  concepts: readonly Concept[];
}

/**
 * What is asked about without its lesson; the first before the first lesson. What is due, or else, of what
 * was heard, is not taught today and not mastered, the least asked about and then the latest heard. Nothing
 * if nothing was heard.
 */
export function chooseReviews(memories: readonly Memory[], today: Today): BriefReview[] {
  const due = today.asked.flatMap((id) => memories.find(({ conceptId }) => conceptId === id) ?? []);
  const asked = due.length > 0 ? due : findFamiliar(memories, today);
  return asked.flatMap((memory): BriefReview[] => {
    const concept = today.concepts.find(({ id }) => id === memory.conceptId);
    if (concept === undefined) return [];
    const term = cleanText(concept.term, 80);
    const dueReason = isMissed(memory) ? "missed" : "due";
    const reason = due.length > 0 ? dueReason : "again";
    return [{ conceptId: concept.id, term, asks: askNext(memory, concept), reason }];
  });
}

function findFamiliar(
  memories: readonly Memory[],
  { chosen, concepts }: Omit<Today, "asked">,
): Memory[] {
  const taught = new Set(chosen.slice(0, MAY_BE_TAUGHT).map(({ conceptId }) => conceptId));
  const studied = new Set(concepts.map(({ id }) => id));
  const isFree = ({ conceptId, schedule }: Memory) =>
    !taught.has(conceptId) && (schedule === null || !isMastered(schedule));
  return memories
    .filter((memory) => isHeard(memory) && studied.has(memory.conceptId) && isFree(memory))
    .toSorted(
      (one, other) =>
        countAsked(one) - countAsked(other) ||
        (other.lastHeardAt ?? 0) - (one.lastHeardAt ?? 0) ||
        one.conceptId.localeCompare(other.conceptId),
    )
    .slice(0, 1);
}

function countAsked({ timesAsked, schedule }: Memory): number {
  return Math.max(timesAsked, schedule?.reps ?? 0);
}
