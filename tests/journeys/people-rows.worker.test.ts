import { env } from "cloudflare:workers";
import { createD1AccountStore, openDatabase } from "@learnlab/adapters/d1";
import { ListPeople } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";

import { countQueries } from "../bench/daily/count-queries.ts";

const PEOPLE = 10_000;
const { limit } = ListPeople.parse({});
/** What a page may read at most. */
const MOST_ROWS = 60;

beforeAll(async () => {
  await openDatabase(env.DB).run(sql`with recursive numbers(n) as (
      select 1 union all select n + 1 from numbers where n < ${PEOPLE})
    insert into users (id, name, email, role, last_seen_at, created_at, updated_at)
    select lower(printf('01930000-0000-7000-8000-%012x', n)), 'Person ' || (n % 700), n || '@people.test',
      'learner', iif(n % 3 = 0, null, n), n, n from numbers`);
});

test("a page of ten thousand people reads its own rows, wherever it is", async () => {
  const { d1, counts } = countQueries(env.DB);
  const accounts = createD1AccountStore(openDatabase(d1));
  let cursor: string | null = null;
  for (const _ of [1, 2, 3]) {
    counts.rowsRead = 0;
    const page: Awaited<ReturnType<typeof accounts.list>> = await accounts.list({
      ...ListPeople.parse({}),
      cursor,
    });
    expect(page.people).toHaveLength(limit);
    expect(counts.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
    cursor = page.nextCursor;
  }
});
