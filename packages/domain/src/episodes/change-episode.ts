import {
  type Actor,
  type AuditDeps,
  type AuditDetails,
  type AuditedAction,
  recordAction,
} from "../accounts/index.ts";
import { type LimitsDeps, readLimits } from "../installation/index.ts";
import { DomainError, type Log } from "../shared/index.ts";
import type { RetryBounds } from "./bounds.ts";
import type { EpisodeStore, GenerationQueue } from "./ports.ts";
import { getPermitted } from "./read-episodes.ts";
import { MOST_RETRIES, MOST_UNFINISHED, refuseAnother, tooManyUnfinished } from "./refusals.ts";
import { sendOrLeaveToSweeper } from "./request-episode.ts";
import type { Episode } from "./types.ts";

interface ChangeDeps extends AuditDeps {
  episodes: EpisodeStore;
}

type Change = { actor: Actor | null; episodeId: string };

/** Hides an episode; it can be restored until the nightly cleanup. */
export async function removeEpisode(deps: ChangeDeps, request: Change): Promise<void> {
  const episode = await getPermitted(deps, request, "episodes.remove");
  await deps.episodes.remove({ episodeId: episode.id, at: deps.clock.now() });
  await recordChange(deps, { episode, actor: request.actor, action: "episodes.remove" });
}

/** Shows it again; an unfinished one counts towards the episodes being made. */
export async function restoreEpisode(deps: ChangeDeps, request: Change): Promise<void> {
  const episode = await getPermitted(deps, request, "episodes.restore");
  const change = { episodeId: episode.id, at: deps.clock.now() };
  const isBack = await deps.episodes.restore(change, { unfinished: MOST_UNFINISHED });
  if (!isBack) throw tooManyUnfinished();
  await recordChange(deps, { episode, actor: request.actor, action: "episodes.restore" });
}

/**
 * Retries a failed episode from the step that failed. It counts for the day of its request; retries and
 * concurrent episodes are limited.
 */
export async function retryEpisode(
  deps: ChangeDeps & LimitsDeps & { queue: GenerationQueue; log: Log },
  request: Change,
): Promise<void> {
  const episode = await getPermitted(deps, request, "episodes.retry");
  const change = { episodeId: episode.id, at: deps.clock.now() };
  const answer = await deps.episodes.retry(change, await readRetryBounds(deps));
  if ("refused" in answer) {
    throw answer.refused === "notFailed" ? notFailed() : refuseAnother(answer.refused);
  }
  await recordChange(deps, { episode, actor: request.actor, action: "episodes.retry" });
  await sendOrLeaveToSweeper(deps, episode.id);
}

/** Logs what staff do to an episode, not what its learner does. */
export async function recordChange(
  deps: AuditDeps,
  change: {
    episode: Episode;
    actor: Actor | null;
    action: AuditedAction;
    details?: AuditDetails | undefined;
  },
): Promise<void> {
  const { episode, ...rest } = change;
  await recordAction(deps, { ...rest, subjectId: episode.id, personId: episode.userId });
}

/** The limits for working on an existing episode once more. */
export async function readRetryBounds(deps: LimitsDeps): Promise<RetryBounds> {
  const { episodesPerDay } = await readLimits(deps);
  return { perDay: episodesPerDay, unfinished: MOST_UNFINISHED, retries: MOST_RETRIES };
}

function notFailed(): DomainError {
  return new DomainError("conflict", "Only a failed episode can be tried again.", {
    reason: "episode.not_failed",
  });
}
