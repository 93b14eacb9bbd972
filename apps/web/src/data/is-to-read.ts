import type { EpisodeSummary } from "../api.ts";

/** The note of an episode for whose audio the month's budget did not suffice. */
export const NO_BUDGET = "budget.no_audio";

/** Whether an episode is only a text although audio was requested: its reason says why. */
export function isLeftUnspoken({
  status,
  errorReason,
  durationMs,
}: Pick<EpisodeSummary, "status" | "errorReason" | "durationMs">): boolean {
  return status === "completed" && errorReason !== null && durationMs === null;
}

/** Whether there is no audio. */
export function isToRead(
  episode: Pick<EpisodeSummary, "outputFormat" | "status" | "errorReason" | "durationMs">,
): boolean {
  return episode.outputFormat === "text" || isLeftUnspoken(episode);
}
