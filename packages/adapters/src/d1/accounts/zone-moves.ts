import { DAY_MS, DEFAULT_SETTINGS } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { zoneMoves } from "./schema.ts";

/** A request sent while the zone is being saved still uses the old one. */
const SAVING_MS = 5_000;

/** Records a learner's move to another time zone; run it before their settings change. */
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
 * Selects the rows of a learner's day: those with its date, and those created within 24 hours before a move
 * to another zone, so that changing zones gives no extra day.
 */
export function isOfDay(day: { userId: string; localDate: string; at: number }) {
  const { userId, localDate, at } = day;
  return sql`(created_at > ${at - 2 * DAY_MS} and (local_date = ${localDate}
    or (created_at > ${at - DAY_MS} and created_at <= ${SAVING_MS} + (
      select updated_at from zone_moves where user_id = ${userId}))))`;
}
