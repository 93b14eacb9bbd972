/** Concepts that a material suggests, and what teachers make of them. */
export {
  CourseProposals,
  DecideProposals,
  decideProposals,
  EditProposal,
  editProposal,
  listProposals,
  ProposeConcepts,
  proposeConcepts,
  type ProposedMaterial,
} from "./manage-proposals.ts";
export type { ApprovedConcept, ProposalStore } from "./ports.ts";
export type { ProposalRunProgress, ProposalRunStore } from "./run-ports.ts";
export type {
  HeldProposalRun,
  ProposalRun,
  ProposalRunFailure,
  ProposalRunStatus,
} from "./runs.ts";
export type {
  MissingPart,
  NumberedSentence,
  Proposal,
  ProposalPlace,
  ProposalState,
  ProposedQuestion,
  ProposedSentence,
  StoredProposal,
} from "./types.ts";
export type * from "./reasons.ts";
