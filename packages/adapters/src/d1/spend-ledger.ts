import { LIMITS_NAME, type Limits, type SpendLedger } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "./database.ts";
import { readSpend } from "./read-spend.ts";

/**
 * What was spent and reserved in a month is kept as a number of its own in `settings`, so that a
 * reservation need not add up the whole month. Costs and number change in one batch only. Each call
 * may be made twice.
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
      // A cost with no time of change is not in the number yet.
      const results = await runBatch(db, [
        beginMonth(month, at),
        sql`insert into spend (id, episode_id, provider, state, units, micro_dollars, created_at,
            updated_at)
          select ${id}, ${episodeId}, ${provider}, 'reserved', ${units}, ${microDollars}, ${at}, 0
          where ${microDollars} = 0 or ${cap} is null
            or ${spentIn(month)} + ${microDollars} <= ${cap}
          on conflict do nothing`,
        sql`update settings set value = cast(value + ${microDollars} as integer), updated_at = ${at}
          where name = ${month.name}
            and exists (select 1 from spend where id = ${id} and updated_at = 0)`,
        sql`update spend set updated_at = ${at} where id = ${id} and updated_at = 0`,
        sql`select 1 from spend where id = ${id}`,
      ]);
      return results.at(-1)?.length === 1;
    },

    async settle({ id, units, microDollars, model, at }) {
      const isReserved = sql`id = ${id} and state = 'reserved'`;
      await runBatch(db, [
        sql`update settings set updated_at = ${at}, value = cast(value + ${microDollars}
            - (select micro_dollars from spend where ${isReserved}) as integer)
          where name = (select 'spend:' || strftime('%Y-%m', created_at / 1000, 'unixepoch')
            from spend where ${isReserved})`,
        sql`update spend set state = 'settled', units = ${units}, micro_dollars = ${microDollars},
            model = ${model ?? null}, updated_at = ${at}
          where ${isReserved}`,
      ]);
    },

    async readMonth(at) {
      const month = monthOf(at);
      const [row] = await db.all<{ spent: number; cap: number | null }>(sql`
        select coalesce(${spentIn(month)}, ${sumOf(month)}) as spent, ${cap} as cap`);
      return { spent: row?.spent ?? 0, cap: row?.cap ?? null };
    },
  };
}

interface Month {
  name: string;
  from: number;
  to: number;
}

/** The month of UTC that an instant is in. */
function monthOf(at: number): Month {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    name: `spend:${date.toISOString().slice(0, 7)}`,
    from: Date.UTC(year, month, 1),
    to: Date.UTC(year, month + 1, 1),
  };
}

function spentIn({ name }: Month): SQL {
  return sql`(select cast(value as integer) from settings where name = ${name})`;
}

function sumOf({ from, to }: Month): SQL {
  return sql`(select coalesce(sum(micro_dollars), 0) from spend
    where created_at >= ${from} and created_at < ${to})`;
}

/** The first cost of a month adds up what there is, which may be from before there was a number. */
function beginMonth(month: Month, at: number): SQL {
  return sql`insert into settings (name, value, created_at, updated_at)
    select ${month.name}, ${sumOf(month)}, ${at}, ${at}
    where not exists (select 1 from settings where name = ${month.name})
    on conflict do nothing`;
}
