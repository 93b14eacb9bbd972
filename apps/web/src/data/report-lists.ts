import type { Unsent } from "./merge-reports.ts";

const PREFIX = "learnlab.reports.";

/** Throws where storage is forbidden. */
export type OpenStorage = () => Pick<
  Storage,
  "getItem" | "key" | "length" | "removeItem" | "setItem"
>;

/** Lists of reports on this device: one for each person and page, so that no two pages write the same. */
export function makeReportLists(open: OpenStorage) {
  return {
    /** The pages that keep a list of this person. */
    pages(owner: string): string[] {
      try {
        const storage = open();
        const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
        const beginning = nameList(owner, "");
        return keys.flatMap((key) =>
          key.startsWith(beginning) ? [key.slice(beginning.length)] : [],
        );
      } catch {
        // Where storage is forbidden nothing was kept.
        return [];
      }
    },
    read(owner: string, page: string): Unsent[] {
      try {
        const kept: unknown = JSON.parse(open().getItem(nameList(owner, page)) ?? "[]");
        return Array.isArray(kept) ? kept.filter(isReport) : [];
      } catch {
        // Not a list of ours, or storage is forbidden.
        return [];
      }
    },
    /** False without room, or where storage is forbidden. */
    write(owner: string, page: string, reports: readonly Unsent[]): boolean {
      try {
        if (reports.length === 0) open().removeItem(nameList(owner, page));
        else open().setItem(nameList(owner, page), JSON.stringify(reports));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function nameList(owner: string, page: string): string {
  return `${PREFIX}${owner}.${page}`;
}

function isReport(kept: unknown): kept is Unsent {
  if (typeof kept !== "object" || kept === null) return false;
  const report: Partial<Record<string, unknown>> = { ...kept };
  const isNamed = typeof report["episodeId"] === "string" && typeof report["language"] === "string";
  const isTimed = typeof report["happenedAt"] === "number";
  return isNamed && isTimed && Array.isArray(report["heard"]) && Array.isArray(report["stretches"]);
}
