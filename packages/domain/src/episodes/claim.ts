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

/** How many claims are known in which way. */
export type ClaimCounts = Record<ClaimBasis, number>;

interface Said {
  segments: readonly { sentences: readonly { id: string; claim: Pick<Claim, "basis"> | null }[] }[];
}

/** A claim counts once for all languages, by the one in which the least is known of it. */
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

/** Of two, the one that says less; null where there is none. */
export function weakestBasis(bases: readonly ClaimBasis[]): ClaimBasis | null {
  return CLAIM_BASES.find((basis) => bases.includes(basis)) ?? null;
}

function weaker(one: ClaimBasis, other: ClaimBasis): ClaimBasis {
  return weakestBasis([one, other]) ?? one;
}
