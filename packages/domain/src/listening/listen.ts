import type { Language } from "../languages/index.ts";
import { type IdSource, shiftToServer } from "../shared/index.ts";
import type { Interval } from "./coverage.ts";
import { joinStretches, type Stretch } from "./stretch.ts";

/** A stored stretch of playing, by our clock and within its track; or a text that was read to its end. */
export interface Listen {
  id: string;
  episodeId: string;
  language: Language;
  kind: "heard" | "read";
  fromMs: number;
  toMs: number;
  speed: number;
  startedAt: number;
  /** Its length by the clock. */
  wallMs: number;
  /** Of the track; 0 for a text. */
  durationMs: number;
}

/** Nobody listens longer without a pause. */
export const LONGEST_STRETCH_MS = 86_400_000;

interface Track {
  episodeId: string;
  language: Language;
  durationMs: number;
  /** Nobody can have heard it before. */
  releasedAt: number;
}

/** A device's stretches, limited to what is possible: within the track, after its release, and not in the future. */
export function acceptStretches(
  stretches: readonly Stretch[],
  { track, sentAt, now }: { track: Track; sentAt: number; now: number },
): Listen[] {
  return joinStretches(stretches).flatMap((stretch) => {
    const playedMs = Math.min(stretch.endedAt, sentAt) - stretch.startedAt;
    const startedAt = shiftToServer(stretch.startedAt, sentAt, now);
    return bound(track, {
      ...stretch,
      startedAt,
      endedAt: startedAt + Math.min(playedMs, LONGEST_STRETCH_MS),
    });
  });
}

/** For clients that send no stretches: what counts as heard for the first time took as long as its speed says. */
export function deriveListens(
  counted: readonly Interval[],
  { track, speed, endedAt, ids }: { track: Track; speed: number; endedAt: number; ids: IdSource },
): Listen[] {
  const wallOf = ([from, to]: Interval) => Math.floor((to - from) / speed);
  let at = endedAt - counted.reduce((sum, interval) => sum + wallOf(interval), 0);
  return counted.flatMap((interval) => {
    const startedAt = at;
    at += wallOf(interval);
    const [fromMs, toMs] = interval;
    return bound(track, { id: ids.next(), fromMs, toMs, speed, startedAt, endedAt: at });
  });
}

function bound(track: Track, stretch: Stretch): Listen[] {
  const { episodeId, language, durationMs, releasedAt } = track;
  const fromMs = Math.floor(stretch.fromMs);
  const toMs = Math.min(Math.ceil(stretch.toMs), durationMs);
  const startedAt = Math.max(stretch.startedAt, releasedAt);
  const wallMs = stretch.endedAt - startedAt;
  if (toMs <= fromMs || wallMs <= 0) return [];
  const { id, speed } = stretch;
  const place = { id, episodeId, language, kind: "heard" as const, fromMs, toMs };
  return [{ ...place, speed, startedAt, wallMs, durationMs }];
}
