/** Concepts proposed from materials, and teachers' decisions about them. */
export {
  CourseProposals,
  DecideProposals,
  decideProposals,
  EditProposal,
  editProposal,
  listProposals,
  type ProposedMaterial,
} from "./manage-proposals.ts";
export { foldName, listTaken } from "./list-taken.ts";
export { numberSentences } from "./number-sentences.ts";
export { noMaterial, readProposing } from "./read-proposing.ts";
export { extractProposals } from "./extract-proposals.ts";
export type { ApprovedConcept, ProposalStore } from "./ports.ts";
export type { ProposalRunProgress, ProposalRunStore } from "./run-ports.ts";
export type {
  HeldProposalRun,
  ProposalRun,
  ProposalRunFailure,
  ProposalRunStatus,
} from "./runs.ts";
export { MISSING_PARTS } from "./types.ts";
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
