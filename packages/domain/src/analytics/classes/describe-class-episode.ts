import { z } from "zod";

import { type Actor, notYours } from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import { episodeNotFound } from "../../episodes/index.ts";
import { type ClassPrivacyDeps, readClassPrivacy } from "../../installation/index.ts";
import {
  describeHeard,
  type EpisodeHearing,
  type HearingDeps,
} from "../hearing/describe-hearing.ts";

export const ClassEpisodeRef = z.strictObject({
  courseId: z.uuid(),
  userId: z.uuid(),
  episodeId: z.uuid(),
});

/**
 * How a learner of the course heard an episode that teaches nothing else; refused where teachers see only
 * the class as a whole.
 */
export async function describeClassEpisode(
  deps: HearingDeps & ClassPrivacyDeps & { courses: Pick<CourseStore, "find"> },
  request: z.output<typeof ClassEpisodeRef> & { actor: Actor | null },
): Promise<EpisodeHearing> {
  const { courseId, userId, episodeId } = request;
  await findTaught(deps, request, "courses.learnerEpisode");
  if ((await readClassPrivacy(deps)).teachersSee === "totals") throw notYours();
  const [isOfCourse, episode] = await Promise.all([
    deps.hearing.hasEpisode({ courseId, userId, episodeId }),
    deps.records.find(episodeId),
  ]);
  if (!isOfCourse || episode === null) throw episodeNotFound();
  return describeHeard(deps, { episode, userId });
}
