import type { MaterialQueue } from "../../courses/materials/index.ts";
import type { ProposalRunStore } from "../../courses/proposals/index.ts";
import type { Clock, Log } from "../../shared/index.ts";

const AT_ONCE = 100;

export interface SweepRunsDeps {
  proposalRuns: Pick<ProposalRunStore, "takeWaiting">;
  materialQueue: Pick<MaterialQueue, "sendRun">;
  clock: Clock;
  log: Log;
  timings: { patienceMs: number; onlyWorkerSince: number };
}

/** Sends runs again that a crash or a lost message left behind. */
export async function sweepRuns(deps: SweepRunsDeps): Promise<{ runsSent: number }> {
  const at = deps.clock.now();
  const { patienceMs, onlyWorkerSince } = deps.timings;
  const waiting = await deps.proposalRuns.takeWaiting({
    // A queue on one machine is gone with its worker, and so is whoever held a lease.
    waitingSince: Math.max(at - patienceMs, onlyWorkerSince),
    onlyWorkerSince,
    at,
    limit: AT_ONCE,
  });
  let runsSent = 0;
  for (const { id: runId } of waiting) {
    try {
      await deps.materialQueue.sendRun(runId);
      runsSent += 1;
    } catch (error) {
      // The next sweep takes it again.
      deps.log.error("proposals.not_swept", error, { runId });
    }
  }
  return { runsSent };
}
