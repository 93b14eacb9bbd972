import { env } from "#bindings";

import { makeEnded } from "./mail.ts";

/** An episode that waits for the teachers of the courses. */
export async function makeWaiting(of: { userId: string; courseIds: string[] }): Promise<string> {
  const id = await makeEnded({ userId: of.userId, kind: "requested", status: "awaiting_review" });
  await env.DB.batch([
    env.DB.prepare("update episodes set withheld = 1, completed_at = null where id = ?").bind(id),
    ...of.courseIds.map((courseId) =>
      env.DB.prepare(
        `insert into episode_approvals (episode_id, course_id, state, created_at, updated_at)
         values (?, ?, 'waiting', ?, 1)`,
      ).bind(id, courseId, Date.now()),
    ),
  ]);
  return id;
}
