import type { Concept } from "../../courses/index.ts";
import type { BriefConcept, ObeyedChoice } from "../../episodes/index.ts";
import { type Choices, isMissed, isNotWeak, isSkipped, type Memory } from "../../learning/index.ts";
import { cleanText } from "../../shared/index.ts";

/** A receipt is one page, not a complete list. */
const MOST_SHOWN = 12;

interface Facts {
  choices: Choices;
  memories: readonly Memory[];
  /** Concepts that are weak by a quiz, and not weak by the learner's choice. */
  notWeak: readonly string[];
}

interface Today {
  studied: readonly Concept[];
  chosen: readonly BriefConcept[];
  topics: readonly string[];
}

/** Which of the learner's choices this episode obeys; a choice that made no difference is left out. */
export function describeObeyed(
  { choices, memories, notWeak }: Facts,
  { studied, chosen, topics }: Today,
): ObeyedChoice[] {
  const forgiven = memories.filter(
    (memory) =>
      isMissed(memory) &&
      isNotWeak(choices, {
        conceptId: memory.conceptId,
        at: memory.schedule?.lastReviewedAt ?? 0,
      }),
  );
  const notWeakIds = new Set([...notWeak, ...forgiven.map(({ conceptId }) => conceptId)]);
  const more = new Set(
    chosen.filter(({ reason }) => reason === "more").map(({ conceptId }) => conceptId),
  );
  const findKind = (id: string): ObeyedChoice["kind"] | null => {
    if (isSkipped(choices, id)) return topics.includes(id) ? null : "skip";
    if (more.has(id)) return "more";
    return notWeakIds.has(id) ? "not_weak" : null;
  };
  return studied
    .flatMap(({ id: conceptId, courseId, term }) => {
      const kind = findKind(conceptId);
      return kind === null ? [] : [{ conceptId, courseId, term: cleanText(term, 80), kind }];
    })
    .slice(0, MOST_SHOWN);
}
