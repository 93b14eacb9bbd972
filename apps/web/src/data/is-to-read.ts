import type { EpisodeSummary } from "../api.ts";

/** What stays out where the month had no budget left for the audio. */
export const NO_BUDGET = "budget.no_audio";

/** Whether an episode is a text although audio was asked for: its reason says why. */
export function isLeftUnspoken({
  status,
  errorReason,
  durationMs,
}: Pick<EpisodeSummary, "status" | "errorReason" | "durationMs">): boolean {
  return status === "completed" && errorReason !== null && durationMs === null;
}

/** Whether there is nothing to hear, only to read. */
export function isToRead(episode: EpisodeSummary): boolean {
  return episode.outputFormat === "text" || isLeftUnspoken(episode);
}
