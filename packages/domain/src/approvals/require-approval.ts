import { z } from "zod";

import { type Actor, compareValues } from "../accounts/index.ts";
import { findTaught, recordCourseChange } from "../courses/index.ts";
import { type DecideDeps, approveWaiting } from "./decide.ts";
import type { ApprovalRule } from "./types.ts";

export const RequireApproval = z.strictObject({
  courseId: z.uuid(),
  isRequired: z.boolean(),
  /** What becomes of those in the queue once it is off: they are approved, or still wait for a decision. */
  waiting: z.enum(["approve", "keep"]).default("keep"),
});

export async function findApprovalRule(
  deps: Pick<DecideDeps, "courses" | "approvals">,
  { actor, courseId }: { actor: Actor | null; courseId: string },
): Promise<ApprovalRule> {
  await findTaught(deps, { actor, courseId }, "approvals.rule");
  return deps.approvals.findRule(courseId);
}

/** Whether the teachers of a course approve each of its episodes before the learner has it. */
export async function requireApproval(
  deps: DecideDeps,
  { actor, ...change }: z.output<typeof RequireApproval> & { actor: Actor | null },
): Promise<ApprovalRule> {
  const { courseId, isRequired, waiting } = change;
  const course = await findTaught(deps, { actor, courseId }, "approvals.require");
  const before = await deps.approvals.findRule(courseId);
  await deps.approvals.setRule({ courseId, isRequired, at: deps.clock.now() });
  const details = compareValues({ isRequired: before.isRequired }, { isRequired });
  await recordCourseChange(deps, { actor, course, action: "approvals.require", details });
  if (!isRequired && waiting === "approve") await approveWaiting(deps, { actor, course });
  return deps.approvals.findRule(courseId);
}
