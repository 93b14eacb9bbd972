import type { StoredAnswer } from "./create-answering.ts";

/** An answer in a session, for its end and for a reload. */
export interface Answered extends StoredAnswer {
  conceptId: string;
  number: number;
  term: string;
  dueOn: string | null;
}

/** Whether both are about the same question of a session. */
export function isSameCard(
  one: Pick<Answered, "conceptId" | "number">,
  other: Pick<Answered, "conceptId" | "number">,
): boolean {
  return one.conceptId === other.conceptId && one.number === other.number;
}

const KEPT = "learnlab.review";

/** This person's answers in the session of this tab. */
export function recallAnswered(personId: string): Answered[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    if (typeof kept !== "object" || kept === null || !("owner" in kept) || !("answered" in kept)) {
      return [];
    }
    const { owner, answered } = kept;
    return owner === personId && Array.isArray(answered) ? answered.filter(isAnswered) : [];
  } catch {
    // Storage may be forbidden or hold other data: then the session starts over.
    return [];
  }
}

export function keepAnswered(personId: string, answered: readonly Answered[]): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ owner: personId, answered }));
  } catch {
    return;
  }
}

export function forgetAnswered(): void {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    return;
  }
}

function isAnswered(kept: unknown): kept is Answered {
  if (typeof kept !== "object" || kept === null) return false;
  const { conceptId, number, term }: Partial<Record<string, unknown>> = { ...kept };
  return typeof conceptId === "string" && typeof number === "number" && typeof term === "string";
}
