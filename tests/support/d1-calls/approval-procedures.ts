import { deliver, makePending, openMachine } from "../generation.ts";
import { makeWaiting } from "../waiting-episode.ts";
import { mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

const ofCourse = ({ course }: Study) => ({ courseId: course.id });

const makeWaitingHere = ({ learner, course }: Study) =>
  makeWaiting({ userId: learner.id, courseIds: [course.id] });

/** The procedures of episodes that wait for a course's teachers. */
export const APPROVAL_PROCEDURES: Record<string, Procedure> = {
  "approvals.rule": query("teacher", ofCourse),
  "approvals.require": mutation("teacher", ({ taught }) => ({
    courseId: taught.id,
    isRequired: true,
  })),
  "approvals.list": query("teacher", ofCourse),
  "approvals.open": query("teacher", async ({ course, learner }) => {
    const { approvals, ...machine } = openMachine();
    const change = { courseId: course.id, at: Date.now() };
    await approvals.setRule({ ...change, isRequired: true });
    const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
    await deliver(machine, { episodeId });
    await approvals.setRule({ ...change, isRequired: false });
    return { courseId: course.id, episodeId };
  }),
  "approvals.approve": mutation("teacher", async (study) => ({
    courseId: study.course.id,
    episodeIds: [await makeWaitingHere(study)],
  })),
  "approvals.reject": mutation("teacher", async (study) => ({
    courseId: study.course.id,
    episodeId: await makeWaitingHere(study),
    reason: "Not yet.",
  })),
};
