import { expect, test } from "vitest";

import { apply, MIGRATIONS, openBefore } from "../support/upgrade.ts";

test("what was heard before listens were kept is a listen of its own, once for each episode", () => {
  const migration = MIGRATIONS.find((name) => name.endsWith("_listens-of-before.sql")) ?? "";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);`);
  const episode =
    db.prepare(`insert into episodes (id, user_id, kind, title, description, languages,
      output_format, status, included_courses, concept_ids, request_key, enqueued_at, created_at,
      updated_at)
    values (?1, 'u', 'daily', 'T', '', '["en"]', 'both', 'completed', '[]', '[]', ?1, 1, 1, 1)`);
  const progress = db.prepare(`insert into progress (user_id, episode_id, language, position_ms,
      furthest_ms, speed, coverage, completion, completed_at, last_played_at, version, created_at,
      updated_at)
    values ('u', ?, 'en', 0, 0, 2, ?, 0.5, ?, 1000000, 1, 7, 8)`);
  for (const [id, coverage, completedAt] of [
    ["heard", '{"en":[[0,30000],[60000,90000]],"ja":[[0,10000]]}', null],
    ["read", "{}", 1_000_000],
    ["opened", "{}", null],
    ["since", '{"en":[[0,20000]]}', 1_000_000],
    ["read-since", "{}", 1_000_000],
    ["before-and-since", '{"en":[[0,30000]]}', null],
  ] as const) {
    episode.run(id);
    progress.run(id, coverage, completedAt);
  }
  const listen = db.prepare(`insert into listens (user_id, id, episode_id, language, kind, from_ms,
      to_ms, speed, started_at, wall_ms, duration_ms, time_zone, version, rolled_version, created_at,
      updated_at)
    values ('u', ?1, ?1, 'en', ?2, 0, ?3, 1, 1, ?3, 90000, 'UTC', 1, 0, 1, 1)`);
  listen.run("since", "heard", 20_000);
  listen.run("read-since", "read", 0);
  listen.run("before-and-since", "heard", 20_000);
  apply(db, migration);
  const rows = `select id, kind, to_ms, started_at, wall_ms, duration_ms, time_zone, rolled_version
    from listens where id like 'before-%' and id <> episode_id order by id`;
  const known = { time_zone: "UTC", rolled_version: 0 };
  expect(db.prepare(rows).all()).toEqual([
    {
      ...known,
      id: "before-before-and-since",
      kind: "heard",
      to_ms: 10_000,
      started_at: 995_000,
      wall_ms: 5_000,
      duration_ms: 10_000,
    },
    {
      ...known,
      id: "before-heard",
      kind: "heard",
      to_ms: 70_000,
      started_at: 965_000,
      wall_ms: 35_000,
      duration_ms: 70_000,
    },
    {
      ...known,
      id: "before-read",
      kind: "read",
      to_ms: 0,
      started_at: 1_000_000,
      wall_ms: 0,
      duration_ms: 0,
    },
  ]);
});
