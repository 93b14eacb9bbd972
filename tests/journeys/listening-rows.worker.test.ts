import { env } from "cloudflare:workers";
import {
  createD1ListeningDayStore,
  createD1StudyDayStore,
  type Database,
  openDatabase,
} from "@learnlab/adapters/d1";
import { getListeningTotals, getSettings, readStates, reportLearning } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { countQueries } from "../bench/daily/count-queries.ts";
import { addConcept, addCourse } from "../support/rows/courses.ts";
import { ORIGIN } from "../support/people.ts";
import { addUser, SINCE } from "../support/rows/people.ts";

/** Five years: two episodes and four answers a day. */
const DAYS = 1_826;
const EPISODES_A_DAY = 2;
const ANSWERS_A_DAY = 4;
const WEEK = 7;

const numbers = (count: number) => sql`with recursive numbers(n) as (
  select 0 union all select n + 1 from numbers where n < ${count - 1})`;
const dayOf = (perDay: number) =>
  sql`date('2026-11-21', '-' || (n / ${sql.raw(String(perDay))}) || ' days')`;

/** A learner of one course who has listened and answered every day. */
async function addLongLife(db: Database): Promise<string> {
  const userId = await addUser(db);
  const conceptId = await addConcept(db, { courseId: await addCourse(db) });
  const episodeId = sql`${userId} || ' episode ' || n`;
  await db.run(sql`${numbers(DAYS * EPISODES_A_DAY)} insert into episodes (id, user_id, kind, title,
      description, languages, output_format, status, included_courses, concept_ids, request_key,
      enqueued_at, created_at, updated_at)
    select ${episodeId}, ${userId}, 'requested', '', '', '["en"]', 'both', 'completed', '[]',
      ${JSON.stringify([conceptId])}, ${episodeId}, 0, 0, 0 from numbers`);
  await db.run(sql`${numbers(DAYS * EPISODES_A_DAY)} insert into progress (user_id, episode_id,
      language, position_ms, furthest_ms, speed, coverage, completion, completed_at, last_played_at,
      version, created_at, updated_at)
    select ${userId}, ${episodeId}, 'en', 0, 0, 1, '{}', 1,
      ${SINCE} - (n / ${sql.raw(String(EPISODES_A_DAY))}) * 86400000, 0, 1, 0, 0 from numbers`);
  await db.run(sql`${numbers(DAYS * EPISODES_A_DAY)} insert into listening_days (user_id, local_date,
      episode_id, listened_ms, average_speed, sessions, plays, completion, is_read, started_at,
      ended_at, created_at, updated_at)
    select ${userId}, ${dayOf(EPISODES_A_DAY)}, ${episodeId}, 60000, 1, 1, 1, 1, 0, 0, 0, 0, 0
    from numbers`);
  await db.run(sql`${numbers(DAYS * ANSWERS_A_DAY)} insert into reviews (id, user_id, number,
      concept_id, kind, answer, result, source, reviewed_at, local_date, created_at, updated_at)
    select ${userId} || ' review ' || n, ${userId}, n, ${conceptId}, 'recall', '', 'had',
      'self_mark', 0, ${dayOf(ANSWERS_A_DAY)}, 0, 0 from numbers`);
  return userId;
}

test("what is read of a learner is the days that are asked for, and never their whole life", async () => {
  const db = openDatabase(env.DB);
  const userId = await addLongLife(db);
  await addLongLife(db);
  const { d1, counts } = countQueries(env.DB);
  const days = createD1ListeningDayStore(openDatabase(d1));
  const study = createD1StudyDayStore(openDatabase(d1));
  const count = async <TAnswer>(read: Promise<TAnswer>) => {
    counts.rowsRead = 0;
    const answer = await read;
    return { answer, rows: counts.rowsRead };
  };
  const range = { from: "2025-11-15", to: "2025-11-21" };
  const heard = await count(days.read(userId, range));
  expect(heard.answer.days).toHaveLength(WEEK * EPISODES_A_DAY);
  expect(heard.rows).toBeLessThanOrEqual(WEEK * EPISODES_A_DAY + 2);
  const one = await count(days.readEpisode({ userId, episodeId: `${userId} episode 9` }));
  expect(one.answer.days).toHaveLength(1);
  expect(one.rows).toBeLessThanOrEqual(4);
  const studied = await count(days.readStudied(userId, range));
  expect(studied.answer.reviewDays).toHaveLength(WEEK);
  expect(studied.answer.finishedAt).toHaveLength((WEEK + 2) * EPISODES_A_DAY);
  // The index of answers is in order of days already: each is read once and its row once. What was finished
  // is read from a day before to a day after.
  expect(studied.rows).toBeLessThanOrEqual(
    heard.rows + 2 * WEEK * ANSWERS_A_DAY + (WEEK + 2) * EPISODES_A_DAY + 6,
  );
  const ofCourses = await count(study.listCourseAnswers(userId, range));
  expect(ofCourses.answer).toMatchObject([{ answers: WEEK * ANSWERS_A_DAY }]);
  // Each with its concept, its course, and once more to be grouped.
  expect(ofCourses.rows).toBeLessThanOrEqual(5 * WEEK * ANSWERS_A_DAY + 2);
  const ids = heard.answer.days.map(({ episodeId }) => episodeId);
  const shares = await count(study.listCourseShares(userId, ids));
  expect(shares.answer).toHaveLength(ids.length);
  expect(shares.rows).toBeLessThanOrEqual(20 * ids.length);
});

test("totals of a life are added up by the database, and a report reads a year and its own days besides", async () => {
  const db = openDatabase(env.DB);
  const userId = await addLongLife(db);
  const { d1, counts } = countQueries(env.DB);
  // Some days later, when the streak of five years is over: as long as it lasts it is read to its begin.
  const clock = { now: () => SINCE + 4 * 86_400_000 };
  const machine = { ...compose({ ...env, DB: d1 }, ORIGIN), clock };
  const actor = { userId, role: "learner" } as const;
  const count = async <TAnswer>(read: Promise<TAnswer>) => {
    const before = counts.rowsRead;
    const answer = await read;
    return { answer, rows: counts.rowsRead - before };
  };
  const episodes = DAYS * EPISODES_A_DAY;
  const totals = await count(getListeningTotals(machine, { actor, range: null }));
  expect(totals.answer).toMatchObject({ listenedMs: episodes * 60_000, episodesBegun: episodes });
  // A row of each day and episode, and of each episode itself and its progress.
  expect(totals.rows).toBeLessThanOrEqual(3 * episodes + 5);
  const range = { from: "2023-01-01", to: "2023-01-31" };
  const dated = await count(getListeningTotals(machine, { actor, range }));
  expect(dated.answer.days).toHaveLength(31);
  expect(dated.rows).toBeLessThanOrEqual(totals.rows + 31 * EPISODES_A_DAY);
  const settings = await getSettings(machine, userId);
  const states = await count(readStates(machine, { userId, settings }));
  const readDays = async (asked: Parameters<typeof reportLearning>[1]["range"]) => {
    const report = await count(reportLearning(machine, { actor, range: asked }));
    expect(report.answer.totals).toMatchObject({ listenedMs: episodes * 60_000 });
    return report.rows - totals.rows - states.rows;
  };
  const YEAR = 366;
  // Of a day its episodes, answers and what was finished; of one that is told also their courses.
  const aDay = EPISODES_A_DAY + 2 * ANSWERS_A_DAY + EPISODES_A_DAY;
  const itsCourses = 5 * ANSWERS_A_DAY + 20 * EPISODES_A_DAY;
  expect(await readDays(null)).toBeLessThanOrEqual((YEAR + 4) * (aDay + itsCourses));
  const ofMonth = (YEAR + 4) * aDay + 35 * (aDay + itsCourses);
  expect(await readDays(range)).toBeLessThanOrEqual(ofMonth);
});
