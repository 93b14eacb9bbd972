import type { CourseCost, DearLearner, SpendLedger } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import type { Database } from "../database.ts";

/** The columns of a line, of settled sums and open reservations. */
const sums = sql`provider, nullif(model, '') as model, sum(calls) as calls, sum(units) as units,
  sum(iif(state = 'settled', micro_dollars, 0)) as settledMicroDollars,
  sum(estimated_micro_dollars) as estimatedMicroDollars,
  sum(iif(state = 'reserved', micro_dollars, 0)) as reservedMicroDollars`;

/** Open reservations with the columns of a line. */
const reserved = sql`select strftime('%Y-%m-%d', created_at / 1000, 'unixepoch') as day, provider,
  '' as model, 1 as calls, units, micro_dollars, 0 as estimated_micro_dollars, 'reserved' as state
  from spend_reservations`;

/**
 * Reports of costs: averages, days, the most expensive learners and courses. All but those of one episode are read
 * from sums, with what is reserved on top: that are calls of the last hour.
 */
export function readSpend(
  db: Database,
): Pick<
  SpendLedger,
  "averageUnits" | "listDays" | "listDearest" | "listCourses" | "listOfEpisode"
> {
  return {
    async averageUnits({ provider, since }) {
      const [row] = await db.all<{ average: number | null }>(sql`
        select sum(units) * 1.0 / nullif(sum(episodes), 0) as average from spend_episodes
        where day >= ${dayOf(since)} and provider = ${provider}`);
      return row?.average ?? null;
    },

    async listOfEpisode(episodeId) {
      return db.all(sql`
        select ${sums} from (
          select provider, model, calls, units, micro_dollars, estimated_micro_dollars,
            'settled' as state from spend where episode_id = ${episodeId}
          union all select provider, model, calls, units, micro_dollars, estimated_micro_dollars, state
          from (${reserved} where episode_id = ${episodeId}))
        group by provider, model order by provider, model`);
    },

    async listDays({ since }) {
      return db.all(sql`
        select day as date, ${sums} from (
          select day, provider, model, calls, units, micro_dollars, estimated_micro_dollars,
            'settled' as state from spend_days where day >= ${dayOf(since)}
          union all select * from (${reserved}) where day >= ${dayOf(since)})
        group by day, provider, model order by day desc, provider, model`);
    },

    listDearest: (of) => listDearest(db, of),
    listCourses: (of) => listCourses(db, of),
  };
}

/** What is reserved in a month by episode, and whether the episode has no other cost in it. */
const openIn = (month: string) => sql`
  select reserved.episode_id, episodes.user_id, sum(reserved.micro_dollars) as micro_dollars,
    not exists (select 1 from spend where spend.episode_id = reserved.episode_id
      and spend.day >= ${month} || '-01' and spend.day <= ${month} || '-31') as is_first
  from spend_reservations as reserved left join episodes on episodes.id = reserved.episode_id
  where strftime('%Y-%m', reserved.created_at / 1000, 'unixepoch') = ${month}
  group by reserved.episode_id`;

/** Who is among them cost much already, or has something reserved. */
async function listDearest(
  db: Database,
  { month, limit }: { month: string; limit: number },
): Promise<DearLearner[]> {
  return db.all(sql`
    with open as materialized (${openIn(month)}),
    ahead as (
      select * from (select user_id from spend_learners where month = ${month}
        order by micro_dollars desc, user_id limit ${limit})
      union select user_id from open where user_id is not null)
    select users.id as userId, users.name,
      coalesce(paid.episodes, 0) + (select coalesce(sum(is_first), 0)
        from open where open.user_id = users.id) as episodes,
      coalesce(paid.micro_dollars, 0) + (select coalesce(sum(open.micro_dollars), 0)
        from open where open.user_id = users.id) as microDollars
    from ahead cross join users on users.id = ahead.user_id
      left join spend_learners as paid on paid.month = ${month} and paid.user_id = users.id
    order by microDollars desc, users.id limit ${limit}`);
}

/** What the episodes of each course cost; an upload has no concepts, but may have a course. */
async function listCourses(
  db: Database,
  { month, limit }: { month: string; limit: number },
): Promise<CourseCost[]> {
  const rows = await db.all<CourseRow>(sql`
    with open as materialized (${openIn(month)}),
    shares as (
      select course_id, micro_dollars * 1.0 / parts as amount, episodes
      from spend_courses where month = ${month} and costs > 0
      union all
      select taught.course_id, open.micro_dollars * taught.share * 1.0 / taught.parts, open.is_first
      from open cross join episode_courses as taught on taught.episode_id = open.episode_id
      union all
      select '', open.micro_dollars, 0
      from open where not exists (select 1 from episodes where episodes.id = open.episode_id))
    select courses.id as courseId, courses.title, sum(shares.episodes) as episodes,
      sum(shares.amount) as amount
    from shares left join courses on courses.id = shares.course_id
    group by courses.id
    order by courses.id is null, amount desc, courses.id limit ${limit}`);
  return rows.map(({ amount, episodes, ...course }) => ({
    course: course.courseId === null ? null : course,
    episodes,
    microDollars: Math.round(amount),
  }));
}

type CourseRow = { episodes: number; amount: number } & (
  | { courseId: string; title: string }
  | { courseId: null; title: null }
);

/** The UTC day of an instant, as 2026-11-21. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
