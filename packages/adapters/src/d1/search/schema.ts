import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { timestamps } from "../columns.ts";

/**
 * Episodes whose lines in the search may not be what they are now. Triggers on episodes write it, and the row
 * outlives its episode until the lines are gone.
 */
export const searchChanges = sqliteTable("search_changes", {
  episodeId: text("episode_id").primaryKey(),
  /** Another one with each change, so that one in the middle of the work is not forgotten. */
  version: integer("version").notNull(),
  ...timestamps(),
});
