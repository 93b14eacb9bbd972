import type { CleanupStore, DroppedUpload, LeftUploads } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import type { Database } from "../database.ts";

type UploadCleanup = Pick<CleanupStore, "findReservations" | "dropReservations">;

/** Unfinished uploads: their process died or their sender left. */
export function createUploadCleanup(db: Database): UploadCleanup {
  return {
    async findReservations({ before, examples }) {
      const rows = await db.all<{ label: string; at: number; count: number; size: number }>(sql`
        select (select name from users where users.id = user_id) as label, created_at as at,
          count(*) over () as count, sum(size_bytes) over () as size
        from upload_reservations where ${isLeft(before)} order by created_at limit ${examples}`);
      return {
        count: rows[0]?.count ?? 0,
        sizeBytes: rows[0]?.size ?? 0,
        examples: rows.map(({ label, at }) => ({ label, person: null, at })),
      };
    },

    dropReservations: ({ before, limit }) =>
      db.all<DroppedUpload>(sql`
        delete from upload_reservations where id in (select id from upload_reservations
          where ${isLeft(before)} order by updated_at limit ${limit})
        returning id, track_id as trackId, size_bytes as sizeBytes, file_name as fileName,
          parts_id as partsId`),
  };
}

function isLeft({ storing, left }: LeftUploads): SQL {
  return sql`updated_at <= iif(status = 'storing', ${storing}, ${left})`;
}
