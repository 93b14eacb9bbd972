import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  getPerson,
  OutputFormat,
  requirePermission,
} from "../accounts/index.ts";
import type { CourseStore } from "../courses/index.ts";
import {
  type Clock,
  DomainError,
  EpisodeLanguages,
  type IdSource,
  type Log,
} from "../shared/index.ts";
import type { EpisodeStore, GenerationQueue } from "./ports.ts";

/** More than this at once is a stuck finger or a script. */
const MAX_UNFINISHED = 3;

export const RequestEpisode = z.strictObject({
  /** Whom it is for; the person who asks, when left out. */
  userId: z.uuid().optional(),
  languages: EpisodeLanguages,
  outputFormat: OutputFormat,
  requestKey: z.string().min(8).max(100),
});

interface RequestDeps {
  accounts: Pick<AccountStore, "find">;
  courses: Pick<CourseStore, "listEnrolled">;
  episodes: EpisodeStore;
  queue: GenerationQueue;
  clock: Clock;
  ids: IdSource;
  log: Log;
}

/** Takes the wish for an episode and lets the background make it. */
export async function requestEpisode(
  deps: RequestDeps,
  request: z.infer<typeof RequestEpisode> & { actor: Actor | null },
): Promise<{ id: string }> {
  const userId = request.userId ?? request.actor?.userId;
  requirePermission(
    request.actor,
    "episodes.request",
    userId === undefined ? {} : { ownerId: userId },
  );
  const learner = await getPerson(deps.accounts, userId ?? request.actor.userId);
  await requireCourses(deps.courses, learner.id);
  if ((await deps.episodes.countUnfinished(learner.id)) >= MAX_UNFINISHED) throw tooMany();
  const { id, created } = await deps.episodes.create({
    id: deps.ids.next(),
    userId: learner.id,
    kind: "requested",
    languages: request.languages,
    outputFormat: request.outputFormat,
    requestKey: request.requestKey,
    at: deps.clock.now(),
  });
  if (created) await sendOrLeaveToSweeper(deps, id);
  return { id };
}

/** The row is the outbox: what is not sent now is sent by the next sweep. */
export async function sendOrLeaveToSweeper(
  deps: Pick<RequestDeps, "queue" | "log">,
  episodeId: string,
): Promise<void> {
  try {
    await deps.queue.send({ episodeId, kind: "requested" });
  } catch (error) {
    deps.log.error("generation.not_sent", error, { episodeId });
  }
}

async function requireCourses(
  courses: Pick<CourseStore, "listEnrolled">,
  userId: string,
): Promise<void> {
  if ((await courses.listEnrolled(userId)).length > 0) return;
  throw new DomainError("invalid", "Join a course first: an episode is made from what you study.", {
    reason: "episode.no_courses",
  });
}

function tooMany(): DomainError {
  return new DomainError("limit_reached", "Three episodes are being made already. Wait for one.", {
    reason: "episode.too_many_unfinished",
  });
}
