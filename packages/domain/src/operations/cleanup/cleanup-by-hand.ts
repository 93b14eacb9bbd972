import {
  type Actor,
  type AuditDeps,
  recordAction,
  requirePermission,
} from "../../accounts/index.ts";
import { keepRun, type KeepRunDeps } from "../cron-runs.ts";
import { CRONS } from "../crons.ts";
import type { CleanupDeps } from "./cleanup-run.ts";
import { type CleanupReport, summarizeCleanup } from "./report.ts";
import { runCleanup } from "./run-cleanup.ts";

/** Somebody is waiting for the answer; the rest is for the nightly run, or the next press. */
const BUDGET_MS = 20_000;

/** What a cleanup would delete now, for admins. */
export async function previewCleanup(
  deps: CleanupDeps,
  request: { actor: Actor | null },
): Promise<CleanupReport> {
  requirePermission(request.actor, "jobs.cleanupPreview");
  return runCleanup(deps, { isDryRun: true, budgetMs: BUDGET_MS });
}

/** Cleans up now instead of at night. */
export async function cleanUpNow(
  deps: CleanupDeps & KeepRunDeps & AuditDeps,
  request: { actor: Actor | null },
): Promise<CleanupReport> {
  const { actor } = request;
  requirePermission(actor, "jobs.cleanupNow");
  const at = deps.clock.now();
  const action = "jobs.cleanupNow";
  // Recorded first: what it deletes is gone even if it fails halfway.
  await recordAction(deps, { actor, action, subjectId: "cleanup", personId: null });
  const run = {
    cron: CRONS.cleanup,
    scheduledAt: at,
    describe: (report: CleanupReport) => ({ ...summarizeCleanup(report), byHand: 1 }),
  };
  return keepRun(deps, run, () => runCleanup(deps, { isDryRun: false, budgetMs: BUDGET_MS }));
}
