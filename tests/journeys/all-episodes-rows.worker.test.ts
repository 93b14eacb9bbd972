import { env } from "cloudflare:workers";
import { createD1AllEpisodesStore, openDatabase } from "@learnlab/adapters/d1";
import { type EpisodeFilter, ListAllEpisodes } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";

import { countQueries } from "../bench/daily/count-queries.ts";
import { addUser } from "../support/rows/people.ts";

const EPISODES = 5_000;
/** What the page asks for, and a page may read at most this many rows. */
const { limit } = ListAllEpisodes.parse({});
const MOST_ROWS = 60;

/** A school of episodes, each with its track; one in ten failed. */
beforeAll(async () => {
  const db = openDatabase(env.DB);
  const userId = await addUser(db);
  const numbers = sql`with recursive numbers(n) as (
    select 1 union all select n + 1 from numbers where n < ${EPISODES})`;
  await db.run(sql`${numbers} insert into episodes (id, user_id, kind, title, description, languages,
      output_format, status, included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
    select 'of many ' || n, ${userId}, 'requested', 'Light', '', '["en"]', 'both',
      iif(n % 10 = 0, 'failed', 'completed'), '[]', '[]', n, 0, n, 0 from numbers`);
  await db.run(sql`${numbers} insert into tracks (id, episode_id, language, audio_key, content_type,
      transcript_status, duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
    select 'of many ' || n, 'of many ' || n, 'en', 'a.mp3', 'audio/mpeg', 'synchronized', 1000, 1, 'Joanna',
      'neural', 44100, 0, 0 from numbers`);
});

async function countRows(filter: Partial<EpisodeFilter>, pages = 1): Promise<number[]> {
  const { d1, counts } = countQueries(env.DB);
  const store = createD1AllEpisodesStore(openDatabase(d1));
  const rows: number[] = [];
  let cursor: string | null = null;
  while (rows.length < pages) {
    counts.rowsRead = 0;
    const page = await store.list({ ...ListAllEpisodes.parse({}), ...filter, limit, cursor });
    expect(page.episodes).toHaveLength(limit);
    rows.push(counts.rowsRead);
    cursor = page.nextCursor;
  }
  return rows;
}

test.each<[string, Partial<EpisodeFilter>]>([
  ["all", {}],
  ["the oldest first", { order: "oldest" }],
  ["a state", { status: "failed" }],
])("a page of %s reads its own rows, wherever it is", async (_, filter) => {
  for (const rows of await countRows(filter, 3)) expect(rows).toBeLessThanOrEqual(MOST_ROWS);
});
