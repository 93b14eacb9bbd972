import type { RunReport } from "../ports.ts";
import type { CleanupExample, RowKind } from "./ports.ts";

/** What goes, by the reason why. */
export type SectionName =
  | "removedEpisodes"
  | "failedEpisodes"
  | "oldEpisodes"
  | "unfinishedUploads"
  | RowKind
  | "workObjects"
  | "privateParts"
  | "orphans";

export interface CleanupSection {
  name: SectionName;
  count: number;
  /** Of media; nothing for rows. */
  sizeBytes: number;
  /** In a dry run the first twenty, else none. */
  examples: CleanupExample[];
}

export interface CleanupReport {
  isDryRun: boolean;
  /** False when its time was over first: the next run goes on there. */
  isComplete: boolean;
  /** Only what there is something of. */
  sections: CleanupSection[];
}

/** The report as a row of runs keeps it: counts by section, bytes of all, and whether it stopped. */
export function summarizeCleanup({ sections, isComplete }: CleanupReport): RunReport {
  const counts = sections.map(({ name, count }) => [name, count] as const);
  const sizeBytes = sections.reduce((sum, section) => sum + section.sizeBytes, 0);
  return {
    ...Object.fromEntries(counts),
    ...(sizeBytes > 0 ? { sizeBytes } : {}),
    ...(isComplete ? {} : { stopped: 1 }),
  };
}
