import type { Episode } from "../../data/episode.ts";

/** The missing audio of a finished episode, and why. */
export interface MissingAudio {
  /** `all` of the audio, or that of `some` languages. */
  what: "all" | "some";
  /** Whether the month's budget left it out; otherwise making it failed. */
  isBudget: boolean;
}

/** Null if no audio is missing. */
export function missingAudio({
  status,
  errorReason,
  tracks,
  languages,
  outputFormat,
}: Pick<Episode, "status" | "errorReason" | "languages" | "outputFormat"> & {
  tracks: readonly unknown[];
}): MissingAudio | null {
  if (status !== "completed" || errorReason === null) return null;
  // A new version that could not be made leaves its reason, and what it was to replace.
  if (outputFormat === "text" || tracks.length >= languages.length) return null;
  const isBudget = errorReason === "budget.no_audio";
  return { what: tracks.length === 0 ? "all" : "some", isBudget };
}
