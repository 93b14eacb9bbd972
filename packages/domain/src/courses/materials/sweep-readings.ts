import { type Clock, DAY_MS, type Log } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { MaterialQueue, MaterialStore } from "./ports.ts";
import { deleteFolder } from "./read-material.ts";

const PATIENCE_MS = 90_000;
const AT_ONCE = 100;
/** After this long nobody continues an upload, or asks why a file was refused. */
const STALE_MS = 7 * DAY_MS;

export interface SweepReadingsDeps {
  materials: MaterialStore;
  materialQueue: Pick<MaterialQueue, "send">;
  media: MediaStore;
  clock: Clock;
  log: Log;
  timings: { onlyWorkerSince: number };
}

/** Resends readings that a crash or a lost message left behind, and deletes those whose bytes never arrived. */
export async function sweepReadings(
  deps: SweepReadingsDeps,
): Promise<{ readingsSent: number; readingsForgotten: number }> {
  const at = deps.clock.now();
  const { onlyWorkerSince } = deps.timings;
  const waiting = await deps.materials.takeWaiting({
    // On one machine a queue ends with its worker, and so does whoever held a lease.
    waitingSince: Math.max(at - PATIENCE_MS, onlyWorkerSince),
    onlyWorkerSince,
    at,
    limit: AT_ONCE,
  });
  let sent = 0;
  for (const { id } of waiting) {
    try {
      await deps.materialQueue.send(id);
      sent += 1;
    } catch (error) {
      // The next sweep tries it again.
      deps.log.error("material.not_swept", error, { readingId: id });
    }
  }
  const stale = await deps.materials.takeStale(at - STALE_MS, AT_ONCE);
  for (const reading of stale) await deleteFolder(deps.media, reading);
  return { readingsSent: sent, readingsForgotten: stale.length };
}
