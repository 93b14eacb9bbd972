/**
 * A learner's choice about a concept:
 * - `skip`: it is neither taught nor asked about until the choice is removed;
 * - `more`: it comes first in the next episode, and then returns after half the time;
 * - `not_weak`: it is not treated as weak, until it is missed again.
 */
export const CHOICE_KINDS = ["skip", "more", "not_weak"] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface ConceptChoice {
  conceptId: string;
  kind: ChoiceKind;
  /** When it was made or changed. */
  chosenAt: number;
}

export interface ChoiceStore {
  /** All choices of a learner, unordered. */
  list(userId: string): Promise<ConceptChoice[]>;
  /** Replaces the previous choice. */
  set(choice: Omit<ConceptChoice, "chosenAt"> & { userId: string; at: number }): Promise<void>;
  remove(of: { userId: string; conceptId: string }): Promise<void>;
}
