import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";

/** Exports of the last day: how many a person had, and whether one is running. */
export const recordExports = sqliteTable(
  "record_exports",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    endedAt: at("ended_at"),
    ...timestamps(),
  },
  (table) => [index("record_exports_user").on(table.userId, table.createdAt)],
);

/** Deleted accounts with objects that still exist; the row is deleted with the last object. */
export const accountDeletions = sqliteTable("account_deletions", {
  /** Replaces the person's id in the audit log. */
  id: id(),
  /** The key prefixes of the objects. */
  prefixes: text("prefixes", { mode: "json" }).$type<string[]>().notNull(),
  ...timestamps(),
});
