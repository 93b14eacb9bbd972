import { uuidSource } from "@learnlab/adapters/runtime";
import { cancelScheduled } from "@learnlab/domain";

import { chooseTime, makeScheduled } from "../scheduled.ts";
import { mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

const ofOrder = async ({ learner }: Study) => ({
  orderId: await makeScheduled({ learnerId: learner.id, courseId: null }),
});

/** The procedures of episodes for a later time. */
export const SCHEDULE_PROCEDURES: Record<string, Procedure> = {
  "episodes.schedule": mutation("admin", ({ learner }) => ({
    orderId: uuidSource.next(),
    for: { learnerId: learner.id },
    languages: ["en"],
    outputFormat: "text",
    at: chooseTime(),
  })),
  "episodes.scheduled": query("admin", () => ({})),
  "episodes.reschedule": mutation("admin", async (study) => ({
    ...(await ofOrder(study)),
    at: chooseTime(20),
  })),
  "episodes.cancelScheduled": mutation("admin", ofOrder),
  "episodes.restoreScheduled": mutation("admin", async (study) => {
    const order = await ofOrder(study);
    const actor = { userId: study.admin.id, role: "admin" } as const;
    await cancelScheduled(study.machine, { ...order, actor });
    return order;
  }),
};
