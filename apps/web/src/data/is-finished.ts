import type { EpisodeSummary } from "../api.ts";

/** The rest is a closing that nobody misses. */
const FINISHED_FROM = 0.95;

/** Whether an episode was heard or read to its end. */
export function isFinished({ completion }: Pick<EpisodeSummary, "completion">): boolean {
  return completion >= FINISHED_FROM;
}
