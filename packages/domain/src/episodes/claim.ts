/**
 * How a claim is supported: its words are only quoted, a judge compared it with the quotes, or a teacher
 * wrote or approved it.
 */
export const CLAIM_BASES = ["quoted", "judged", "teacher"] as const;
export type ClaimBasis = (typeof CLAIM_BASES)[number];

/** A claim of a sentence, and the material's words for it. */
export interface Claim {
  conceptId: string;
  /** Whole sentences of the material, or passages chosen for the concept. */
  quotes: string[];
  basis: ClaimBasis;
}

/** The older form of a claim, with one passage. */
interface OlderClaim {
  conceptId: string;
  quote: string;
}

/** A stored sentence: documents never change, so older ones keep their form. */
export interface StoredSentence {
  id: string;
  text: string;
  claim: Claim | OlderClaim | null;
}

/** Converts a claim to today's form; the template says only what teachers wrote. */
export function upgradeClaim(claim: StoredSentence["claim"], writer: string): Claim | null {
  if (claim === null || "quotes" in claim) return claim;
  const { conceptId, quote } = claim;
  return { conceptId, quotes: [quote], basis: writer === "template" ? "teacher" : "quoted" };
}

/** How many claims have each kind of support. */
export type ClaimCounts = Record<ClaimBasis, number>;

interface Said {
  segments: readonly { sentences: readonly { id: string; claim: Pick<Claim, "basis"> | null }[] }[];
}

/** Counts a claim once for all languages, by its weakest support. */
export function countClaims(tracks: readonly Said[]): ClaimCounts {
  const known = new Map<string, ClaimBasis>();
  for (const { id, claim } of tracks.flatMap(listSentences)) {
    if (claim !== null) known.set(id, weaker(known.get(id) ?? "teacher", claim.basis));
  }
  const bases = [...known.values()];
  const count = (wanted: ClaimBasis) => bases.filter((basis) => basis === wanted).length;
  return { quoted: count("quoted"), judged: count("judged"), teacher: count("teacher") };
}

function listSentences({ segments }: Said): Said["segments"][number]["sentences"][number][] {
  return segments.flatMap(({ sentences }) => sentences);
}

/** The weaker of several kinds of support; null if there is none. */
export function weakestBasis(bases: readonly ClaimBasis[]): ClaimBasis | null {
  return CLAIM_BASES.find((basis) => bases.includes(basis)) ?? null;
}

function weaker(one: ClaimBasis, other: ClaimBasis): ClaimBasis {
  return weakestBasis([one, other]) ?? one;
}
