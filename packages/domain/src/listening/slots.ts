import { DomainError } from "../shared/index.ts";
import { type Interval, uniteIntervals } from "./coverage.ts";

/** Pieces of 15 seconds, the interval of saving progress; the last one may be shorter. */
const SLOT_MS = 15_000;

/** The slots of a track, from 0, that were heard completely. */
export function listSlots(heard: readonly Interval[], durationMs: number): number[] {
  return uniteIntervals(heard, durationMs).flatMap(([from, to]) => {
    const first = Math.ceil(from / SLOT_MS);
    const isToEnd = to >= durationMs;
    const after = isToEnd ? countSlots(durationMs) : Math.floor(to / SLOT_MS);
    return Array.from({ length: Math.max(0, after - first) }, (_, index) => first + index);
  });
}

/** The stretches of slots; throws if the track has no such slot. */
export function toIntervals(slots: readonly number[], durationMs: number): [number, number][] {
  if (slots.some((slot) => slot >= countSlots(durationMs))) {
    throw new DomainError("invalid", "The podcast has fewer segments of 15 seconds.", {
      reason: "progress.unknown_segment",
    });
  }
  const united = uniteIntervals(
    slots.map((slot) => [slot * SLOT_MS, (slot + 1) * SLOT_MS] as const),
    durationMs,
  );
  return united.map(([from, to]) => [from, to]);
}

function countSlots(durationMs: number): number {
  return Math.ceil(durationMs / SLOT_MS);
}
