import { saveFrom } from "../save-file.ts";

const REPORT = "/api/v1/reports/learning";

/** The tables of one's own report, each a file for spreadsheets. */
export type ReportTable = "days" | "courses" | "concepts";

export function takeTable(table: ReportTable): void {
  saveFrom(`${REPORT}/${table}`, `learnlab-${table}.csv`);
}

/** The whole report as JSON. */
export function takeReport(): void {
  saveFrom(REPORT, "learnlab-report.json");
}
