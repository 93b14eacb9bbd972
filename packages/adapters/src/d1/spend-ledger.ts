import type { SpendLedger } from "@learnlab/domain";
import { eq, sql } from "drizzle-orm";

import type { Database } from "./database.ts";
import { spend } from "./schema/index.ts";

export function createD1SpendLedger(db: Database): SpendLedger {
  return {
    async reserve({ at, ...entry }) {
      const row = { ...entry, state: "reserved", createdAt: at, updatedAt: at };
      await db.insert(spend).values(row).onConflictDoNothing();
    },
    async settle({ id, at, ...spent }) {
      await db
        .update(spend)
        .set({ ...spent, state: "settled", updatedAt: at })
        .where(eq(spend.id, id));
    },
    async averageUnits({ provider, since }) {
      const [row] = await db.all<{ average: number | null }>(sql`
        select sum(units) * 1.0 / count(distinct episode_id) as average from spend
        where created_at >= ${since} and provider = ${provider} and state = 'settled'
          and episode_id <> 'sample'`);
      return row?.average ?? null;
    },
  };
}
