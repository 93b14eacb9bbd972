import { uuidSource } from "@learnlab/adapters/runtime";

import { chooseTime } from "../scheduled.ts";
import { adminsOnly, type ProcedureRow } from "./verdicts.ts";

interface Facts {
  courseId: string;
  scheduledId: string;
}

const ofOrder = ({ scheduledId: orderId }: Facts) => ({ orderId });

/** What each persona may do with episodes for a later time. */
export const SCHEDULE_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "episodes.schedule": {
    verdicts: adminsOnly,
    isMutation: true,
    input: ({ courseId }) => ({
      orderId: uuidSource.next(),
      for: { courseId },
      languages: ["en"],
      outputFormat: "text",
      at: chooseTime(),
    }),
  },
  "episodes.scheduled": { verdicts: adminsOnly, input: () => ({}) },
  "episodes.reschedule": {
    verdicts: adminsOnly,
    isMutation: true,
    input: (facts) => ({ ...ofOrder(facts), at: chooseTime(20) }),
  },
  "episodes.cancelScheduled": { verdicts: adminsOnly, isMutation: true, input: ofOrder },
  // After the cancellation, which it takes back.
  "episodes.restoreScheduled": { verdicts: adminsOnly, isMutation: true, input: ofOrder },
};
