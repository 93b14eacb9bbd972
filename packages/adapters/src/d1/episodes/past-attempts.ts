import { sql } from "drizzle-orm";

/** Of a step that is attempted again and again, the latest attempts are enough to tell what is wrong. */
const MOST = 8;

/**
 * A step's past attempts with the latest one, for the statement that begins or awaits another. One without
 * an end was lost with its worker.
 */
export const WITH_LATEST = sql<string>`iif(began_at is null, past, json_insert(
  iif(json_array_length(past) >= ${MOST}, json_remove(past, '$[0]'), coalesce(past, '[]')), '$[#]',
  json_object('number', attempt, 'beganAt', began_at, 'endedAt', ended_at,
    'outcome', case when ended_at is null then 'lost' when state = 'done' then 'done' else 'failed' end,
    'reason', iif(state <> 'done' and ended_at is not null, error_reason, null))))`;
