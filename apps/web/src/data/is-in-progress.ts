import type { EpisodeSummary } from "../api.ts";
import { isFinished } from "./is-finished.ts";

/** Whoever has not gone on with an episode for so long has given it up. */
const GIVEN_UP_AFTER_MS = 14 * 24 * 60 * 60_000;
/** With less than this left there is nothing worth going on with. */
const WORTH_GOING_ON_MS = 30_000;

/** Whether somebody stopped within it, and not long ago: the list knows no more than when it was made. */
export function isInProgress(episode: EpisodeSummary, now: number): boolean {
  const { durationMs, positionMs, createdAt } = episode;
  if (durationMs === null || positionMs === 0 || isFinished(episode)) return false;
  return durationMs - positionMs > WORTH_GOING_ON_MS && now - createdAt < GIVEN_UP_AFTER_MS;
}
