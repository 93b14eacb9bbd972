import { EXAMPLES, type CleanupRun } from "./cleanup-run.ts";
import { readListeningSettings } from "../../installation/index.ts";
import { ROW_KINDS, type RowKind } from "./ports.ts";
import { DAY_MS } from "../../shared/index.ts";

const AT_ONCE = 1_000;

/** How many days after their end, or after they were written, rows are deleted. */
const DAYS: Record<Exclude<RowKind, "listens">, number> = {
  sessions: 0,
  verifications: 0,
  invitations: 30,
  attempts: 0,
  accountLinks: 0,
  failedMessages: 90,
  cronRuns: 90,
  // Clients repeat a request within minutes.
  idempotencyKeys: 7,
  generationSteps: 7,
  notifications: 30,
  dailyRuns: 90,
  scheduledOrders: 90,
  classRefusals: 90,
  accessTokens: 30,
  // The spend page shows 60 days, and the whole month of the first of them.
  spend: 92,
};

/** Deletes rows that are over; false if it had to stop. */
export async function cleanRows(run: CleanupRun): Promise<boolean> {
  const { listenDays } = await readListeningSettings(run.deps);
  for (const kind of ROW_KINDS) {
    const days = kind === "listens" ? listenDays : DAYS[kind];
    if (!(await cleanKind(run, { kind, before: run.at - days * DAY_MS }))) return false;
  }
  return true;
}

async function cleanKind(
  run: CleanupRun,
  { kind, before }: { kind: RowKind; before: number },
): Promise<boolean> {
  const { deps, due, at } = run;
  if (run.isDryRun) {
    if (!run.mayGoOn()) return false;
    run.count(kind, await deps.cleanup.findRows({ kind, before, examples: EXAMPLES, due, at }));
    return true;
  }
  for (;;) {
    if (!run.mayGoOn()) return false;
    const count = await deps.cleanup.deleteRows({ kind, before, limit: AT_ONCE, at });
    run.count(kind, { count, sizeBytes: 0, examples: [] });
    if (count < AT_ONCE) return true;
  }
}
