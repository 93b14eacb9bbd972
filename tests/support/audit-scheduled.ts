import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";

import type { TestPerson } from "./people.ts";
import { chooseTime, makeScheduled } from "./scheduled.ts";

/** What is done to a learner's episodes for a later time. */
export function listScheduledDeeds(findLearner: () => TestPerson) {
  const ofOrder = async (input: object = {}) => {
    const { id: learnerId } = findLearner();
    const orderId = await makeScheduled({ learnerId, courseId: null });
    return { input: { orderId, ...input }, subjectId: orderId, personId: learnerId };
  };
  return {
    "episodes.schedule": () => {
      const { id: learnerId } = findLearner();
      const orderId = uuidSource.next();
      const what = { languages: ["en"], outputFormat: "text", at: chooseTime() };
      const input = { orderId, for: { learnerId }, ...what };
      return { input, subjectId: orderId, personId: learnerId };
    },
    "episodes.reschedule": () => ofOrder({ at: chooseTime(20) }),
    "episodes.cancelScheduled": () => ofOrder(),
    "episodes.restoreScheduled": async () => {
      const deed = await ofOrder();
      await env.DB.prepare("update scheduled_orders set state = 'cancelled' where id = ?")
        .bind(deed.subjectId)
        .run();
      return deed;
    },
  };
}
