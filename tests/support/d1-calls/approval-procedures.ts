import { writeEdit } from "../edit-input.ts";
import { deliver, makePending, openMachine } from "../generation.ts";
import { makeWaiting } from "../waiting-episode.ts";
import { mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

const ofCourse = ({ course }: Study) => ({ courseId: course.id });

const makeWaitingHere = ({ learner, course }: Study) =>
  makeWaiting({ userId: learner.id, courseIds: [course.id] });

/** One that waits with its script. */
async function makeWritten({ course, learner }: Study) {
  const { approvals, ...machine } = openMachine();
  const change = { courseId: course.id, at: Date.now() };
  await approvals.setRule({ ...change, isRequired: true });
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  await deliver(machine, { episodeId });
  await approvals.setRule({ ...change, isRequired: false });
  return { courseId: course.id, episodeId };
}

/** The procedures of episodes that wait for a course's teachers. */
export const APPROVAL_PROCEDURES: Record<string, Procedure> = {
  "approvals.rule": query("teacher", ofCourse),
  "approvals.require": mutation("teacher", ({ taught }) => ({
    courseId: taught.id,
    isRequired: true,
  })),
  "approvals.list": query("teacher", ofCourse),
  "approvals.open": query("teacher", makeWritten),
  "approvals.openEditor": query("teacher", makeWritten),
  "approvals.edit": mutation("teacher", async (study) => {
    const { courseId, episodeId } = await makeWritten(study);
    return { courseId, ...(await writeEdit(openMachine(), episodeId)) };
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
