import type { CsvTable } from "@learnlab/domain/client";

import type { AuditRow } from "../../data/audit.ts";

const COLUMNS = [
  "at",
  "action",
  "actor_id",
  "actor",
  "subject_id",
  "person_id",
  "person",
  "details",
  "request_id",
] as const;

/** The rows of the log as a file has them, with times in UTC. */
export function tableOfAudit(rows: readonly AuditRow[]): CsvTable<(typeof COLUMNS)[number]> {
  return {
    columns: COLUMNS,
    rows: rows.map((row) => ({
      at: new Date(row.at).toISOString(),
      action: row.action,
      actor_id: row.actorId,
      actor: row.actorName,
      subject_id: row.subjectId,
      person_id: row.personId,
      person: row.personName,
      details: JSON.stringify(row.details),
      request_id: row.requestId,
    })),
  };
}
