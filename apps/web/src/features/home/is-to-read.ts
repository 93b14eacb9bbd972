import type { EpisodeSummary } from "../../api.ts";

/** Whether an episode came as a text although audio was asked for, since the month had no budget left. */
export function isLeftUnspoken({
  status,
  errorReason,
  durationMs,
}: Pick<EpisodeSummary, "status" | "errorReason" | "durationMs">): boolean {
  return status === "completed" && errorReason === "budget.no_audio" && durationMs === null;
}

/** Whether there is nothing to hear, only to read. */
export function isToRead(episode: EpisodeSummary): boolean {
  return episode.outputFormat === "text" || isLeftUnspoken(episode);
}
