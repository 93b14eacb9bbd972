import type { EpisodeSummary } from "../api.ts";
import { canPlay } from "./can-play.ts";
import { isFinished } from "./is-finished.ts";
import { isInProgress } from "./is-in-progress.ts";

/**
 * What to play after an episode: one that was begun, else the newest unheard one, else one that was left
 * before its end; null if all are heard.
 */
export function chooseNext(
  episodes: readonly EpisodeSummary[],
  { after, now }: { after: string; now: number },
): EpisodeSummary | null {
  const open = episodes.filter((one) => one.id !== after && canPlay(one) && !isFinished(one));
  const begun = open.find((episode) => isInProgress(episode, now));
  return begun ?? open.find(({ positionMs }) => positionMs === 0) ?? open[0] ?? null;
}
