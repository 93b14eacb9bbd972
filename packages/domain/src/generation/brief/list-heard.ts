import type { BriefHeard } from "../../episodes/index.ts";
import type { Memory } from "../../learning/index.ts";
import { DAY_MS } from "../../shared/index.ts";

/** Learners do not have more than this in mind. */
const MOST = 3;

/** The concepts heard last, newest first. */
export function listLastHeard(memories: readonly Memory[]): string[] {
  return memories
    .filter(({ timesHeard }) => timesHeard > 0)
    .toSorted((one, other) => (other.lastHeardAt ?? 0) - (one.lastHeardAt ?? 0))
    .slice(0, MOST)
    .map(({ conceptId }) => conceptId);
}

interface Naming {
  now: number;
  findTerm: (conceptId: string) => string;
  termsIn: (conceptId: string) => BriefHeard["terms"];
}

/** The same with their names, if they can be spoken. */
export function nameHeard(
  memories: readonly Memory[],
  { now, findTerm, termsIn }: Naming,
): BriefHeard[] {
  return listLastHeard(memories).flatMap((conceptId) => {
    const term = findTerm(conceptId);
    const heardAt = memories.find((memory) => memory.conceptId === conceptId)?.lastHeardAt;
    if (term === "" || typeof heardAt !== "number") return [];
    const daysAgo = Math.max(0, Math.floor((now - heardAt) / DAY_MS));
    return [{ conceptId, term, terms: termsIn(conceptId), daysAgo }];
  });
}
