import type { Actor } from "../accounts/index.ts";
import type { Clock, Waiting } from "../shared/index.ts";
import type { EpisodeStore } from "./ports.ts";
import { getPermitted } from "./read-episodes.ts";
import type { EpisodeStatus } from "./types.ts";

const LOOK_EVERY_MS = 1_000;

/** Waits until an episode is finished or has failed, `forMs` at most; answers its status then. */
export async function waitForEpisode(
  deps: { episodes: EpisodeStore; clock: Clock } & Pick<Waiting, "wait">,
  request: { actor: Actor | null; episodeId: string; forMs: number },
): Promise<EpisodeStatus> {
  const until = deps.clock.now() + request.forMs;
  for (;;) {
    const { status } = await getPermitted(deps, request, "episodes.status");
    const leftMs = until - deps.clock.now();
    if (isOver(status) || leftMs <= 0) return status;
    await deps.wait(Math.min(LOOK_EVERY_MS, leftMs));
  }
}

/** Whether nothing more happens to it by itself. */
function isOver(status: EpisodeStatus): boolean {
  switch (status) {
    case "pending":
    case "writing":
    case "speaking":
      return false;
    case "awaiting_review":
    case "completed":
    case "failed":
      return true;
  }
}
