/** Concepts that a material suggests, found without a model. */
export { extractProposals, MOST_PROPOSALS } from "./extract-proposals.ts";
export { readMaterialText } from "./read-material-text.ts";
export {
  MISSING_PARTS,
  type MissingPart,
  type NumberedSentence,
  type Proposal,
  type ProposalPlace,
  type ProposedQuestion,
  type ProposedSentence,
} from "./types.ts";
