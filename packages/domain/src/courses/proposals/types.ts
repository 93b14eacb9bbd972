import type { MaterialPlace } from "../materials/index.ts";
import type { ConceptQuestion, LinkKind, SentencePart } from "../types.ts";

/** Where a proposal stands in its material, to be opened there. */
export interface ProposalPlace extends MaterialPlace {
  /** The heading that it stands under; null before the first one. */
  heading: string | null;
}

/** A sentence of a material under the number by which proposals quote it. */
export interface NumberedSentence extends ProposalPlace {
  /** From 1, through the whole material. */
  number: number;
  text: string;
}

/** A sentence that teaches, with the words of the material and the numbers of the sentences they are. */
export interface ProposedSentence {
  part: SentencePart;
  text: string;
  quote: string;
  from: number[];
}

export interface ProposedQuestion extends ConceptQuestion {
  quote: string;
  from: number[];
}

/** How the concept is related to another one, which is named as it is proposed or taught. */
export interface ProposedLink {
  kind: LinkKind;
  /** The term of the other concept. */
  to: string;
  /** One sentence, in the language of the course. */
  text: string;
  quote: string;
  from: number[];
}

/**
 * Where its words come from: they are the material's own, a model's beside what it quotes, or those of a model
 * that a judge has compared with the material.
 */
export type ProposalBasis = "extracted" | "quoted" | "judged";

/** What a material does not say of a concept, and a person has to write. */
export const MISSING_PARTS = [
  "term",
  "picture",
  "mechanism",
  "pitfall",
  "recall",
  "why",
  "apply",
  "accepted",
] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

/** A concept as a material suggests it; nothing of it is taught before a person has approved it. */
export interface Proposal {
  term: string;
  /** The term as it is said inside a sentence. */
  spoken: string;
  basis: ProposalBasis;
  /** The definition first. */
  sentences: ProposedSentence[];
  questions: ProposedQuestion[];
  links: ProposedLink[];
  keyTerms: string[];
  place: ProposalPlace;
  /** What stands at the place, to be read beside the proposal. */
  passage: string;
  missing: MissingPart[];
}

/** A proposal waits for a person, who approves or rejects it. */
export type ProposalState = "proposed" | "approved" | "rejected";

export interface StoredProposal extends Proposal {
  id: string;
  courseId: string;
  materialId: string;
  state: ProposalState;
  /** What it became; null until it is approved. */
  conceptId: string | null;
}
