import {
  type AccountStore,
  type CleanupDeps,
  type CourseStore,
  CRONS,
  type DailyDeps,
  type DigestDeps,
  type EpisodeStore,
  type FillDeps,
  fillLessons,
  finishDeletions,
  type ForgetDeps,
  type GenerationQueue,
  type GenerationStore,
  type GenerationTimings,
  type IndexDeps,
  JOBS,
  keepRun,
  type KeepRunDeps,
  type ListeningDayStore,
  type MaterialQueue,
  type NotifyDeps,
  rebuildSearch,
  requestRollups,
  type RollupQueue,
  runCleanup,
  runDailies,
  type RunReport,
  sendDigests,
  sendWaitingMails,
  settleUnheard,
  type SpendLedger,
  summarizeCleanup,
  sweepLooks,
  type SweepLooksDeps,
  sweepReadings,
  type SweepReadingsDeps,
  sweepRuns,
  sweepSearch,
  type SweepRunsDeps,
  sweepUploads,
  type SweepUploadsDeps,
  sweepWaiting,
  takeScheduled,
  type TakeScheduledDeps,
} from "@learnlab/domain";

interface CronDeps
  extends
    CleanupDeps,
    DailyDeps,
    DigestDeps,
    FillDeps,
    ForgetDeps,
    IndexDeps,
    KeepRunDeps,
    NotifyDeps,
    SweepLooksDeps,
    SweepReadingsDeps,
    SweepRunsDeps,
    SweepUploadsDeps,
    TakeScheduledDeps {
  accounts: AccountStore;
  episodes: EpisodeStore;
  courses: CourseStore;
  materialQueue: MaterialQueue;
  generation: GenerationStore;
  queue: GenerationQueue;
  timings: GenerationTimings;
  listeningDays: ListeningDayStore;
  rollupQueue: RollupQueue;
  spend: SpendLedger;
}

interface CronJob {
  run(deps: CronDeps): Promise<RunReport>;
  /** Whether a run is not worth a row. */
  isQuiet?(report: RunReport): boolean;
}

/** The job of each cron in wrangler.toml, and those that are run by hand alone. */
const jobs: Record<string, CronJob> = {
  [CRONS.sweep]: {
    // Mails and orders first: they are due at a certain minute.
    run: (deps) =>
      doEach(
        [
          sendWaitingMails,
          sendDigests,
          takeScheduled,
          sweepWaiting,
          sweepReadings,
          sweepRuns,
          sweepUploads,
          settleUnheard,
          fillLessons,
          finishDeletions,
          sweepLooks,
          (every: IndexDeps) => sweepSearch(every),
        ].map((work) => () => work(deps)),
      ),
    isQuiet: isIdle,
  },
  [CRONS.dailies]: {
    run: runDailies,
    isQuiet: isIdle,
  },
  [CRONS.rollup]: {
    run: requestRollups,
    isQuiet: isIdle,
  },
  [CRONS.cleanup]: {
    run: async (deps) => summarizeCleanup(await runCleanup(deps, { isDryRun: false })),
  },
  [JOBS.search]: { run: rebuildSearch },
};

/** Runs one after the other, even after a failure; throws the failures at the end. */
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

/** Runs the job of a cron and stores a row about it; throws if it failed, so that it is called again. */
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

/** The same by hand: its row says so, and is kept whatever it found. */
export async function runCronByHand(deps: CronDeps, cron: string): Promise<RunReport> {
  const job = jobs[cron];
  if (job === undefined) return {};
  const scheduledAt = deps.clock.now();
  const describe = (report: RunReport) => ({ ...report, byHand: 1 });
  return keepRun(deps, { cron, scheduledAt, describe }, () => job.run(deps));
}
