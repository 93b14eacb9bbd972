import type { Clock, Waiting } from "../shared/index.ts";
import { isUnfinished } from "./episode-status.ts";
import type { EpisodeStore } from "./ports.ts";

const LOOK_EVERY_MS = 1_000;

/**
 * Waits at most `forMs` until an episode that was just requested is finished, has failed or is gone. It
 * belongs to the request, so it checks no permission itself.
 */
export async function waitForEpisode(
  deps: { episodes: EpisodeStore; clock: Clock } & Pick<Waiting, "wait">,
  { episodeId, forMs }: { episodeId: string; forMs: number },
): Promise<void> {
  const until = deps.clock.now() + forMs;
  for (;;) {
    const episode = await deps.episodes.find(episodeId);
    const leftMs = until - deps.clock.now();
    if (episode === null || episode.removedAt !== null) return;
    if (!isUnfinished(episode.status) || leftMs <= 0) return;
    await deps.wait(Math.min(LOOK_EVERY_MS, leftMs));
  }
}
