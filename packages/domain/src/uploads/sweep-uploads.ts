import type { Clock, Log } from "../shared/index.ts";
import type { SentUploadStore, UploadQueue } from "./sent-ports.ts";

const PATIENCE_MS = 90_000;
const AT_ONCE = 100;

export interface SweepUploadsDeps {
  sentUploads: Pick<SentUploadStore, "takeWaiting">;
  uploadQueue: UploadQueue;
  clock: Clock;
  log: Log;
  timings: { onlyWorkerSince: number };
}

/** Sends uploads again that a crash or a lost message left behind. */
export async function sweepUploads(deps: SweepUploadsDeps): Promise<{ uploadsSent: number }> {
  const at = deps.clock.now();
  const { onlyWorkerSince } = deps.timings;
  const waiting = await deps.sentUploads.takeWaiting({
    // A queue on one machine is gone with its worker, and so is whoever held a lease.
    waitingSince: Math.max(at - PATIENCE_MS, onlyWorkerSince),
    onlyWorkerSince,
    at,
    limit: AT_ONCE,
  });
  let sent = 0;
  for (const { id } of waiting) {
    try {
      await deps.uploadQueue.send(id);
      sent += 1;
    } catch (error) {
      // The next sweep takes it again.
      deps.log.error("upload.not_swept", error, { uploadId: id });
    }
  }
  return { uploadsSent: sent };
}
