import type { z } from "zod";

import type { Actor } from "../accounts/index.ts";
import { type CourseStore, findTaught } from "../courses/index.ts";
import { type EpisodeStore, type EpisodeWithTracks, episodeNotFound } from "../episodes/index.ts";
import {
  applyEdit,
  describeEditable,
  type EditableScript,
  type EditWaiting,
} from "../generation/index.ts";
import type { ApprovalStore } from "./ports.ts";

interface FindDeps {
  courses: Pick<CourseStore, "find">;
  approvals: Pick<ApprovalStore, "listOfEpisode">;
  episodes: Pick<EpisodeStore, "findWithTracks">;
}

type Asked = { actor: Actor | null; courseId: string; episodeId: string };

/** The script of an episode in the queue of a course, for the teachers who edit it. */
export async function openWaitingEditor(
  deps: FindDeps & Parameters<typeof describeEditable>[0],
  request: Asked,
): Promise<EditableScript> {
  await findTaught(deps, request, "approvals.openEditor");
  return describeEditable(deps, await getQueued(deps, request));
}

/**
 * Changes sentences of an episode in the queue of a course. It waits on, also for courses that had approved
 * what it said before.
 */
export async function editWaiting(
  deps: FindDeps & Parameters<typeof applyEdit>[0],
  { actor, courseId, episodeId, ...change }: z.output<typeof EditWaiting> & { actor: Actor | null },
): Promise<void> {
  await findTaught(deps, { actor, courseId }, "approvals.edit");
  const episode = await getQueued(deps, { actor, courseId, episodeId });
  const details = { courseId };
  await applyEdit(deps, { actor, episode, action: "approvals.edit", ...change, details });
}

/** An episode in the queue of the course, with everything that it says. */
export async function getQueued(
  deps: Pick<FindDeps, "approvals" | "episodes">,
  { courseId, episodeId }: Asked,
): Promise<EpisodeWithTracks> {
  const [asked, episode] = await Promise.all([
    deps.approvals.listOfEpisode(episodeId),
    deps.episodes.findWithTracks(episodeId),
  ]);
  const isAsked = asked.some((one) => one.courseId === courseId);
  if (!isAsked || episode === null || episode.removedAt !== null) throw episodeNotFound();
  return episode;
}
