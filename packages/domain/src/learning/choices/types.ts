/**
 * What a learner wants of a concept:
 * - `skip`: it is neither taught nor asked about until the choice is taken back;
 * - `more`: it comes first in the next episode, and from then on in half the time;
 * - `not_weak`: it is not treated as weak, until it goes wrong again.
 */
export const CHOICE_KINDS = ["skip", "more", "not_weak"] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface ConceptChoice {
  conceptId: string;
  kind: ChoiceKind;
  /** When it was made, or changed. */
  chosenAt: number;
}

export interface ChoiceStore {
  /** All of a learner, in no order that means something. */
  list(userId: string): Promise<ConceptChoice[]>;
  /** In the place of the one before. */
  set(choice: Omit<ConceptChoice, "chosenAt"> & { userId: string; at: number }): Promise<void>;
  remove(of: { userId: string; conceptId: string }): Promise<void>;
}
