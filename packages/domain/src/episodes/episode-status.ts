/** Work on the episode has begun. */
export const BEGUN = ["writing", "speaking"] as const;
/** Not finished: work continues, or has not begun. */
export const UNFINISHED = ["pending", ...BEGUN] as const;

/** Every state of an episode, in the order in which they can follow each other. */
export const EPISODE_STATUSES = [...UNFINISHED, "awaiting_review", "completed", "failed"] as const;
export type EpisodeStatus = (typeof EPISODE_STATUSES)[number];

const unfinished: readonly EpisodeStatus[] = UNFINISHED;

/** Whether an episode is still on its way. */
export function isUnfinished(status: EpisodeStatus): boolean {
  return unfinished.includes(status);
}
