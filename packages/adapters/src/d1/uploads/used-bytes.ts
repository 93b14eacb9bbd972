import { type SQL, sql } from "drizzle-orm";

/**
 * The bytes of a person's uploads, with those on their way, also by others who replace a recording of theirs; deleted
 * ones count until the cleanup has removed them.
 */
export function usedBytes(userId: SQL, exceptRequest: SQL = sql`''`): SQL {
  return sql`((select coalesce(sum(stored_bytes), 0) from episodes as uploaded
      where uploaded.user_id = ${userId} and uploaded.kind = 'uploaded')
    + (select coalesce(sum(size_bytes), 0) from upload_reservations as coming
      where coming.user_id = ${userId} and coming.replaces is null and coming.request_key <> ${exceptRequest})
    + (select coalesce(sum(size_bytes), 0) from upload_reservations as other
      join episodes as replaced on replaced.id = other.replaces
      where replaced.user_id = ${userId} and other.request_key <> ${exceptRequest}))`;
}
