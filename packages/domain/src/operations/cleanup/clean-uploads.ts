import { removeFiles } from "../../uploads/index.ts";
import { type CleanupRun, EXAMPLES } from "./cleanup-run.ts";

/** No request takes so long. */
const BEGUN_MS = 3_600_000;
/** Each is two lists and a deletion. */
const AT_ONCE = 1;

/** What uploads left that came to no end, and the space they held; false when it had to stop. */
export async function cleanUploads(run: CleanupRun): Promise<boolean> {
  const { deps, at } = run;
  const before = at - BEGUN_MS;
  if (run.isDryRun) {
    if (!run.mayGoOn()) return false;
    const found = await deps.cleanup.findReservations({ before, examples: EXAMPLES });
    run.count("unfinishedUploads", found);
    return true;
  }
  for (;;) {
    if (!run.mayGoOn()) return false;
    // Rows first: nobody publishes it any more, and what a crash leaves then are orphans.
    const dropped = await deps.cleanup.dropReservations({ before, limit: AT_ONCE });
    for (const place of dropped) await removeFiles(deps.media, place);
    const sizeBytes = dropped.reduce((sum, place) => sum + place.sizeBytes, 0);
    run.count("unfinishedUploads", { count: dropped.length, sizeBytes, examples: [] });
    if (dropped.length < AT_ONCE) return true;
  }
}
