import { env } from "cloudflare:workers";
import {
  createD1ClassStore,
  createD1HearingStore,
  type Database,
  openDatabase,
} from "@learnlab/adapters/d1";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { countQueries } from "../bench/daily/count-queries.ts";
import { addConcept, addCourse } from "../support/rows/courses.ts";
import { addEpisode, addTrack } from "../support/rows/episodes.ts";
import { addUser, SINCE } from "../support/rows/people.ts";

const LEARNERS = 200;
const CONCEPTS = 40;
/** Somebody who listens every day for a year, and of it the days that are looked at. */
const DAYS = 365;
const DAYS_READ = 84;
const ANSWERS = 20;

/** A class in which everybody knows every concept, beside another one of the same size. */
async function openClass(db: Database): Promise<string> {
  const courseId = await addCourse(db);
  for (let at = 0; at < CONCEPTS; at += 1) await addConcept(db, { courseId });
  const learners = sql`with recursive numbers(n) as (
    select 1 union all select n + 1 from numbers where n < ${LEARNERS})`;
  const learner = sql`${courseId} || ' learner ' || n`;
  await db.run(sql`${learners} insert into users (id, name, email, created_at, updated_at)
    select ${learner}, 'Ada', ${learner} || '@people.test', 0, 0 from numbers`);
  await db.run(sql`${learners} insert into enrollments (id, user_id, course_id, created_at, updated_at)
    select 'in ' || ${learner}, ${learner}, ${courseId}, 0, 0 from numbers`);
  await db.run(sql`${learners} insert into memories (user_id, concept_id, times_heard, last_heard_at,
      times_asked, due_on, reps, last_result, created_at, updated_at)
    select ${learner}, concepts.id, 1, ${SINCE}, 1, '2026-09-21', 1, 'half', 0, 0
    from numbers join concepts on concepts.course_id = ${courseId}`);
  await db.run(sql`${learners} insert into listening_days (user_id, local_date, episode_id, listened_ms,
      average_speed, sessions, plays, completion, is_read, course_ids, started_at, ended_at,
      created_at, updated_at)
    select ${learner}, date('2026-09-21', '-' || key || ' days'), 'e', 60000, 1, 1, 1, 1, 0,
      json_array(${courseId}), 0, 0, 0, 0
    from numbers join json_each(${JSON.stringify(Array.from({ length: DAYS }, () => 0))})`);
  await db.run(sql`${learners} insert into reviews (id, user_id, number, concept_id, kind, answer,
      result, source, reviewed_at, local_date, created_at, updated_at)
    select n || ' ' || key || ' ' || concepts.id, ${learner}, key, concepts.id, 'why', 'It bends.',
      'missed', 'self_mark', ${SINCE}, '2026-09-21', 0, 0
    from numbers join concepts on concepts.course_id = ${courseId} and position = 0
      join json_each(${JSON.stringify(Array.from({ length: ANSWERS }, () => 0))})`);
  return courseId;
}

test("a class of 200 with a year of days is read with a bounded number of rows", async () => {
  const db = openDatabase(env.DB);
  const courseId = await openClass(db);
  const other = await openClass(db);
  const { d1, counts } = countQueries(env.DB);
  const store = createD1ClassStore(openDatabase(d1));
  const hearing = createD1HearingStore(openDatabase(d1));
  const count = async <TAnswer>(read: () => Promise<TAnswer>) => {
    counts.rowsRead = 0;
    const answer = await read();
    return { answer, rows: counts.rowsRead };
  };
  const days = { UTC: "2026-09-21" };
  const since = "2026-06-30";
  const members = await count(() => store.listLearners({ courseId, userId: null, days }));
  expect(members.answer).toHaveLength(LEARNERS);
  const heard = await count(() => hearing.listDays({ courseId, userId: null, since }));
  expect(heard.answer.map((learner) => learner.days.length)).toEqual(
    Array.from({ length: LEARNERS }, () => DAYS_READ),
  );
  const bare = await count(() =>
    openDatabase(d1)
      .all(sql`select sum(listened_ms) from listening_days where local_date >= ${since}
      and user_id in (select user_id from enrollments where course_id = ${courseId})`),
  );
  expect(bare.rows).toBeLessThan(2.2 * LEARNERS * DAYS_READ);
  const lessons = await count(() => hearing.listLessons(courseId));
  const userId = members.answer[0]?.userId ?? "";
  const one = await count(async () => [
    await store.listLearners({ courseId, userId, days }),
    await hearing.listDays({ courseId, userId, since }),
    await hearing.listConcepts({ courseId, userId }),
    await hearing.listAnswers({ courseId, userId }, 100),
    await hearing.listEpisodes({ courseId, userId }, 30),
  ]);
  const zones = await count(() => store.listZones(courseId));
  const attention = await count(() =>
    store.listAttention({ courseIds: [courseId, other], since: SINCE, sinceDay: days.UTC }),
  );
  expect(members.rows).toBeLessThan(3.2 * LEARNERS * CONCEPTS);
  expect(heard.rows).toBeLessThan(1.3 * bare.rows);
  expect(lessons.rows).toBeLessThan(3.2 * LEARNERS * CONCEPTS);
  // Their episodes are found in all their days.
  expect(one.rows).toBeLessThan(6 * CONCEPTS + 3 * DAYS_READ + 4 * ANSWERS + 3 * DAYS);
  expect(zones.rows).toBeLessThan(5 * LEARNERS);
  // Whoever listened is found by the first day on which they did.
  expect(attention.rows).toBeLessThan(2 * 10 * LEARNERS);
});

const HEARD_DAYS = 3;

/** A recording that everybody of a class heard on three days, in two stretches each, between much else. */
async function fillRecording(db: Database, courseId: string): Promise<string> {
  const userId = await addUser(db);
  const episodeId = await addEpisode(db, { userId, kind: "uploaded", courseId, forClass: true });
  await addTrack(db, { episodeId });
  const ofClass = sql`enrollments cross join json_each('[0,1,2]') as day where course_id = ${courseId}`;
  await db.run(sql`insert into progress (user_id, episode_id, language, position_ms, furthest_ms, speed,
      coverage, completion, last_played_at, version, created_at, updated_at)
    select user_id, ${episodeId}, 'en', 0, 0, 1, '{"en":[[0,60000]]}', 0.5, ${SINCE}, 1, 0, 0
    from enrollments where course_id = ${courseId}`);
  await db.run(sql`insert into listening_days (user_id, local_date, episode_id, listened_ms, average_speed,
      sessions, plays, completion, is_read, course_ids, started_at, ended_at, created_at, updated_at)
    select user_id, '2026-10-0' || (day.key + 1), ${episodeId}, 60000, 1, 1, 1, 1, 0, '[]',
      ${SINCE} + day.key * 1000000, ${SINCE} + day.key * 1000000 + 2000, 0, 0 from ${ofClass}`);
  await db.run(sql`insert into listens (user_id, id, episode_id, language, kind, from_ms, to_ms, speed,
      started_at, wall_ms, duration_ms, time_zone, version, rolled_version, created_at, updated_at)
    select user_id, day.key || ' ' || place.value,
      iif(place.value < 2000, ${episodeId}, 'else'), 'en', 'heard', 0, 1000, 1,
      ${SINCE} + day.key * 1000000 + place.value, 1000, 60000, 'UTC', 1, 1, 0, 0
    from json_each('[0,1000,90000,91000,92000,93000,94000,95000]') as place, ${ofClass}`);
  return episodeId;
}

test("a recording that a class of 200 heard is read by its own days and listens alone", async () => {
  const db = openDatabase(env.DB);
  const courseId = await openClass(db);
  const episodeId = await fillRecording(db, courseId);
  const { d1, counts } = countQueries(env.DB);
  const hearing = createD1HearingStore(openDatabase(d1));
  counts.rowsRead = 0;
  const found = await hearing.findRecording({ courseId, episodeId, since: SINCE - 1 });
  expect(found?.listeners).toHaveLength(LEARNERS);
  expect(found?.listens).toHaveLength(LEARNERS * HEARD_DAYS * 2);
  // For each stretch its day, itself twice and its place in the order; for each listener their progress.
  expect(counts.rowsRead).toBeLessThan(LEARNERS * (4 + HEARD_DAYS * 2 * 7));
});
