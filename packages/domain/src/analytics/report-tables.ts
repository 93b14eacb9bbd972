/** The tables of a learner's own report, as files and addresses name them, in the order in which they are offered. */
export const REPORT_TABLES = [
  "totals",
  "days",
  "listened_courses",
  "courses",
  "weak_points",
  "concepts",
  "due",
] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];
