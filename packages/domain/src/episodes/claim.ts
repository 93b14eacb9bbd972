/**
 * How much is known of a claim: its words are only quoted, a judge read them beside what it says, or
 * a teacher wrote or approved it.
 */
export const CLAIM_BASES = ["quoted", "judged", "teacher"] as const;
export type ClaimBasis = (typeof CLAIM_BASES)[number];

/** What a sentence teaches, and the material's words for it. */
export interface Claim {
  conceptId: string;
  /** Whole sentences of the material, or passages that were chosen for the concept. */
  quotes: string[];
  basis: ClaimBasis;
}

/** A claim as it was kept at first, with one passage. */
interface OlderClaim {
  conceptId: string;
  quote: string;
}

/** A sentence as it is stored: what is written is not changed, so that older ones stay as they are. */
export interface StoredSentence {
  id: string;
  text: string;
  claim: Claim | OlderClaim | null;
}

/** The claim in the form of today; the embedded writer says nothing but what teachers wrote. */
export function upgradeClaim(claim: StoredSentence["claim"], writer: string): Claim | null {
  if (claim === null || "quotes" in claim) return claim;
  const { conceptId, quote } = claim;
  return { conceptId, quotes: [quote], basis: writer === "template" ? "teacher" : "quoted" };
}
