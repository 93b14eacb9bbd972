import { DAY_MS, DEFAULT_SETTINGS } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { zoneMoves } from "./schema.ts";

/** Whoever asks while the zone is being saved asks by the old one. */
const SAVING_MS = 5_000;

/** Notes when a learner's time zone becomes another; to be run before their settings change. */
export function noteMove(db: Database, move: { userId: string; timeZone: string; at: number }) {
  const { userId, timeZone, at } = move;
  const known = sql`(select time_zone from learner_settings where user_id = ${userId})`;
  return db
    .insert(zoneMoves)
    .select(
      sql`select ${userId}, ${timeZone}, ${at}, ${at}
        where coalesce(${known}, ${DEFAULT_SETTINGS.timeZone}) <> ${timeZone}`,
    )
    .onConflictDoUpdate({
      target: zoneMoves.userId,
      set: { timeZone, updatedAt: at },
    });
}

/**
 * Rows of a learner's day: those of its date, and what was made within 24 hours before a move to
 * another zone, so that no zone has a day of its own. No day is longer than two by the dates of rows.
 */
export function isOfDay(day: { userId: string; localDate: string; at: number }) {
  const { userId, localDate, at } = day;
  return sql`(created_at > ${at - 2 * DAY_MS} and (local_date = ${localDate}
    or (created_at > ${at - DAY_MS} and created_at <= ${SAVING_MS} + (
      select updated_at from zone_moves where user_id = ${userId}))))`;
}
