import { expect, test } from "vitest";

import { apply, MIGRATIONS, openBefore } from "../support/upgrade.ts";

test("days that are there already get to know the courses of their episodes", () => {
  const migration = MIGRATIONS.find((name) => name.endsWith("_courses-of-days.sql")) ?? "";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into courses (id, title, description, level, language, teacher_id, join_code, is_listed,
        created_at, updated_at)
      select value, value, '', 'beginner', 'en', 'u', value, 0, 1, 1
      from json_each('["taught", "merged", "sent"]');
    insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at, updated_at)
      values ('m', 'taught', 'M', 'text/plain', 'm', 1, 1, 1);
    insert into concepts (id, course_id, material_id, position, term, created_at, updated_at)
      values ('one', 'taught', 'm', 0, 'One', 1, 1), ('two', 'taught', 'm', 1, 'Two', 1, 1),
        ('stays', 'merged', 'm', 0, 'Stays', 1, 1);
    insert into concept_merges (from_id, into_id, created_at, updated_at)
      values ('goes', 'stays', 1, 1);
    insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
        included_courses, concept_ids, course_id, request_key, enqueued_at, created_at, updated_at)
      values ('e', 'u', 'daily', 'T', '', '["en"]', 'both', 'completed', '[]',
        '["one", "two", "goes"]', null, 'e', 1, 1, 1),
        ('s', 'u', 'uploaded', 'T', '', '["en"]', 'both', 'completed', '[]', '[]', 'sent', 's', 1, 1, 1);
    insert into listening_days (user_id, local_date, episode_id, listened_ms, average_speed, sessions,
        plays, completion, is_read, started_at, ended_at, created_at, updated_at)
      select 'u', '2026-11-21', value, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1
      from json_each('["e", "s", "gone"]');`);
  apply(db, migration);
  const rows = db.prepare("select episode_id, course_ids from listening_days order by 1").all();
  expect(rows).toEqual([
    { episode_id: "e", course_ids: '["merged","taught"]' },
    { episode_id: "gone", course_ids: "[]" },
    { episode_id: "s", course_ids: '["sent"]' },
  ]);
});
