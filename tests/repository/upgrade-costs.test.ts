import type { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";

import { apply, MIGRATIONS, openBefore } from "../support/upgrade.ts";

const MIGRATION = MIGRATIONS.find((name) => name.endsWith("_sums-of-costs.sql")) ?? "";

/** Costs of two months: of an episode of two courses, one that is gone, an upload, a sample, and an old day. */
function fill(db: DatabaseSync): void {
  db.exec(`
    insert into users (id, name, email, created_at, updated_at)
      values ('ada', 'Ada', 'a@b.c', 1, 1), ('bob', 'Bob', 'b@b.c', 1, 1);
    insert into courses (id, title, description, level, language, teacher_id, join_code, is_listed,
        created_at, updated_at)
      select value, value, '', 'beginner', 'en', 'ada', value, 0, 1, 1 from json_each('["optics", "sound"]');
    insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at, updated_at)
      values ('m', 'optics', 'M', 'text/plain', 'm', 1, 1, 1);
    insert into concepts (id, course_id, material_id, position, term, created_at, updated_at)
      values ('lens', 'optics', 'm', 0, 'Lens', 1, 1), ('ray', 'optics', 'm', 1, 'Ray', 1, 1),
        ('tone', 'sound', 'm', 0, 'Tone', 1, 1);
    insert into concept_merges (from_id, into_id, created_at, updated_at) values ('pitch', 'tone', 1, 1);
    insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
        included_courses, concept_ids, course_id, request_key, enqueued_at, created_at, updated_at)
      values ('both', 'ada', 'daily', 'T', '', '["en"]', 'both', 'completed', '[]',
          '["lens", "ray", "pitch"]', null, 'both', 1, 1, 1),
        ('sent', 'bob', 'uploaded', 'T', '', '["en"]', 'both', 'completed', '[]', '[]', 'sound', 'sent', 1, 1, 1),
        ('bare', 'bob', 'daily', 'T', '', '["en"]', 'both', 'completed', '[]', '[]', null, 'bare', 1, 1, 1);
    insert into spend (episode_id, provider, model, day, calls, units, micro_dollars,
        estimated_micro_dollars, user_id, created_at, updated_at)
      values ('both', 'polly', '', '2026-10-31', 2, 100, 300, 0, 'ada', 1, 1),
        ('both', 'polly', '', '2026-11-01', 1, 50, 600, 600, 'ada', 2, 2),
        ('both', 'openai', 'gpt', '2026-11-01', 1, 50, 90, 0, 'ada', 2, 2),
        ('both', 'openai', 'mini', '2026-11-01', 1, 50, 91, 0, 'ada', 2, 2),
        ('gone', 'polly', '', '2026-11-02', 1, 7, 70, 0, 'bob', 3, 3),
        ('sent', 'openai', 'gpt', '2026-11-02', 1, 7, 40, 0, 'bob', 3, 3),
        ('bare', 'polly', '', '2026-11-02', 1, 9, 20, 0, 'bob', 3, 3),
        ('sample', 'polly', '', '2026-11-02', 1, 9, 0, 0, null, 3, 3),
        ('', 'polly', '', '2026-06-02', 900, 9000, 80000, 0, null, 3, 3);`);
}

function readSums(db: DatabaseSync) {
  const read = (columns: string, table: string) =>
    db
      .prepare(`select ${columns} from ${table} order by 1, 2, 3`)
      .all()
      .map((row) => Object.values(row));
  return {
    days: read(
      "day, provider, model, calls, units, micro_dollars, estimated_micro_dollars",
      "spend_days",
    ),
    learners: read("month, user_id, micro_dollars, episodes", "spend_learners"),
    courses: read("month, course_id, parts, micro_dollars, episodes, costs", "spend_courses"),
    episodes: read("day, provider, units, episodes", "spend_episodes"),
  };
}

test("costs that are there already are in the sums, as if they came after the upgrade", () => {
  const before = openBefore(MIGRATION);
  fill(before);
  apply(before, MIGRATION);
  const sums = readSums(before);
  expect(sums.courses).toEqual([
    ["2026-06", "", 1, 80_000, 0, 1],
    ["2026-10", "optics", 3, 600, 1, 1],
    ["2026-10", "sound", 3, 300, 1, 1],
    ["2026-11", "", 1, 90, 1, 3],
    ["2026-11", "optics", 3, 1_562, 1, 3],
    ["2026-11", "sound", 1, 40, 1, 1],
    ["2026-11", "sound", 3, 781, 1, 3],
  ]);
  expect(sums.learners).toEqual([
    ["2026-10", "ada", 300, 1],
    ["2026-11", "ada", 781, 1],
    ["2026-11", "bob", 130, 3],
  ]);
  expect(sums.episodes).toEqual([
    ["2026-10-31", "polly", 100, 0],
    ["2026-11-01", "openai", 100, 1],
    ["2026-11-01", "polly", 50, 1],
    ["2026-11-02", "openai", 7, 1],
    ["2026-11-02", "polly", 16, 2],
  ]);
  const after = openBefore(MIGRATION);
  apply(after, MIGRATION);
  fill(after);
  expect(readSums(after)).toEqual(sums);
});
