import type { Episode } from "../../data/episode.ts";

/** What a finished episode lacks, and why. */
export interface MissingAudio {
  /** `all` of the audio, or that of `some` languages. */
  what: "all" | "some";
  /** Whether the budget of the month left it out; else its making failed. */
  isBudget: boolean;
}

/** Null where no audio is missing. */
export function missingAudio({
  status,
  errorReason,
  tracks,
}: Pick<Episode, "status" | "errorReason"> & {
  tracks: readonly unknown[];
}): MissingAudio | null {
  if (status !== "completed" || errorReason === null) return null;
  const isBudget = errorReason === "budget.no_audio";
  return { what: tracks.length === 0 ? "all" : "some", isBudget };
}
