import type { ReportTable } from "@learnlab/domain/client";

import { saveFrom } from "../save-file.ts";

const REPORT = "/api/v1/reports/learning";

/** A table of one's own report, a file for spreadsheets. */
export function takeTable(table: ReportTable): void {
  saveFrom(`${REPORT}/${table}`, `learnlab-${table}.csv`);
}

/** The whole report as JSON. */
export function takeReport(): void {
  saveFrom(REPORT, "learnlab-report.json");
}
