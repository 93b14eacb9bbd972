import type { CourseCost, SpendLedger } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { currentConcept } from "../courses/current-concept.ts";

import type { Database } from "../database.ts";

/** Settled sums and open reservations in the same shape. */
const costs = sql`(
  select episode_id, provider, model, day, calls, units, micro_dollars, estimated_micro_dollars,
    user_id, 'settled' as state
  from spend
  union all
  select episode_id, provider, '', strftime('%Y-%m-%d', created_at / 1000, 'unixepoch'), 1, units,
    micro_dollars, 0, (select user_id from episodes where episodes.id = episode_id), 'reserved'
  from spend_reservations)`;

/** The columns of a line. */
const sums = sql`provider, nullif(model, '') as model, sum(calls) as calls, sum(units) as units,
  sum(iif(state = 'settled', micro_dollars, 0)) as settledMicroDollars,
  sum(estimated_micro_dollars) as estimatedMicroDollars,
  sum(iif(state = 'reserved', micro_dollars, 0)) as reservedMicroDollars`;

/** Reports of costs: averages, days and the most expensive learners. */
export function readSpend(
  db: Database,
): Pick<
  SpendLedger,
  "averageUnits" | "listDays" | "listDearest" | "listCourses" | "listOfEpisode"
> {
  return {
    async averageUnits({ provider, since }) {
      const [row] = await db.all<{ average: number | null }>(sql`
        select sum(units) * 1.0 / count(distinct episode_id) as average from spend
        where day >= ${dayOf(since)} and provider = ${provider} and episode_id <> 'sample'`);
      return row?.average ?? null;
    },

    async listOfEpisode(episodeId) {
      return db.all(sql`
        select ${sums} from ${costs} where episode_id = ${episodeId}
        group by provider, model order by provider, model`);
    },

    async listDays({ since }) {
      return db.all(sql`
        select day as date, ${sums}
        from ${costs} where day >= ${dayOf(since)}
        group by day, provider, model order by day desc, provider, model`);
    },

    async listDearest({ since, limit }) {
      return db.all(sql`
        select users.id as userId, users.name, count(distinct costs.episode_id) as episodes,
          sum(costs.micro_dollars) as microDollars
        from ${costs} as costs join users on users.id = costs.user_id
        where costs.day >= ${dayOf(since)}
        group by users.id order by microDollars desc, users.id limit ${limit}`);
    },

    listCourses: (of) => listCourses(db, of),
  };
}

/** What the episodes of each course cost; an upload has no concepts, but may have a course. */
async function listCourses(
  db: Database,
  { since, limit }: { since: number; limit: number },
): Promise<CourseCost[]> {
  const rows = await db.all<CourseRow>(sql`
    with paid as (
      select episode_id, sum(micro_dollars) as amount
      from ${costs} where day >= ${dayOf(since)} group by episode_id),
    shares as (
      select paid.episode_id, concepts.course_id, count(*) as share
      from paid join episodes on episodes.id = paid.episode_id
        join json_each(episodes.concept_ids) as named
        join concepts on concepts.id = ${currentConcept(sql`named.value`)}
      group by paid.episode_id, concepts.course_id
      union all select paid.episode_id, episodes.course_id, 1
      from paid join episodes on episodes.id = paid.episode_id
      where episodes.course_id is not null),
    parts as (
      select episode_id, course_id,
        share * 1.0 / sum(share) over (partition by episode_id) as part from shares)
    select courses.id as courseId, courses.title,
      count(distinct (select id from episodes where episodes.id = paid.episode_id)) as episodes,
      sum(paid.amount * coalesce(parts.part, 1)) as amount
    from paid left join parts on parts.episode_id = paid.episode_id
      left join courses on courses.id = parts.course_id
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
