import type { EpisodeSummary } from "../api.ts";
import { canPlay } from "./can-play.ts";
import { isFinished } from "./is-finished.ts";
import { isInProgress } from "./is-in-progress.ts";

/**
 * What to hear after an episode: what was begun, else the newest that was never heard, else what was left
 * before its end; null where all is heard.
 */
export function chooseNext(
  episodes: readonly EpisodeSummary[],
  { after, now }: { after: string; now: number },
): EpisodeSummary | null {
  const open = episodes.filter((one) => one.id !== after && canPlay(one) && !isFinished(one));
  const begun = open.find((episode) => isInProgress(episode, now));
  return begun ?? open.find(({ positionMs }) => positionMs === 0) ?? open[0] ?? null;
}
