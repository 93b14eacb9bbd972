import type { Actor } from "../accounts/index.ts";
import { type Clock, DomainError, type Log } from "../shared/index.ts";
import type { EpisodeStore, GenerationQueue } from "./ports.ts";
import { getPermitted } from "./read-episodes.ts";
import { sendOrLeaveToSweeper } from "./request-episode.ts";

interface ChangeDeps {
  episodes: EpisodeStore;
  clock: Clock;
}

type Change = { actor: Actor | null; episodeId: string };

/** Hides an episode; it can be restored until the nightly cleanup. */
export async function removeEpisode(deps: ChangeDeps, request: Change): Promise<void> {
  const episode = await getPermitted(deps, request, "episodes.remove");
  await deps.episodes.remove({ episodeId: episode.id, at: deps.clock.now() });
}

export async function restoreEpisode(deps: ChangeDeps, request: Change): Promise<void> {
  const episode = await getPermitted(deps, request, "episodes.restore");
  await deps.episodes.restore({ episodeId: episode.id, at: deps.clock.now() });
}

/** Makes a failed episode again from the step that failed. */
export async function retryEpisode(
  deps: ChangeDeps & { queue: GenerationQueue; log: Log },
  request: Change,
): Promise<void> {
  const episode = await getPermitted(deps, request, "episodes.retry");
  if (!(await deps.episodes.retry({ episodeId: episode.id, at: deps.clock.now() }))) {
    throw new DomainError("conflict", "Only a failed episode can be tried again.", {
      reason: "episode.not_failed",
    });
  }
  await sendOrLeaveToSweeper(deps, episode.id);
}
