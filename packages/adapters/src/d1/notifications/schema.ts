import type { DigestKind, MailOutcome, NoticeKind } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";
import { episodes } from "../episodes/schema.ts";

/** Mails about an episode: each kind at most once per person. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: id(),
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind").$type<NoticeKind>().notNull(),
    state: text("state").$type<"waiting" | "claimed" | MailOutcome["state"]>().notNull(),
    /** When a waiting mail is due. */
    sendAt: at("send_at"),
    error: text("error").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("notifications_once").on(table.episodeId, table.userId, table.kind),
    index("notifications_waiting")
      .on(table.sendAt)
      .where(sql`${table.state} = 'waiting'`),
    check("notifications_kind", sql`${table.kind} in ('ready', 'failed')`),
    check(
      "notifications_state",
      sql`${table.state} in ('waiting', 'claimed', 'sent', 'failed', 'skipped')`,
    ),
  ],
);

/**
 * Regular mails that people chose or ended: each is due at one moment, which whoever sends it moves on to the next.
 * Without a row the weekly ones are off, and that about episodes that wait for approval is on.
 */
export const digests = sqliteTable(
  "digests",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind").$type<DigestKind>().notNull(),
    dueAt: at("due_at").notNull(),
    sentAt: at("sent_at"),
    /** What became of the last one, or that its person ended them. */
    state: text("state").$type<"waiting" | "claimed" | MailOutcome["state"] | "off">().notNull(),
    error: text("error").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.kind] }),
    index("digests_due")
      .on(table.dueAt)
      .where(sql`${table.state} <> 'off'`),
    check("digests_kind", sql`${table.kind} in ('week', 'class', 'review')`),
    check(
      "digests_state",
      sql`${table.state} in ('waiting', 'claimed', 'sent', 'failed', 'skipped', 'off')`,
    ),
  ],
);
