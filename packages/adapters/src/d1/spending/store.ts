import { type Limits, LIMITS_NAME, type SpendLedger } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { readSpend } from "./read-spend.ts";

/**
 * Reserves a call as a row of its own and settles it into the sum of its episode, supplier, model and day.
 * The month's spent and reserved amounts are one number, so a reservation need not sum up the month. Rows
 * and number change only in one batch. Each call may safely run twice.
 */
export function createD1SpendLedger(
  db: Database,
  defaults: Pick<Limits, "monthlyMicroDollars">,
): SpendLedger {
  const cap = sql`(select case when exists (select 1 from settings where name = ${LIMITS_NAME})
    then (select value ->> 'monthlyMicroDollars' from settings where name = ${LIMITS_NAME})
    else ${defaults.monthlyMicroDollars} end)`;
  return {
    ...readSpend(db),

    async reserve({ id, episodeId, provider, units, microDollars, at }) {
      const month = monthOf(at);
      // A reservation without a time of change is not in the number yet.
      const results = await runBatch(db, [
        sql`insert into spend_months (month, micro_dollars, created_at, updated_at)
          values (${month}, 0, ${at}, ${at}) on conflict do nothing`,
        sql`insert into spend_reservations (id, episode_id, provider, units, micro_dollars,
            created_at, updated_at)
          select ${id}, ${episodeId}, ${provider}, ${units}, ${microDollars}, ${at}, 0
          where ${microDollars} = 0 or ${cap} is null
            or ${spentIn(month)} + ${microDollars} <= ${cap}
          on conflict do nothing`,
        sql`update spend_months set micro_dollars = micro_dollars + ${microDollars},
            updated_at = ${at}
          where month = ${month}
            and exists (select 1 from spend_reservations where id = ${id} and updated_at = 0)`,
        sql`update spend_reservations set updated_at = ${at} where id = ${id} and updated_at = 0`,
        sql`select 1 from spend_reservations where id = ${id}`,
      ]);
      return results.at(-1)?.length === 1;
    },

    async settle({ id, units, microDollars, model = "", at }) {
      await runBatch(db, [
        sql`update spend_months set updated_at = ${at}, micro_dollars = micro_dollars
            + ${microDollars} - (select micro_dollars from spend_reservations where id = ${id})
          where month = (select strftime('%Y-%m', created_at / 1000, 'unixepoch')
            from spend_reservations where id = ${id})`,
        sql`insert into spend (episode_id, provider, model, day, calls, units, micro_dollars, user_id,
            created_at, updated_at)
          select episode_id, provider, ${model}, strftime('%Y-%m-%d', created_at / 1000, 'unixepoch'),
            1, ${units}, ${microDollars}, (select user_id from episodes where episodes.id = episode_id),
            created_at, ${at}
          from spend_reservations where id = ${id}
          on conflict do update set calls = calls + 1, units = units + excluded.units,
            micro_dollars = micro_dollars + excluded.micro_dollars, updated_at = excluded.updated_at`,
        sql`delete from spend_reservations where id = ${id}`,
      ]);
    },

    async settleUnheard({ reservedBefore, at }) {
      const isOpen = sql`created_at < ${reservedBefore}`;
      const results = await runBatch(db, [
        sql`insert into spend (episode_id, provider, day, calls, units, micro_dollars,
            estimated_micro_dollars, user_id, created_at, updated_at)
          select episode_id, provider, strftime('%Y-%m-%d', created_at / 1000, 'unixepoch') as day,
            count(*), sum(units), sum(micro_dollars), sum(micro_dollars),
            (select user_id from episodes where episodes.id = episode_id), min(created_at), ${at}
          from spend_reservations where ${isOpen} group by episode_id, provider, day
          on conflict do update set calls = calls + excluded.calls, units = units + excluded.units,
            micro_dollars = micro_dollars + excluded.micro_dollars,
            estimated_micro_dollars = estimated_micro_dollars + excluded.estimated_micro_dollars,
            updated_at = excluded.updated_at`,
        sql`delete from spend_reservations where ${isOpen} returning id`,
      ]);
      return results.at(-1)?.length ?? 0;
    },

    async readMonth(at) {
      const [row] = await db.all<{ spent: number; cap: number | null }>(sql`
        select coalesce(${spentIn(monthOf(at))}, 0) as spent, ${cap} as cap`);
      return { spent: row?.spent ?? 0, cap: row?.cap ?? null };
    },
  };
}

/** The UTC month of an instant, as 2026-11. */
function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

function spentIn(month: string): SQL {
  return sql`(select micro_dollars from spend_months where month = ${month})`;
}
