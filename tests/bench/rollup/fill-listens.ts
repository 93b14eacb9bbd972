import { learnerId } from "../daily/fill-learners.ts";

export const LISTENS_A_DAY = 10;
/** So many learners are written at once: a statement may take 30 s. */
const A_PART = 500;
const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export interface Listeners {
  first: number;
  count: number;
  days: number;
  /** The midnight before the first day. */
  since: number;
  courseId: string;
}

const user = "printf('01900000-0000-7000-8000-%012x', n)";
// A learner has an episode for each day, by a number of its own.
const episode = "printf('01900000-00e0-7000-8000-%012x', n * 1000 + ?4 + d)";
const numbers = `with recursive learner(n) as (
    select ?1 union all select n + 1 from learner where n + 1 < ?2),
  day(d) as (select 0 union all select d + 1 from day where d + 1 < ?3)`;

/** Learners in zones to the east and west, who are in a course. */
export async function fillListeners(db: D1Database, of: Listeners): Promise<void> {
  for (const [from, to] of cutParts(of)) {
    const learners = `with recursive learner(n) as (
      select ?1 union all select n + 1 from learner where n + 1 < ?2)`;
    const insert = (sql: string) => db.prepare(`${learners} ${sql} from learner`).bind(from, to);
    await db.batch([
      insert(`insert into users (id, name, email, email_verified, role, banned, created_at, updated_at)
        select ${user}, 'Learner', n || '@rollup.test', 1, 'learner', 0, 1, 1`),
      insert(`insert into enrollments (id, user_id, course_id, created_at, updated_at)
        select printf('01900000-00e1-7000-8000-%012x', n), ${user}, '${of.courseId}', 1, 1`),
    ]);
  }
  await fillListens(db, of);
}

/** Ten minutes of each day, in as many stretches, of the day's episode; their days do not know them yet. */
export async function fillListens(db: D1Database, of: Listeners): Promise<void> {
  const { days, since } = of;
  const place = Math.floor(since / DAY_MS) % 1000;
  for (const [from, to] of cutParts(of)) {
    const insert = (sql: string) =>
      db.prepare(`${numbers} ${sql}`).bind(from, to, days, place, since);
    await db.batch([
      insert(`insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
          included_courses, concept_ids, request_key, enqueued_at, completed_at, created_at, updated_at)
        select ${episode}, ${user}, 'requested', 'Ideas', '', '["en"]', 'both', 'completed', '[]',
          (select json_group_array(id) from (select id from concepts limit 3)), ?4 + d, ?5, 1, 1, 1
        from learner, day`),
      insert(`insert into listens (user_id, id, episode_id, language, kind, from_ms, to_ms, speed,
          started_at, wall_ms, duration_ms, time_zone, version, rolled_version, created_at, updated_at)
        select ${user}, (?4 + d) || ' ' || key, ${episode}, 'en', 'heard', key * 60000,
          key * 60000 + 60000, 1, ?5 + d * ${DAY_MS} + (key + 8) * ${HOUR_MS}, 60000, 600000,
          case n % 3 when 0 then 'Asia/Tokyo' when 1 then 'Europe/Berlin' else 'America/New_York' end,
          1, 0, 1, 1
        from learner, day, json_each('${JSON.stringify(Array.from({ length: LISTENS_A_DAY }, () => 0))}')`),
    ]);
  }
}

function cutParts({ first, count, days }: Listeners): [from: number, to: number][] {
  const part = Math.max(1, Math.floor(A_PART / Math.max(1, days / 10)));
  return Array.from({ length: Math.ceil(count / part) }, (_, at) => [
    first + at * part,
    Math.min(first + count, first + (at + 1) * part),
  ]);
}

export function listLearners({ first, count }: Listeners): string[] {
  return Array.from({ length: count }, (_, at) => learnerId(first + at));
}
