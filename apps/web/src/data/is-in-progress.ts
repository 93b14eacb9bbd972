import type { EpisodeSummary } from "../api.ts";
import { isFinished } from "./is-finished.ts";

/** After this long without listening, an episode counts as abandoned. */
const GIVEN_UP_AFTER_MS = 14 * 24 * 60 * 60_000;
/** With less than this left it is not worth resuming. */
const WORTH_GOING_ON_MS = 30_000;

/** Whether somebody stopped within it recently; only as current as the list. */
export function isInProgress(episode: EpisodeSummary, now: number): boolean {
  const { durationMs, positionMs, createdAt } = episode;
  if (durationMs === null || positionMs === 0 || isFinished(episode)) return false;
  return durationMs - positionMs > WORTH_GOING_ON_MS && now - createdAt < GIVEN_UP_AFTER_MS;
}
