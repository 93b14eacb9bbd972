import { env } from "cloudflare:workers";
import { createD1ClassStore, type Database, openDatabase } from "@learnlab/adapters/d1";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { countQueries } from "../bench/daily/count-queries.ts";
import { addConcept, addCourse } from "../support/rows/courses.ts";
import { SINCE } from "../support/rows/people.ts";

const LEARNERS = 200;
const CONCEPTS = 40;
const PAGE = 26;

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
  return courseId;
}

test("a class of 200 is read with a few rows for each learner and concept, and a page of it with its own", async () => {
  const db = openDatabase(env.DB);
  const courseId = await openClass(db);
  const other = await openClass(db);
  const { d1, counts } = countQueries(env.DB);
  const store = createD1ClassStore(openDatabase(d1));
  const count = async (read: () => Promise<unknown>) => {
    counts.rowsRead = 0;
    const answer = await read();
    return { answer, rows: counts.rowsRead };
  };
  const days = { UTC: "2026-09-21" };
  const sums = await count(() => store.sumLearners({ courseId, since: SINCE, days }));
  expect(sums.answer).toMatchObject({ learners: LEARNERS, due: LEARNERS * CONCEPTS });
  const page = await count(() => store.listLearners({ courseId, limit: PAGE, after: null, days }));
  const zones = await count(() => store.listZones(courseId));
  const attention = await count(() =>
    store.listAttention({ courseIds: [courseId, other], since: SINCE }),
  );
  expect(sums.rows).toBeLessThan(3 * LEARNERS * CONCEPTS);
  expect(page.rows).toBeLessThan(6 * PAGE * CONCEPTS);
  expect(zones.rows).toBeLessThan(5 * LEARNERS);
  // Whoever listened is found by the first concept that they heard.
  expect(attention.rows).toBeLessThan(2 * 10 * LEARNERS);
});
