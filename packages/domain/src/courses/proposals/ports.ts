import type { Concept, ConceptLink } from "../types.ts";
import type { Proposal, StoredProposal } from "./types.ts";

/** The concept that an approved proposal becomes; it is added at the end of the course. */
export interface ApprovedConcept extends Pick<
  Concept,
  "id" | "term" | "spoken" | "sentences" | "questions"
> {
  proposalId: string;
}

/** Concepts that wait for a person, without those that are taught already. */
export interface ProposalStore {
  /** By material and in its order: waiting, approved and rejected ones. */
  list(courseId: string): Promise<StoredProposal[]>;
  find(proposalId: string): Promise<StoredProposal | null>;
  /** Replaces the material's proposals that still wait. */
  replace(change: {
    courseId: string;
    materialId: string;
    proposals: { id: string; proposal: Proposal }[];
    at: number;
  }): Promise<void>;
  /** False if it no longer waits. */
  edit(change: { proposalId: string; proposal: Proposal; at: number }): Promise<boolean>;
  /**
   * Turns those that still wait into concepts of the course; returns their ids. A link is written where both its
   * concepts are there then, and none stands between the two.
   */
  approve(change: {
    courseId: string;
    concepts: ApprovedConcept[];
    links: ConceptLink[];
    at: number;
  }): Promise<string[]>;
  /** The same for rejecting. */
  reject(change: { courseId: string; ids: string[]; at: number }): Promise<string[]>;
  /**
   * Makes them wait again, except for those whose concept is in use; returns their ids. Links that came with the
   * approval go with it.
   */
  undo(change: { courseId: string; ids: string[]; at: number }): Promise<string[]>;
}
