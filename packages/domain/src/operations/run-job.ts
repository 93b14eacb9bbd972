import { z } from "zod";

import { type Actor, type AuditDeps, recordAction, requirePermission } from "../accounts/index.ts";
import { JOBS } from "./crons.ts";
import type { RunReport } from "./ports.ts";

/** The cleanup and counting again have buttons of their own, which say first whom and what they concern. */
export const RunJob = z.strictObject({
  job: z.enum(["sweep", "dailies", "rollup", "search"]),
});

/** Runs the work of a cron now and stores a row about it. */
export type JobRunner = (cron: string) => Promise<RunReport>;

/** Runs a cron's work without waiting for its time; it may run beside the cron itself. */
export async function runJobNow(
  deps: AuditDeps & { runJob: JobRunner },
  { actor, job }: z.output<typeof RunJob> & { actor: Actor | null },
): Promise<{ report: RunReport }> {
  requirePermission(actor, "jobs.runNow");
  await recordAction(deps, { actor, action: "jobs.runNow", subjectId: job, personId: null });
  return { report: await deps.runJob(JOBS[job]) };
}
