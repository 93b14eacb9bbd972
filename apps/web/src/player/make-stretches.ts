import type { Stretch } from "@learnlab/domain/client";

import type { HeardPiece } from "./heard-intervals.ts";

/** A shorter stop, and going back over less, as playing on after a stop does, do not end a stretch. */
const SHORT_STOP_MS = 30_000;
const SHORT_WAY_BACK_MS = 1_000;

/** Joins what was heard to stretches of playing, one for each seek, longer pause and change of speed. */
export function makeStretches(nextId: () => string) {
  let latest: Stretch | null = null;
  let changed = new Map<string, Stretch>();

  return {
    add(piece: HeardPiece): void {
      const { interval, speed, startedAt, endedAt } = piece;
      const [fromMs, toMs] = interval;
      latest = goesOn(latest, piece)
        ? { ...latest, toMs, endedAt }
        : { id: nextId(), fromMs, toMs, speed, startedAt, endedAt };
      changed.set(latest.id, latest);
    },
    /** Those that came further since they were taken last. */
    take(): Stretch[] {
      const taken = [...changed.values()].map(toWholeMs);
      changed = new Map();
      return taken;
    },
    /** Something else plays next. */
    end(): void {
      latest = null;
    },
  };
}

function goesOn(
  latest: Stretch | null,
  { interval: [fromMs], speed, startedAt }: HeardPiece,
): latest is Stretch {
  if (latest === null || latest.speed !== speed) return false;
  const stoppedMs = startedAt - latest.endedAt;
  const backMs = latest.toMs - fromMs;
  return stoppedMs >= 0 && stoppedMs <= SHORT_STOP_MS && backMs >= 0 && backMs <= SHORT_WAY_BACK_MS;
}

function toWholeMs(stretch: Stretch): Stretch {
  return { ...stretch, fromMs: Math.round(stretch.fromMs), toMs: Math.round(stretch.toMs) };
}
