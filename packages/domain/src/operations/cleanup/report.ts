import type { RunReport } from "../ports.ts";
import type { CleanupExample, RowKind } from "./ports.ts";

/** What is deleted, by the reason. */
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
  /** Of media; 0 for rows. */
  sizeBytes: number;
  /** In a dry run the first twenty, else none. */
  examples: CleanupExample[];
}

export interface CleanupReport {
  isDryRun: boolean;
  /** False if its time was over first: the next run continues there. */
  isComplete: boolean;
  /** Only sections with something in them. */
  sections: CleanupSection[];
}

/** The report for a row of runs: counts by section, total bytes, and whether it stopped early. */
export function summarizeCleanup({ sections, isComplete }: CleanupReport): RunReport {
  const counts = sections.map(({ name, count }) => [name, count] as const);
  const sizeBytes = sections.reduce((sum, section) => sum + section.sizeBytes, 0);
  return {
    ...Object.fromEntries(counts),
    ...(sizeBytes > 0 ? { sizeBytes } : {}),
    ...(isComplete ? {} : { stopped: 1 }),
  };
}
