import type { MaterialPlace } from "../materials/index.ts";
import type { ConceptQuestion, LinkKind, SentencePart } from "../types.ts";

/** The place of a proposal in its material, where it can be opened. */
export interface ProposalPlace extends MaterialPlace {
  /** The heading above it; null before the first one. */
  heading: string | null;
}

/** A sentence of a material with the number by which proposals quote it. */
export interface NumberedSentence extends ProposalPlace {
  /** From 1, through the whole material. */
  number: number;
  text: string;
}

/** A teaching sentence, with its quotes and their sentence numbers. */
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

/** A link to another concept, which is named as it is proposed or taught. */
export interface ProposedLink {
  kind: LinkKind;
  /** The other concept's term. */
  to: string;
  /** One sentence in the course's language. */
  text: string;
  quote: string;
  from: number[];
}

/**
 * The source of its words: the material itself, a model that quotes it, or a model whose words a judge has
 * compared with the material.
 */
export type ProposalBasis = "extracted" | "quoted" | "judged";

/** Parts of a concept that a material lacks, and a person has to write. */
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

/** A proposed concept; nothing of it is taught before a person approves it. */
export interface Proposal {
  term: string;
  /** The term inside a sentence. */
  spoken: string;
  basis: ProposalBasis;
  /** The definition first. */
  sentences: ProposedSentence[];
  questions: ProposedQuestion[];
  links: ProposedLink[];
  keyTerms: string[];
  place: ProposalPlace;
  /** The text at its place, shown next to the proposal. */
  passage: string;
  missing: MissingPart[];
}

/** A proposal waits until a person approves or rejects it. */
export type ProposalState = "proposed" | "approved" | "rejected";

export interface StoredProposal extends Proposal {
  id: string;
  courseId: string;
  materialId: string;
  state: ProposalState;
  /** The concept that it became; null until it is approved. */
  conceptId: string | null;
}
