import { sqliteTable, text } from "drizzle-orm/sqlite-core";

import { timestamps } from "../columns.ts";

/** What admins set for the whole installation, by name. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value", { mode: "json" }).$type<unknown>().notNull(),
  ...timestamps(),
});
