import type { Language } from "@learnlab/domain";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";
import { episodes } from "../episodes/schema.ts";

/** Places in episodes that people marked. */
export const bookmarks = sqliteTable(
  "bookmarks",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    language: text("language").$type<Language>().notNull(),
    positionMs: integer("position_ms").notNull(),
    note: text("note").notNull(),
    before: text("line_before").notNull(),
    line: text("line").notNull(),
    after: text("line_after").notNull(),
    changedAt: at("changed_at").notNull(),
    /** Kept for a while, so that another device's older change does not bring it back. */
    removedAt: at("removed_at"),
    ...timestamps(),
  },
  (table) => [
    index("bookmarks_person").on(table.userId, table.createdAt, table.id),
    // Of an episode, also for its deletion.
    index("bookmarks_episode").on(table.episodeId, table.userId),
  ],
);
