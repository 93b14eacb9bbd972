import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";

/** Exports of the last day: how many a person had, and whether one is under way. */
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

/** Accounts whose rows are gone and whose objects are not all yet; the row goes with the last of them. */
export const accountDeletions = sqliteTable("account_deletions", {
  /** Stands in the audit log where the person's id stood. */
  id: id(),
  /** What the keys of the objects begin with. */
  prefixes: text("prefixes", { mode: "json" }).$type<string[]>().notNull(),
  ...timestamps(),
});
