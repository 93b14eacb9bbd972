import type { Language } from "../languages/index.ts";
import { type IdSource, shiftToServer } from "../shared/index.ts";
import type { Interval } from "./coverage.ts";
import { joinStretches, type Stretch } from "./stretch.ts";

/** A stretch of playing as it is kept: by our clock, and within its track; or a text that was read to its end. */
export interface Listen {
  id: string;
  episodeId: string;
  language: Language;
  kind: "heard" | "read";
  fromMs: number;
  toMs: number;
  speed: number;
  startedAt: number;
  /** How long it took by the clock. */
  wallMs: number;
  /** Of the track; 0 of a text. */
  durationMs: number;
}

/** Nobody listens longer without a pause. */
export const LONGEST_STRETCH_MS = 86_400_000;

interface Track {
  episodeId: string;
  language: Language;
  durationMs: number;
  /** Nobody heard anything of it before. */
  releasedAt: number;
}

/** What a device says it played, as far as it can be: within the track, after its release, and not ahead of now. */
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

/** For whoever tells no stretches: what counts as heard for the first time took as long as its speed says. */
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
