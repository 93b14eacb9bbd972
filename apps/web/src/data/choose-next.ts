import type { EpisodeSummary } from "../api.ts";
import { isFinished } from "./is-finished.ts";
import { isInProgress } from "./is-in-progress.ts";
import { isToRead } from "./is-to-read.ts";

/** What to hear after an episode: what was begun, else the newest that was never heard; null for nothing. */
export function chooseNext(
  episodes: readonly EpisodeSummary[],
  { after, now }: { after: string; now: number },
): EpisodeSummary | null {
  const others = episodes.filter((episode) => episode.id !== after && canPlay(episode));
  const begun = others.find((episode) => isInProgress(episode, now));
  return (
    begun ?? others.find((episode) => episode.positionMs === 0 && !isFinished(episode)) ?? null
  );
}

function canPlay(episode: EpisodeSummary): boolean {
  return episode.status === "completed" && episode.durationMs !== null && !isToRead(episode);
}
