import { type SQL, sql } from "drizzle-orm";

/** Merges the costs of single episodes into sums of their days. */
export function sumDays(due: SQL): SQL {
  return sql`insert into spend (episode_id, provider, model, day, calls, units, micro_dollars,
      estimated_micro_dollars, created_at, updated_at)
    select '', provider, model, day, sum(calls), sum(units), sum(micro_dollars),
      sum(estimated_micro_dollars), min(created_at), max(updated_at)
    from spend where rowid in ${due} group by provider, model, day
    on conflict do update set calls = calls + excluded.calls, units = units + excluded.units,
      micro_dollars = micro_dollars + excluded.micro_dollars,
      estimated_micro_dollars = estimated_micro_dollars + excluded.estimated_micro_dollars,
      updated_at = excluded.updated_at`;
}
