import { askRecount } from "../jobs.ts";
import { mutation, type Procedure, query } from "./asked.ts";

/** Background work. */
export const JOB_PROCEDURES: Record<string, Procedure> = {
  "jobs.runs": query("admin"),
  "jobs.cleanupPreview": query("admin"),
  "jobs.cleanupNow": mutation("admin"),
  "jobs.work": query("admin"),
  "jobs.recountPreview": query("admin", askRecount),
  "jobs.recountNow": mutation("admin", askRecount),
  "jobs.runNow": mutation("admin", () => ({ job: "rollup" })),
};

export const CALLS_OF_JOBS: Record<string, number> = {
  "jobs.runs": 2,
  "jobs.cleanupPreview": 22,
  "jobs.cleanupNow": 25,
  "jobs.work": 3,
  "jobs.recountPreview": 3,
  "jobs.recountNow": 6,
  "jobs.runNow": 4,
};
