import { workKey } from "../../generation/index.ts";
import { type CleanupRun, EXAMPLES } from "./cleanup-run.ts";
import type { DueEpisodes, GoneEpisodes } from "./ports.ts";
import type { SectionName } from "./report.ts";

/** With about fifteen objects each, one or two calls delete them. */
const AT_ONCE = 50;

const sectionOf: Record<DueEpisodes["why"], SectionName> = {
  removed: "removedEpisodes",
  failed: "failedEpisodes",
  old: "oldEpisodes",
};

/** Deletes episodes that are due, with their rows and objects; false if it had to stop. */
export async function cleanEpisodes(run: CleanupRun): Promise<boolean> {
  for (const due of run.due) {
    if (!(await cleanDue(run, due))) return false;
  }
  return true;
}

async function cleanDue(run: CleanupRun, due: DueEpisodes): Promise<boolean> {
  const { deps, at } = run;
  const section = sectionOf[due.why];
  if (run.isDryRun) {
    if (!run.mayGoOn()) return false;
    run.count(section, await deps.cleanup.findEpisodes({ ...due, at, examples: EXAMPLES }));
    return true;
  }
  for (;;) {
    if (!run.mayGoOn()) return false;
    // Rows first: after a crash only orphans are left, which are deleted later.
    const gone = await deps.cleanup.deleteEpisodes({ ...due, at, limit: AT_ONCE });
    const keys = [...new Set([...gone.keys, ...gone.steps.flatMap(listAttempts)])];
    if (keys.length > 0) await deps.media.delete(keys);
    run.count(section, { count: gone.count, sizeBytes: gone.sizeBytes, examples: [] });
    if (gone.count < AT_ONCE) return true;
  }
}

/** Every attempt of a step may have left an object of its own. */
function listAttempts(step: GoneEpisodes["steps"][number]): string[] {
  return Array.from({ length: step.attempt }, (_, index) =>
    workKey({ ...step, attempt: index + 1 }),
  );
}
