import { type SQL, sql } from "drizzle-orm";

/** The bytes of a person's uploads, with those on their way; deleted ones count until the cleanup has removed them. */
export function usedBytes(userId: SQL, exceptRequest: SQL = sql`''`): SQL {
  return sql`((select coalesce(sum(stored_bytes), 0) from episodes as uploaded
      where uploaded.user_id = ${userId} and uploaded.kind = 'uploaded')
    + (select coalesce(sum(size_bytes), 0) from upload_reservations as coming
      where coming.user_id = ${userId} and coming.request_key <> ${exceptRequest}))`;
}
