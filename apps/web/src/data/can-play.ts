import type { EpisodeSummary } from "../api.ts";
import { isToRead } from "./is-to-read.ts";

/** Whether it can be heard, even while another language is being made or after that failed. */
export function canPlay(
  episode: Pick<EpisodeSummary, "status" | "outputFormat" | "errorReason" | "durationMs">,
): boolean {
  const { status, durationMs } = episode;
  return status !== "awaiting_review" && durationMs !== null && !isToRead(episode);
}
