import { z } from "zod";

import {
  type AccountStore,
  type Actor,
  type AuditDeps,
  getPerson,
  OutputFormat,
  recordAction,
  requireOwner,
} from "../accounts/index.ts";
import type { Course, CourseStore } from "../courses/index.ts";
import { EpisodeLanguages } from "../languages/index.ts";
import { DomainError, type Log } from "../shared/index.ts";
import { checkChoice } from "./check-choice.ts";
import { MOST_COURSES, MOST_TOPICS } from "./choice-limits.ts";
import type { EpisodeStore, GenerationQueue } from "./ports.ts";
import { refuseRequest } from "./refusals.ts";
import { describeRefusal, readRequestDay, type RequestDayDeps } from "./request-day.ts";

export const RequestEpisode = z.strictObject({
  /** The learner; the caller by default. */
  userId: z.uuid().optional(),
  languages: EpisodeLanguages,
  outputFormat: OutputFormat,
  /** Courses of the learner; all of them by default. */
  courseIds: z.array(z.uuid()).min(1).max(MOST_COURSES).optional(),
  /** Topics within these courses; the rest is chosen for the learner. */
  conceptIds: z.array(z.uuid()).max(MOST_TOPICS).optional(),
  /** Those of dailies, of orders for a class and of scheduled ones are derived from what they are. */
  requestKey: z
    .string()
    .min(8)
    .max(100)
    .regex(/^(?!daily:|class:|scheduled:)/),
});

interface RequestDeps extends RequestDayDeps, AuditDeps {
  accounts: Pick<AccountStore, "find" | "findSettings">;
  courses: Pick<CourseStore, "find" | "listEnrolled" | "listTerms">;
  episodes: EpisodeStore;
  queue: GenerationQueue;
  log: Log;
}

/** Requests an episode within the learner's quota; the background makes it. */
export async function requestEpisode(
  deps: RequestDeps,
  request: z.infer<typeof RequestEpisode> & { actor: Actor | null },
): Promise<{ id: string }> {
  const userId = requireOwner(request, "episodes.request");
  const learner = await getPerson(deps.accounts, userId);
  const choice = await checkChoice(
    deps.courses,
    await getEnrolled(deps.courses, learner.id),
    request,
  );
  const today = await readRequestDay(deps, learner.id);
  const requested = {
    id: deps.ids.next(),
    kind: "requested",
    languages: request.languages,
    outputFormat: request.outputFormat,
    choice,
    requestKey: request.requestKey,
    ...today.day,
  } as const;
  const made = await deps.episodes.createWithin(requested, today.bounds);
  if ("refused" in made) throw refuseRequest(describeRefusal(made.refused, today));
  if (made.created) {
    // The learner is not waiting for an episode that staff requested, so they get a mail: the row says who asked.
    const entry = { actor: request.actor, subjectId: made.id, personId: learner.id };
    await recordAction(deps, { ...entry, action: "episodes.request" });
    await sendOrLeaveToSweeper(deps, made.id);
  }
  return { id: made.id };
}

/** The row is the outbox: the next sweep sends what could not be sent now. */
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

/** The learner's courses; refuses without one. */
export async function getEnrolled(
  courses: Pick<CourseStore, "listEnrolled">,
  userId: string,
): Promise<Course[]> {
  const enrolled = await courses.listEnrolled(userId);
  if (enrolled.length > 0) return enrolled;
  throw new DomainError("invalid", "Join a course first: an episode is made from what you study.", {
    reason: "episode.no_courses",
  });
}
