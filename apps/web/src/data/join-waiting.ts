import { type Interval, uniteIntervals } from "@learnlab/domain/client";

import type { Language } from "../api.ts";
import type { Unsent } from "./merge-reports.ts";

interface KnownProgress {
  language: Language;
  positionMs: number;
  speed: number;
  lastPlayedAt: number;
  coverage: Partial<Record<Language, readonly Interval[]>>;
}

/** Where a track was left and what of it was heard, with what this device has not been able to report. */
export function joinWaiting(
  track: { episodeId: string; language: Language },
  progress: KnownProgress | null,
  waiting: readonly Unsent[],
) {
  const own = waiting.filter(({ episodeId }) => episodeId === track.episodeId);
  const last = own.toSorted((one, other) => one.happenedAt - other.happenedAt).at(-1);
  const more = own.filter(({ language }) => language === track.language);
  const heard = uniteIntervals(
    [...(progress?.coverage[track.language] ?? []), ...more.flatMap((one) => one.heard)],
    Number.POSITIVE_INFINITY,
  );
  const isLater = last !== undefined && last.happenedAt > (progress?.lastPlayedAt ?? 0);
  const latest = isLater ? { ...last, lastPlayedAt: last.happenedAt } : progress;
  if (latest === null) return { heard, speed: null, left: null };
  const { language, positionMs, speed, lastPlayedAt } = latest;
  return { heard, speed, left: { language, positionMs, at: lastPlayedAt } };
}
