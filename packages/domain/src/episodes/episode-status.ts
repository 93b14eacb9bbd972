/** Work on the episode has begun. */
export const BEGUN = ["writing", "speaking"] as const;
/** Not finished: work continues, or has not begun. */
export const UNFINISHED = ["pending", ...BEGUN] as const;

type Unfinished = (typeof UNFINISHED)[number];
export type EpisodeStatus = Unfinished | "awaiting_review" | "completed" | "failed";

const unfinished: readonly EpisodeStatus[] = UNFINISHED;

/** Whether an episode is still on its way. */
export function isUnfinished(status: EpisodeStatus): boolean {
  return unfinished.includes(status);
}
