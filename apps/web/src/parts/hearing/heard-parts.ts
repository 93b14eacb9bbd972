import type { Hearing } from "../../data/episode.ts";

export type HeardTrack = NonNullable<Hearing["heard"]>;

interface Span {
  fromMs: number;
  toMs: number;
}

/** The parts of a track, each with the share of it that was heard. */
export function listParts({
  twentieths,
  durationMs,
}: Pick<HeardTrack, "twentieths" | "durationMs">): (Span & { share: number })[] {
  const partMs = durationMs / twentieths.length;
  return twentieths.map((share, at) => ({ fromMs: at * partMs, toMs: (at + 1) * partMs, share }));
}

/** What was left out: parts in a row of which less than half was heard. */
export function listLeftOut(track: Pick<HeardTrack, "twentieths" | "durationMs">): Span[] {
  const left: Span[] = [];
  for (const { fromMs, toMs, share } of listParts(track)) {
    const last = left.at(-1);
    if (share >= 0.5) continue;
    if (last !== undefined && last.toMs === fromMs) last.toMs = toMs;
    else left.push({ fromMs, toMs });
  }
  return left;
}
