import { removeUpload } from "../../uploads/index.ts";
import { HOUR_MS } from "../../shared/index.ts";
import { type CleanupRun, EXAMPLES } from "./cleanup-run.ts";

/** No request takes this long. */
const BEGUN_MS = 3_600_000;
/** A file is sent on after that by nobody, and why one was refused was read. */
const LEFT_MS = 36 * HOUR_MS;
/** Each needs two lists and a deletion. */
const AT_ONCE = 1;

/** Deletes unfinished uploads and releases their space; false if it had to stop. */
export async function cleanUploads(run: CleanupRun): Promise<boolean> {
  const { deps, at } = run;
  const before = { storing: at - BEGUN_MS, left: at - LEFT_MS };
  if (run.isDryRun) {
    if (!run.mayGoOn()) return false;
    const found = await deps.cleanup.findReservations({ before, examples: EXAMPLES });
    run.count("unfinishedUploads", found);
    return true;
  }
  for (;;) {
    if (!run.mayGoOn()) return false;
    // Rows first, so nobody can publish it any more; after a crash only orphans are left.
    const dropped = await deps.cleanup.dropReservations({ before, limit: AT_ONCE });
    for (const place of dropped) await removeUpload(deps, place);
    const sizeBytes = dropped.reduce((sum, place) => sum + place.sizeBytes, 0);
    run.count("unfinishedUploads", { count: dropped.length, sizeBytes, examples: [] });
    if (dropped.length < AT_ONCE) return true;
  }
}
