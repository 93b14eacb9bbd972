import { sqliteTable, text } from "drizzle-orm/sqlite-core";

import { timestamps } from "../columns.ts";

/** The admins' settings for the whole installation, by name. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value", { mode: "json" }).$type<unknown>().notNull(),
  ...timestamps(),
});
