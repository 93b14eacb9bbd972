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
  /** As in wrangler.toml. */
  cron: string;
  scheduledAt: number;
  /** The row's summary of the result; null if it found nothing to do, of which only the last is kept. */
  describe: (result: TResult) => RunReport | null;
}

/** Runs the work of a cron and stores a row about it; errors are stored and rethrown. */
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
  const done = { ...run, outcome: "completed", error: null, endedAt: deps.clock.now() } as const;
  if (report === null) await deps.cronRuns.keepIdle({ ...done, report: {} });
  else await deps.cronRuns.keep({ ...done, report });
  return result;
}

/** A failure to write the row must not hide the original error. */
async function keepFailure(deps: KeepRunDeps, run: Omit<CronRun, "endedAt">): Promise<void> {
  try {
    await deps.cronRuns.keep({ ...run, endedAt: deps.clock.now() });
  } catch (error) {
    deps.log.error("cron.not_kept", error, { cron: run.cron });
  }
}

/** The last runs for admins, newest first. */
export async function listCronRuns(
  deps: { cronRuns: CronRunStore },
  request: { actor: Actor | null },
): Promise<CronRun[]> {
  requirePermission(request.actor, "jobs.runs");
  return deps.cronRuns.list(LISTED);
}
