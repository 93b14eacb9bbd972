import type { MaterialStore } from "@learnlab/domain";
import { and, eq, inArray, lte, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { materialReadings } from "./schema.ts";

type Leases = Pick<
  MaterialStore,
  "markSent" | "claim" | "advance" | "release" | "refuse" | "takeWaiting"
>;

/** One attempt holds a reading at a time; writes of an earlier one change nothing. */
export function isHeldBy({ id, attempt }: { id: string; attempt: number }) {
  return and(
    eq(materialReadings.id, id),
    eq(materialReadings.attempt, attempt),
    eq(materialReadings.status, "reading"),
  );
}

export function readingLeases(db: Database): Leases {
  return {
    async markSent({ id, at }) {
      const rows = await db
        .update(materialReadings)
        .set({
          status: "reading",
          refusal: null,
          attempt: 0,
          leaseUntil: 0,
          sentAt: at,
          updatedAt: at,
        })
        .where(
          and(
            eq(materialReadings.id, id),
            inArray(materialReadings.status, ["uploading", "refused"]),
          ),
        )
        .returning({ id: materialReadings.id });
      return rows.length > 0;
    },

    async claim({ id, at, leaseUntil }) {
      const [row] = await db
        .update(materialReadings)
        .set({ attempt: sql`${materialReadings.attempt} + 1`, leaseUntil, updatedAt: at })
        .where(
          and(
            eq(materialReadings.id, id),
            eq(materialReadings.status, "reading"),
            lte(materialReadings.leaseUntil, at),
          ),
        )
        .returning();
      if (row === undefined) return null;
      const { leaseUntil: _, sentAt: __, updatedAt: ___, ...held } = row;
      return held;
    },

    async advance({ id, attempt, pageCount, pagesRead, leaseUntil, at }) {
      const rows = await db
        .update(materialReadings)
        .set({ pageCount, pagesRead, leaseUntil, updatedAt: at })
        .where(isHeldBy({ id, attempt }))
        .returning({ id: materialReadings.id });
      return rows.length > 0;
    },

    ...readingEnds(db),

    takeWaiting({ waitingSince, onlyWorkerSince, at, limit }) {
      return db.all(sql`
        update material_readings set sent_at = ${at}, lease_until = 0
        where id in (
          select id from material_readings
          where status = 'reading' and sent_at < ${waitingSince}
            and (lease_until <= ${at} or updated_at < ${onlyWorkerSince})
          order by sent_at limit ${limit})
        returning id, attempt`);
    },
  };
}

/** The ways in which an attempt releases or ends a reading. */
function readingEnds(db: Database): Pick<Leases, "release" | "refuse"> {
  return {
    async release(held) {
      await db.update(materialReadings).set({ leaseUntil: 0 }).where(isHeldBy(held));
    },

    async refuse({ id, attempt, refusal, at }) {
      const isOpen = inArray(materialReadings.status, ["uploading", "reading"]);
      const rows = await db
        .update(materialReadings)
        .set({ status: "refused", refusal, leaseUntil: 0, updatedAt: at })
        .where(
          attempt === null ? and(eq(materialReadings.id, id), isOpen) : isHeldBy({ id, attempt }),
        )
        .returning({ id: materialReadings.id });
      return rows.length > 0;
    },
  };
}
