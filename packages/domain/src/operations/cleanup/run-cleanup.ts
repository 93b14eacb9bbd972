import { cleanEpisodes } from "./clean-episodes.ts";
import { cleanObjects } from "./clean-objects.ts";
import { cleanRows } from "./clean-rows.ts";
import { cleanUploads } from "./clean-uploads.ts";
import { beginRun, type CleanupDeps } from "./cleanup-run.ts";
import type { CleanupReport } from "./report.ts";

/** A cron has 15 minutes; the last piece may take a while. */
const BUDGET_MS = 600_000;

/**
 * Deletes what nobody needs any more; things in use or recent stay. It works in small pieces, so it can
 * stop after any of them, and the next run continues. A dry run counts and changes nothing.
 */
export async function runCleanup(
  deps: CleanupDeps,
  { isDryRun, budgetMs = BUDGET_MS }: { isDryRun: boolean; budgetMs?: number },
): Promise<CleanupReport> {
  const run = await beginRun(deps, { isDryRun, budgetMs });
  for (const clean of [cleanEpisodes, cleanUploads, cleanRows, cleanObjects]) {
    if (!(await clean(run))) return run.report(false);
  }
  return run.report(true);
}
