import type { Concept } from "../types.ts";
import type { Proposal, StoredProposal } from "./types.ts";

/** The concept that an approved proposal becomes; its place in the course is behind all others. */
export interface ApprovedConcept extends Pick<
  Concept,
  "id" | "term" | "spoken" | "sentences" | "questions"
> {
  proposalId: string;
}

/** Concepts that wait for a person; what learners are taught is in none of them. */
export interface ProposalStore {
  /** By material and in its order: those that wait, were approved and were rejected. */
  list(courseId: string): Promise<StoredProposal[]>;
  find(proposalId: string): Promise<StoredProposal | null>;
  /** Takes the place of those of the material that still wait. */
  replace(change: {
    courseId: string;
    materialId: string;
    proposals: { id: string; proposal: Proposal }[];
    at: number;
  }): Promise<void>;
  /** False where it does not wait any more. */
  edit(change: { proposalId: string; proposal: Proposal; at: number }): Promise<boolean>;
  /** Makes them concepts of the course, those that still wait; answers their ids. */
  approve(change: { courseId: string; concepts: ApprovedConcept[]; at: number }): Promise<string[]>;
  /** The same, put aside. */
  reject(change: { courseId: string; ids: string[]; at: number }): Promise<string[]>;
  /** Makes them wait again, but for those whose concept something was made of; answers their ids. */
  undo(change: { courseId: string; ids: string[]; at: number }): Promise<string[]>;
}
