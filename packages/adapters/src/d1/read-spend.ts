import type { SpendLedger } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import type { Database } from "./database.ts";

/** What the ledger tells of costs: averages, days and the learners who cost most. */
export function readSpend(
  db: Database,
): Pick<SpendLedger, "averageUnits" | "listDays" | "listDearest"> {
  return {
    async averageUnits({ provider, since }) {
      const [row] = await db.all<{ average: number | null }>(sql`
        select sum(units) * 1.0 / count(distinct episode_id) as average from spend
        where created_at >= ${since} and provider = ${provider} and state = 'settled'
          and episode_id <> 'sample'`);
      return row?.average ?? null;
    },

    async listDays({ since }) {
      return db.all(sql`
        select strftime('%Y-%m-%d', created_at / 1000, 'unixepoch') as date, provider, model,
          count(*) as calls, sum(units) as units,
          sum(iif(state = 'settled', micro_dollars, 0)) as settledMicroDollars,
          sum(iif(state = 'reserved', micro_dollars, 0)) as reservedMicroDollars
        from spend where created_at >= ${since}
        group by 1, 2, 3 order by 1 desc, 2, 3`);
    },

    async listDearest({ since, limit }) {
      return db.all(sql`
        select users.id as userId, users.name, count(distinct spend.episode_id) as episodes,
          sum(spend.micro_dollars) as microDollars
        from spend join episodes on episodes.id = spend.episode_id
          join users on users.id = episodes.user_id
        where spend.created_at >= ${since}
        group by users.id order by microDollars desc, users.id limit ${limit}`);
    },
  };
}
