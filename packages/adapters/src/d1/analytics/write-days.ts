import type { ListeningDayStore } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";

type DayChange = Parameters<ListeningDayStore["save"]>[0];

/** The first statement answers a row where the listens are as they were read; the others hold only then. */
export function writeDays({ userId, toRoll, changed, gone, at }: DayChange): SQL[] {
  const since = Math.min(...toRoll.listens.map(({ startedAt }) => startedAt));
  const isUnchanged = sql`(select sum(version) from listens
    where user_id = ${userId} and started_at >= ${since}) = ${toRoll.fingerprint}`;
  const names = JSON.stringify(gone);
  return [
    sql`select 1 as written where ${isUnchanged}`,
    ...(gone.length === 0
      ? []
      : [
          sql`delete from listening_days where user_id = ${userId} and ${isUnchanged}
            and (local_date, episode_id) in (
              select value ->> 'localDate', value ->> 'episodeId' from json_each(${names}))`,
        ]),
    ...(changed.length === 0 ? [] : [upsertDays({ userId, changed, at }, isUnchanged)]),
    ...(changed.length + gone.length === 0 ? [] : [countPlays([...changed, ...gone], isUnchanged)]),
    sql`update listens set rolled_version = version where user_id = ${userId}
      and started_at >= ${since} and version <> rolled_version and ${isUnchanged}`,
  ];
}

function upsertDays(
  { userId, changed, at }: Pick<DayChange, "userId" | "changed" | "at">,
  isUnchanged: SQL,
): SQL {
  return sql`insert into listening_days (user_id, local_date, episode_id, listened_ms, average_speed,
      sessions, plays, completion, is_read, started_at, ended_at, course_ids, created_at, updated_at)
    select ${userId}, day.value ->> 'localDate', day.value ->> 'episodeId', day.value ->> 'listenedMs',
      day.value ->> 'averageSpeed', day.value ->> 'sessions', day.value ->> 'plays', day.value ->> 'completion',
      day.value ->> 'isRead', day.value ->> 'startedAt', day.value ->> 'endedAt', ${coursesOfDay}, ${at}, ${at}
    from json_each(${JSON.stringify(changed)}) as day where ${isUnchanged}
    on conflict (user_id, local_date, episode_id) do update set
      listened_ms = excluded.listened_ms, average_speed = excluded.average_speed,
      sessions = excluded.sessions, plays = excluded.plays, completion = excluded.completion,
      is_read = excluded.is_read, started_at = excluded.started_at, ended_at = excluded.ended_at,
      course_ids = iif(excluded.course_ids = '[]', course_ids, excluded.course_ids),
      updated_at = excluded.updated_at`;
}

/** The courses of an episode's concepts, and the one that it was uploaded to; none if it is gone. */
const coursesOfDay = sql`(select json_group_array(course_id) from (
  select concepts.course_id from episodes, json_each(episodes.concept_ids) as taught
    join concepts on concepts.id = ${currentConcept(sql`taught.value`)}
  where episodes.id = day.value ->> 'episodeId'
  union select course_id from episodes
  where id = day.value ->> 'episodeId' and course_id is not null))`;

/** What an episode's plays are follows from all days of it, so that none is counted twice. */
function countPlays(days: DayChange["changed"], isUnchanged: SQL): SQL {
  const ids = JSON.stringify([...new Set(days.map(({ episodeId }) => episodeId))]);
  const plays = sql`(select coalesce(sum(plays), 0) from listening_days
    where listening_days.episode_id = episodes.id)`;
  return sql`update episodes set total_plays = ${plays}
    where id in (select value from json_each(${ids})) and total_plays <> ${plays} and ${isUnchanged}`;
}
