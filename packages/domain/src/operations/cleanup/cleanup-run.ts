import type { RetentionDeps, SettingsStore } from "../../installation/index.ts";
import type { Clock } from "../../shared/index.ts";
import type { MediaStore, MultipartUploads } from "../../shared/media/index.ts";
import { listReasons } from "./due-episodes.ts";
import type { CleanupFind, CleanupStore, DueEpisodes } from "./ports.ts";
import type { CleanupReport, CleanupSection, SectionName } from "./report.ts";

export interface CleanupDeps extends RetentionDeps {
  cleanup: CleanupStore;
  settings: SettingsStore;
  media: MediaStore;
  multipart: MultipartUploads;
  clock: Clock;
}

/** A running cleanup: its tools, limits and findings. */
export interface CleanupRun {
  deps: CleanupDeps;
  isDryRun: boolean;
  /** When it began: everything is judged by that moment. */
  at: number;
  /** The episodes to delete: what belongs to them is deleted and counted with them. */
  due: DueEpisodes[];
  /** Whether there is time for another piece; called once before each. */
  mayGoOn(): boolean;
  count(name: SectionName, found: CleanupFind): void;
  report(isComplete: boolean): CleanupReport;
}

/** How many examples per section a dry run shows. */
export const EXAMPLES = 20;

/**
 * The most pieces of one run: a piece makes at most five calls, and a Worker may make a thousand.
 */
const MOST_PIECES = 180;

export async function beginRun(
  deps: CleanupDeps,
  { isDryRun, budgetMs }: { isDryRun: boolean; budgetMs: number },
): Promise<CleanupRun> {
  const at = deps.clock.now();
  const due = await listReasons(deps, at);
  const sections = new Map<SectionName, CleanupSection>();
  let pieces = 0;
  return {
    deps,
    isDryRun,
    at,
    due,
    mayGoOn() {
      pieces += 1;
      return pieces <= MOST_PIECES && deps.clock.now() - at < budgetMs;
    },
    count(name, found) {
      const before = sections.get(name) ?? { name, count: 0, sizeBytes: 0, examples: [] };
      sections.set(name, {
        name,
        count: before.count + found.count,
        sizeBytes: before.sizeBytes + found.sizeBytes,
        examples: [...before.examples, ...found.examples].slice(0, EXAMPLES),
      });
    },
    report: (isComplete) => ({
      isDryRun,
      isComplete,
      sections: [...sections.values()].filter(({ count }) => count > 0),
    }),
  };
}
