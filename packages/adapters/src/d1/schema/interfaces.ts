import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

import { users } from "./accounts.ts";
import { at, id, timestamps } from "./columns.ts";
import { episodes } from "./episodes.ts";

/** Personal access tokens: shown once, kept as a hash. */
export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** Its first characters, by which people tell their tokens apart. */
    prefix: text("prefix").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<string[]>().notNull(),
    expiresAt: at("expires_at"),
    lastUsedAt: at("last_used_at"),
    revokedAt: at("revoked_at"),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("api_tokens_hash").on(table.tokenHash),
    index("api_tokens_user").on(table.userId, table.createdAt),
  ],
);

/** Answers to requests that carried an Idempotency-Key, for a day. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    userId: text("user_id").notNull(),
    key: text("key").notNull(),
    /** Of method, address and body: the same key with another request is refused. */
    requestHash: text("request_hash").notNull(),
    /** Null while the first request is still at work. */
    status: integer("status"),
    body: text("body").notNull().default(""),
    location: text("location"),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.key] }),
    index("idempotency_keys_created").on(table.createdAt),
  ],
);

/** What a learner answered to a question of an episode; a later answer takes the place of it. */
export const answers = sqliteTable(
  "answers",
  {
    id: id(),
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    /** Of the question in its episode, from 1. */
    number: integer("number").notNull(),
    text: text("text").notNull(),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("answers_question").on(table.episodeId, table.userId, table.number),
    check("answers_number", sql`${table.number} > 0`),
  ],
);
