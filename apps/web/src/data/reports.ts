import { saveFrom } from "../save-file.ts";

const REPORT = "/api/v1/reports/learning";

/** The tables of one's own report, each a file for spreadsheets. */
export const REPORT_TABLES = [
  "totals",
  "days",
  "listened_courses",
  "courses",
  "weak_points",
  "concepts",
  "due",
] as const;
type ReportTable = (typeof REPORT_TABLES)[number];

export function takeTable(table: ReportTable): void {
  saveFrom(`${REPORT}/${table}`, `learnlab-${table}.csv`);
}

/** The whole report as JSON. */
export function takeReport(): void {
  saveFrom(REPORT, "learnlab-report.json");
}
