import { type Actor, requirePermission } from "../accounts/index.ts";
import type { Clock, IdSource, Log } from "../shared/index.ts";
import type { CronRun, CronRunStore, RunReport } from "./ports.ts";

const LISTED = 50;

export interface KeepRunDeps {
  cronRuns: CronRunStore;
  clock: Clock;
  ids: IdSource;
  log: Log;
}

interface Run<TResult> {
  /** As wrangler.toml writes it. */
  cron: string;
  scheduledAt: number;
  /** What the row says of the result; null when it is not worth a row. */
  describe: (result: TResult) => RunReport | null;
}

/** Does the work of a cron and keeps a row of what came of it; a failure is kept and thrown on. */
export async function keepRun<TResult>(
  deps: KeepRunDeps,
  { cron, scheduledAt, describe }: Run<TResult>,
  work: () => Promise<TResult>,
): Promise<TResult> {
  const run = { id: deps.ids.next(), cron, scheduledAt, startedAt: deps.clock.now() };
  let result: TResult;
  try {
    result = await work();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    await keepFailure(deps, { ...run, outcome: "failed", report: {}, error: sentence });
    throw error;
  }
  const report = describe(result);
  if (report !== null) {
    const endedAt = deps.clock.now();
    await deps.cronRuns.keep({ ...run, outcome: "completed", report, error: null, endedAt });
  }
  return result;
}

/** Why the work failed matters more than that its row cannot be written. */
async function keepFailure(deps: KeepRunDeps, run: Omit<CronRun, "endedAt">): Promise<void> {
  try {
    await deps.cronRuns.keep({ ...run, endedAt: deps.clock.now() });
  } catch (error) {
    deps.log.error("cron.not_kept", error, { cron: run.cron });
  }
}

/** The last runs, newest first, for admins. */
export async function listCronRuns(
  deps: { cronRuns: CronRunStore },
  request: { actor: Actor | null },
): Promise<CronRun[]> {
  requirePermission(request.actor, "jobs.runs");
  return deps.cronRuns.list(LISTED);
}
