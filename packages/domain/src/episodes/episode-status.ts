/** Being made: somebody is at work on it, or was. */
export const BEGUN = ["writing", "speaking"] as const;
/** Not over: it goes on by itself, or waits to be begun. */
export const UNFINISHED = ["pending", ...BEGUN] as const;

type Unfinished = (typeof UNFINISHED)[number];
export type EpisodeStatus = Unfinished | "awaiting_review" | "completed" | "failed";

const unfinished: readonly EpisodeStatus[] = UNFINISHED;

/** Whether an episode is still on its way. */
export function isUnfinished(status: EpisodeStatus): boolean {
  return unfinished.includes(status);
}
