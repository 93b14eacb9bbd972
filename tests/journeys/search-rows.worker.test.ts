import { env } from "cloudflare:workers";
import {
  createD1EpisodeStore,
  createD1SearchChangeStore,
  createD1SearchStore,
  openDatabase,
} from "@learnlab/adapters/d1";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";

import { countQueries } from "../bench/daily/count-queries.ts";
import { addCourse, addEnrollment } from "../support/rows/courses.ts";
import { addUser } from "../support/rows/people.ts";

const db = openDatabase(env.DB);
const { d1, counts } = countQueries(env.DB);
const store = createD1EpisodeStore(openDatabase(d1));

const EPISODES = 3_000;
let learner: string;
let teacher: string;

async function addMany(name: string, of: { userId: string; courseId?: string }): Promise<void> {
  const { userId, courseId = null } = of;
  await db.run(sql`with recursive numbers(n) as (
      select 1 union all select n + 1 from numbers where n < ${EPISODES})
    insert into episodes (id, user_id, kind, title, description, languages, output_format, status, local_date,
      included_courses, concept_ids, course_id, for_class, request_key, enqueued_at, created_at, updated_at)
    select ${name} || '-' || n, ${userId}, 'uploaded', 'Talk', '', '["en"]', 'both', 'completed', '2026-11-21',
      '[]', '[]', ${courseId}, ${courseId === null ? 0 : 1}, ${name} || n, n, n, n from numbers`);
}

beforeAll(async () => {
  learner = await addUser(db);
  teacher = await addUser(db, { role: "teacher" });
  const [courseId, silentId] = [await addCourse(db), await addCourse(db)];
  for (const id of [courseId, silentId]) await addEnrollment(db, { userId: learner, courseId: id });
  await addMany("own", { userId: learner });
  await addMany("class", { userId: teacher, courseId });
  await addMany("other", { userId: teacher });
});

test("what was found is checked by its own rows, whatever else is finished", async () => {
  const names = ["own", "class", "other"];
  const episodeIds = names.flatMap((name) => [500, 1_000, 1_500].map((at) => `${name}-${at}`));
  counts.rowsRead = 0;
  const found = await store.listSearched({ userId: learner, episodeIds });
  const wanted = episodeIds.filter((id) => !id.startsWith("other"));
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(wanted));
  expect(found).toHaveLength(wanted.length);
  expect(counts.rowsRead).toBeLessThanOrEqual(60);
});

test("which classes have recordings is one row of each", async () => {
  counts.rowsRead = 0;
  expect(await store.listHeardClasses({ userId: learner, limit: 20 })).toHaveLength(1);
  expect(await store.listHeardClasses({ userId: teacher, limit: 20 })).toEqual([]);
  expect(counts.rowsRead).toBeLessThanOrEqual(20);
});

test("what waits of somebody's own is looked for among few, also where everything waits", async () => {
  counts.rowsRead = 0;
  const changes = createD1SearchChangeStore(openDatabase(d1));
  expect((await changes.listOf({ userId: learner, limit: 4 })).length).toBeLessThanOrEqual(4);
  expect(counts.rowsRead).toBeLessThanOrEqual(110);
});

test("words that are in every episode and in no line together read the newest episodes alone", async () => {
  const counted = countQueries(env.SEARCH);
  const search = createD1SearchStore(openDatabase(counted.d1));
  const lines = ["Alpha is first.", "Omega is last.", "Light bends."].map((text, at) => ({
    startMs: at * 1_000,
    text,
  }));
  for (let at = 0; at < 1_200; at += 1) {
    await search.put({
      episodeId: `spoken-${at}`,
      ownerIds: ["speaker"],
      scriptKey: "script",
      passages: [{ language: "en", lines }],
    });
  }
  const owners = [{ id: "speaker", limit: 60 }];
  const rowsOf = async (...words: string[]) => {
    counted.counts.rowsRead = 0;
    const [found] = await search.find({ owners, words, lines: 3 });
    return { found: found?.passages.length, isCut: found?.isCut, rows: counted.counts.rowsRead };
  };
  const everywhere = await rowsOf("alpha", "omega");
  expect(everywhere).toMatchObject({ found: 0, isCut: true });
  // Each of 250 is read with its three lines, and once more to see that there are others.
  expect(everywhere.rows).toBeLessThanOrEqual(250 * 8);
  const inEach = await rowsOf("light", "bends");
  expect(inEach).toMatchObject({ found: 60, isCut: true });
  expect(inEach.rows).toBeLessThanOrEqual(60 * 16);
}, 60_000);
