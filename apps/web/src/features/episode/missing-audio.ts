import type { Episode } from "./load-episode.ts";

/**
 * How much audio the budget of the month left out: `all` of it, or that of `some` languages. Null
 * where nothing is missing.
 */
export function missingAudio({
  status,
  errorReason,
  tracks,
}: Pick<Episode, "status" | "errorReason"> & { tracks: readonly unknown[] }):
  | "all"
  | "some"
  | null {
  if (status !== "completed" || errorReason !== "budget.no_audio") return null;
  return tracks.length === 0 ? "all" : "some";
}
