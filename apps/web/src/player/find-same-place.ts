import type { Timing } from "../data/episode.ts";

/**
 * The same position in another language: the same sentence, or the same silence after a question; if the
 * sentence is missing, the same segment.
 */
export function findSamePlace(from: Timing, to: Timing, atMs: number): number {
  const at = Math.round(atMs);
  const here = from.cues.findLast(({ startMs }) => startMs <= at);
  const segment = from.segments.findLast(({ startMs }) => startMs <= at);
  const isSilence = segment !== undefined && !from.cues.some((cue) => cue.segment === segment.id);
  const same = isSilence
    ? undefined
    : to.cues.find((cue) => cue.sentence === here?.sentence && cue.segment === here?.segment);
  const segmentId = isSilence ? segment.id : here?.segment;
  return same?.startMs ?? to.segments.find(({ id }) => id === segmentId)?.startMs ?? 0;
}
