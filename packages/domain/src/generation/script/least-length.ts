import type { Brief, ScriptTrack } from "../../episodes/index.ts";
import { isFounded, type Proof } from "../../lessons/index.ts";
import { SHORTEST_MS } from "./fit-length.ts";

/** Three short lessons, each with its question, take about so long. */
export const SHORTEST_OF_ALL_MS = 120_000;

/**
 * Says how long an episode must be, in ms: about six minutes, unless it teaches all that there is, as in a
 * course that begins with a few short concepts. Nothing is stretched to fill the time.
 */
export function leastLength(
  tracks: Pick<ScriptTrack, "segments">[],
  { brief, proofs }: { brief: Pick<Brief, "concepts">; proofs: ReadonlyMap<string, Proof> },
): number {
  const segments = tracks.flatMap((track) => track.segments);
  const taught = new Set(
    segments.flatMap(({ kind, conceptId }) => (kind === "lesson" ? [conceptId] : [])),
  );
  const left = brief.concepts.filter(
    ({ conceptId }) => !taught.has(conceptId) && canBeProven(proofs.get(conceptId)),
  );
  return left.length === 0 ? SHORTEST_OF_ALL_MS : SHORTEST_MS;
}

/** A concept whose quotes are not in the material any more is not taught. */
function canBeProven(proof: Proof | undefined): boolean {
  return proof !== undefined && proof.quotes.every((quote) => isFounded(quote, proof));
}
