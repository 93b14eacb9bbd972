import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { id, timestamps } from "./columns.ts";

/**
 * What staff did to others' data. Rows outlive the people in them, whose ids are replaced when their
 * accounts are deleted: so nothing here refers to users.
 */
export const auditLog = sqliteTable(
  "audit_log",
  {
    id: id(),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    subjectId: text("subject_id").notNull(),
    personId: text("person_id"),
    detail: text("detail").notNull(),
    requestId: text("request_id").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    index("audit_log_subject").on(table.subjectId, table.createdAt),
    index("audit_log_person").on(table.personId, table.createdAt),
    index("audit_log_actor").on(table.actorId, table.createdAt),
    index("audit_log_created").on(table.createdAt),
  ],
);
