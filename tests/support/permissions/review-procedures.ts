import { courseMembers, type ProcedureRow, signedIn } from "./verdicts.ts";

interface Facts {
  conceptId: string;
}

/** What each persona may do with what is due. */
export const REVIEW_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "reviews.due": { verdicts: signedIn },
  "reviews.session": { verdicts: signedIn },
  "reviews.makeAudio": { verdicts: signedIn, isMutation: true },
  "reviews.audio": { verdicts: signedIn, input: () => ({ id: "0".repeat(32) }) },
  "reviews.answer": {
    verdicts: courseMembers,
    isMutation: true,
    input: ({ conceptId }) => ({
      conceptId,
      number: 1,
      kind: "recall",
      mark: { kind: "self", result: "had" },
    }),
  },
  "reviews.overrule": {
    verdicts: courseMembers,
    isMutation: true,
    input: ({ conceptId }) => ({ conceptId, number: 1 }),
  },
};
