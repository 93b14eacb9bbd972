import type { Stretch } from "@learnlab/domain/client";

import type { HeardPiece } from "./heard-intervals.ts";

/** A shorter stop, or a shorter step back as after a pause, does not end a stretch. */
const SHORT_STOP_MS = 30_000;
const SHORT_WAY_BACK_MS = 1_000;

/** Joins what was heard into stretches of playing: a seek, a longer pause or a change of speed starts a new one. */
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
    /** Those that have grown since the last call. */
    take(): Stretch[] {
      const taken = [...changed.values()].map(toWholeMs);
      changed = new Map();
      return taken;
    },
    /** Call it when another track plays. */
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
