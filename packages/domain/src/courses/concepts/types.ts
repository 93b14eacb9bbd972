import type { Language } from "../../languages/index.ts";
import type { Concept, ConceptText, LinkKind } from "../types.ts";

export type ConceptChangeKind = "edit" | "merge" | "link" | "translation";

/** What was done to a concept and can be taken back. */
export interface ConceptChange {
  id: string;
  kind: ConceptChangeKind;
  at: number;
}

/** What teachers see beside a concept. */
export interface ConceptFacts {
  conceptId: string;
  /** Further languages that it is taught in. */
  languages: Language[];
  /** How many learners heard or answered something of it. */
  learners: number;
  /** The latest change, where it can be taken back. */
  lastChange: ConceptChange | null;
}

export interface TaughtConcept extends Concept, Omit<ConceptFacts, "conceptId"> {}

/** What of a concept teachers put into words. */
export type ConceptWords = Pick<
  Concept,
  "term" | "spoken" | "sentences" | "questions" | "lostQuotes"
>;

/** A translation that is written anew, under an id of its own. */
export interface NewConceptText extends ConceptText {
  id: string;
}

/** A link that the words of a concept speak for. */
export interface SuggestedLink {
  fromId: string;
  toId: string;
  kind: LinkKind;
  /** The sentence of the first that names the other. */
  because: string;
}
