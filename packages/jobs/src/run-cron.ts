import {
  type CleanupDeps,
  CRONS,
  type DailyDeps,
  type FillDeps,
  fillLessons,
  finishDeletions,
  type ForgetDeps,
  type GenerationQueue,
  type GenerationStore,
  type GenerationTimings,
  keepRun,
  type KeepRunDeps,
  type NotifyDeps,
  runCleanup,
  runDailies,
  type RunReport,
  sendWaitingMails,
  settleUnheard,
  type SpendLedger,
  summarizeCleanup,
  sweepReadings,
  type SweepReadingsDeps,
  sweepWaiting,
} from "@learnlab/domain";

interface CronDeps
  extends CleanupDeps, DailyDeps, FillDeps, ForgetDeps, KeepRunDeps, NotifyDeps, SweepReadingsDeps {
  generation: GenerationStore;
  queue: GenerationQueue;
  timings: GenerationTimings;
  spend: SpendLedger;
}

interface CronJob {
  run(deps: CronDeps): Promise<RunReport>;
  /** Whether a run is not worth a row. */
  isQuiet?(report: RunReport): boolean;
}

/** What each cron of wrangler.toml does. */
const jobs: Record<string, CronJob> = {
  [CRONS.sweep]: {
    // Mails first: they are due at a minute.
    run: (deps) =>
      doEach(
        [
          sendWaitingMails,
          sweepWaiting,
          sweepReadings,
          settleUnheard,
          fillLessons,
          finishDeletions,
        ].map((work) => () => work(deps)),
      ),
    isQuiet: isIdle,
  },
  [CRONS.dailies]: {
    run: runDailies,
    isQuiet: isIdle,
  },
  [CRONS.cleanup]: {
    run: async (deps) => summarizeCleanup(await runCleanup(deps, { isDryRun: false })),
  },
};

/** One after the other, each also where one before it failed; failures are thrown in the end. */
async function doEach(works: (() => Promise<RunReport>)[]): Promise<RunReport> {
  const reports: RunReport[] = [];
  const failures: unknown[] = [];
  for (const work of works) {
    try {
      reports.push(await work());
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join(" "));
  if (failures.length === 1) throw failures[0];
  return Object.assign({}, ...reports);
}

function isIdle(report: RunReport): boolean {
  return Object.values(report).every((count) => count === 0);
}

/** Does what the cron is for and keeps a row of it; throws when it failed, to be called again. */
export async function runCron(
  deps: CronDeps,
  cron: string,
  scheduledAt: number = deps.clock.now(),
): Promise<void> {
  const job = jobs[cron];
  if (job === undefined) return;
  const describe = (report: RunReport) => (job.isQuiet?.(report) === true ? null : report);
  const report = await keepRun(deps, { cron, scheduledAt, describe }, () => job.run(deps));
  deps.log.info("cron.ran", { cron, ...report });
}
