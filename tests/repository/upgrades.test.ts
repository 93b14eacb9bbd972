import { expect, test } from "vitest";

import { apply, MIGRATIONS as files, openBefore } from "../support/upgrade.ts";

const NOVEMBER = Date.parse("2026-11-21T10:00:00Z");

test("an episode keeps its questions, transcripts, progress and mails over the upgrade to 0005", () => {
  const migration = "0005_shared_questions_and_spend.sql";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
      included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
    values ('e', 'u', 'daily', 'T', '', '["en"]', 'both', 'completed', '[]', '[]', 'k', 1, 1, 1),
      ('f', 'u', 'daily', 'F', '', '["en"]', 'both', 'failed', '[]', '[]', 'l', 1, 1, 1);
    insert into questions (id, episode_id, number, concept_id, question_segment_id,
      answer_segment_id, texts, created_at, updated_at)
    values ('q2', 'e', 2, 'c2', 'x', 'y', '[2]', 1, 1), ('q1', 'e', 1, 'c1', 'x', 'y', '[1]', 1, 1);
    insert into tracks (id, episode_id, language, audio_key, content_type, vtt_key, txt_key,
      transcript_status, duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
    values ('t', 'e', 'en', 'ep/t/1.mp3', 'audio/mpeg', 'ep/t/1.vtt', 'ep/t/1.txt', 'synchronized',
      1, 1, 'Joanna', 'neural', 44100, 1, 1);
    insert into progress (id, user_id, episode_id, language, position_ms, furthest_ms, speed,
      coverage, completion, last_played_at, version, created_at, updated_at)
    values ('p', 'u', 'e', 'en', 7, 9, 1.25, '{}', 0.5, 3, 4, 1, 1);
    insert into notifications (id, episode_id, user_id, kind, state, created_at, updated_at)
    values ('n', 'e', 'u', 'ready', 'sent', 1, 1);`);
  apply(db, migration);
  expect(db.prepare("select id, question_ids from episodes order by id").all()).toEqual([
    { id: "e", question_ids: '["q1","q2"]' },
    { id: "f", question_ids: "[]" },
  ]);
  expect(db.prepare("select id, concept_id, texts from questions order by id").all()).toEqual([
    { id: "q1", concept_id: "c1", texts: "[1]" },
    { id: "q2", concept_id: "c2", texts: "[2]" },
  ]);
  expect(db.prepare("select id, audio_key from tracks").all()).toEqual([
    { id: "t", audio_key: "ep/t/1.mp3" },
  ]);
  const progress =
    "select user_id, position_ms, speed, version from progress where episode_id = 'e'";
  expect(db.prepare(progress).get()).toEqual({
    user_id: "u",
    position_ms: 7,
    speed: 1.25,
    version: 4,
  });
  expect(db.prepare("select id, state, send_at from notifications").all()).toEqual([
    { id: "n", state: "sent", send_at: null },
  ]);
  expect(db.prepare("pragma foreign_key_check").all()).toEqual([]);
});

test("every cost is counted once after the upgrade to 0005", () => {
  const migration = "0005_shared_questions_and_spend.sql";
  const db = openBefore(migration);
  const insert = db.prepare(
    `insert into spend (id, episode_id, provider, model, state, units, micro_dollars, created_at,
       updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const cost = (id: string, ...rest: [string, string | null, string, number, number, number]) => {
    const [provider, model, state, units, microDollars, at] = rest;
    insert.run(id, "e", provider, model, state, units, microDollars, at, at);
  };
  cost("1", "polly", null, "settled", 10, 100, NOVEMBER);
  cost("2", "polly", null, "settled", 20, 200, NOVEMBER + 1);
  cost("3", "openai", "gpt-4o-mini", "settled", 5, 50, NOVEMBER);
  cost("4", "openai", null, "reserved", 9, 90, NOVEMBER);
  cost("5", "polly", null, "settled", 1, 7, NOVEMBER - 30 * 86_400_000);
  db.exec(`insert into settings (name, value, created_at, updated_at)
    values ('spend:2026-11', '440', 1, 1), ('limits', '{}', 1, 1)`);
  apply(db, migration);
  const sums = "select provider, model, day, calls, units, micro_dollars as paid from spend";
  expect(db.prepare(`${sums} order by day, provider`).all()).toEqual([
    { provider: "polly", model: "", day: "2026-10-22", calls: 1, units: 1, paid: 7 },
    { provider: "openai", model: "gpt-4o-mini", day: "2026-11-21", calls: 1, units: 5, paid: 50 },
    { provider: "polly", model: "", day: "2026-11-21", calls: 2, units: 30, paid: 300 },
  ]);
  expect(db.prepare("select id, micro_dollars from spend_reservations").all()).toEqual([
    { id: "4", micro_dollars: 90 },
  ]);
  expect(db.prepare("select month, micro_dollars from spend_months order by month").all()).toEqual([
    { month: "2026-10", micro_dollars: 7 },
    { month: "2026-11", micro_dollars: 440 },
  ]);
  expect(db.prepare("select name from settings").all()).toEqual([{ name: "limits" }]);
});

test("the audit log keeps its rows over the upgrade to 0006, and says whose data it was", () => {
  const migration = "0006_audit-log-to-read.sql";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into audit_log (id, actor_id, action, subject_id, detail, created_at, updated_at)
    values ('1', 'u', 'people.setRole', 'p', 'teacher', 1, 1),
      ('2', 'u', 'episodes.request', 'e', 'p', 2, 2),
      ('3', null, 'invitations.create', 'i', 'admin', 3, 3);`);
  apply(db, migration);
  const rows =
    "select id, actor_id as actor, subject_id as subject, person_id as person, detail from audit_log";
  expect(db.prepare(`${rows} order by id`).all()).toEqual([
    { id: "1", actor: "u", subject: "p", person: "p", detail: "teacher" },
    { id: "2", actor: "u", subject: "e", person: "p", detail: "" },
    { id: "3", actor: null, subject: "i", person: null, detail: "admin" },
  ]);
});

test("uploads count with the size of their audio, and progress with its last report, after 0007", () => {
  const migration = "0007_upload_space_and_listening.sql";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
      included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
    values ('e', 'u', 'uploaded', 'T', '', '["en"]', 'both', 'completed', '[]', '[]', 'k', 1, 1, 1),
      ('f', 'u', 'daily', 'F', '', '["en"]', 'both', 'completed', '[]', '[]', 'l', 1, 1, 1);
    insert into tracks (id, episode_id, language, audio_key, content_type, transcript_status,
      duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
    values ('t', 'e', 'en', 'ep/t/1.mp3', 'audio/mpeg', 'synchronized', 1, 700, '', '', 44100, 1, 1),
      ('s', 'f', 'en', 'ep/s/1.mp3', 'audio/mpeg', 'synchronized', 1, 900, '', '', 44100, 1, 1);
    insert into progress (user_id, episode_id, language, position_ms, furthest_ms, speed, coverage,
      completion, last_played_at, version, created_at, updated_at)
    values ('u', 'e', 'en', 7, 9, 1.25, '{}', 0.5, 3, 4, 1, 5);`);
  apply(db, migration);
  expect(db.prepare("select id, stored_bytes from episodes order by id").all()).toEqual([
    { id: "e", stored_bytes: 700 },
    { id: "f", stored_bytes: 0 },
  ]);
  const credit = "select credit_ms, credited_at from progress";
  expect(db.prepare(credit).get()).toEqual({ credit_ms: 60_000, credited_at: 5 });
});

test("a failed message has its sentence and the name of its reason apart after 0011", () => {
  const migration = "0011_failed-messages.sql";
  const db = openBefore(migration);
  db.exec(`
    insert into dead_letters (id, queue, body, reason, episode_id, replayed_at, created_at, updated_at)
    values ('1', 'now', '{}', 'speech.busy: It is busy: very. We tried.', 'e', 7, 1, 2),
      ('2', 'now', '{}', 'The message names no episode.', null, null, 1, 1),
      ('3', 'now', '{}', 'Words from before: of an episode.', 'f', null, 1, 1),
      ('4', 'now', '{}', 'internal: It failed.', 'g', null, 1, 1);
    insert into audit_log (id, action, subject_id, detail, created_at, updated_at)
    values ('a', 'deadLetters.replayAll', 'all', '', 1, 1), ('b', 'people.setRole', 'p', '', 1, 1);
    insert into cron_runs (id, cron, scheduled_at, outcome, report, created_at, updated_at)
    values ('r', 'c', 1, 'completed', '{"deadLetters":2,"sessions":1}', 1, 1),
      ('s', 'c', 1, 'completed', '{"sessions":1}', 1, 1);`);
  apply(db, migration);
  const rows =
    "select id, error, error_reason as reason, episode_id as episode from failed_messages";
  expect(db.prepare(`${rows} order by id`).all()).toEqual([
    { id: "1", error: "It is busy: very. We tried.", reason: "speech.busy", episode: "e" },
    {
      id: "2",
      error: "The message names no episode.",
      reason: "generation.unreadable_message",
      episode: null,
    },
    {
      id: "3",
      error: "Words from before: of an episode.",
      reason: "generation.gave_up",
      episode: "f",
    },
    { id: "4", error: "It failed.", reason: "internal", episode: "g" },
  ]);
  const kept = "select replayed_at, created_at, updated_at from failed_messages where id = '1'";
  expect(db.prepare(kept).get()).toEqual({ replayed_at: 7, created_at: 1, updated_at: 2 });
  expect(db.prepare("select action from audit_log order by id").all()).toEqual([
    { action: "failedMessages.replayAll" },
    { action: "people.setRole" },
  ]);
  expect(db.prepare("select report from cron_runs order by id").all()).toEqual([
    { report: '{"sessions":1,"failedMessages":2}' },
    { report: '{"sessions":1}' },
  ]);
});

test("steps have their language in a column of its own after 0012, and requests to write stay", () => {
  const migration = "0012_steps-by-language.sql";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
      included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
    values ('e', 'u', 'daily', 'T', '', '["en"]', 'both', 'speaking', '[]', '[]', 'k', 1, 1, 1);
    insert into generation_steps (episode_id, step, state, attempt, run_id, lease_until, done_parts,
      total_parts, output_key, error, error_reason, created_at, updated_at)
    values ('e', 'brief', 'done', 1, 'r', 0, 0, 0, 'work/e/brief-1.json', '', '', 1, 2),
      ('e', 'speech:en', 'running', 3, 'r', 9, 4, 16, '', 'It is busy.', 'speech.busy', 3, 4),
      ('e', 'assemble:ja', 'waiting', 1, '', 0, 0, 0, '', '', '', 5, 6);
    insert into courses (id, title, description, level, language, teacher_id, join_code, is_listed,
      created_at, updated_at) values ('c', 'C', '', 'beginner', 'en', 'u', 'j', 1, 1, 1);
    insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at,
      updated_at) values ('m', 'c', 'M', 't', 'k', 1, 1, 1);
    insert into concepts (id, course_id, material_id, position, term, question, answer, explanation,
      quote, created_at, updated_at) values ('n', 'c', 'm', 1, 't', 'q', 'a', '[]', 'q', 1, 1);
    insert into lesson_wishes (concept_id, level, languages, tries, try_at, created_at, updated_at)
    values ('n', 'beginner', '["en"]', 2, 7, 1, 1);`);
  apply(db, migration);
  expect(db.prepare("select * from generation_steps order by created_at").all()).toMatchObject([
    { step: "brief", language: "", output_key: "work/e/brief-1.json", error: null },
    {
      step: "speech",
      language: "en",
      state: "running",
      attempt: 3,
      run_id: "r",
      lease_until: 9,
      done_parts: 4,
      total_parts: 16,
      error: "It is busy.",
      error_reason: "speech.busy",
      updated_at: 4,
    },
    { step: "assemble", language: "ja", state: "waiting", error_reason: null },
  ]);
  expect(db.prepare("select languages, tries, try_at from writing_requests").all()).toEqual([
    { languages: '["en"]', tries: 2, try_at: 7 },
  ]);
  const wrong = "update generation_steps set language = '' where step = 'speech'";
  expect(() => db.exec(wrong)).toThrow(/generation_steps_step/);
  expect(db.prepare("pragma foreign_key_check").all()).toEqual([]);
});

test("what something became is JSON, moves have their table and failures their column after 0013", () => {
  const migration = "0013_audit-details-and-zone-moves.sql";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into audit_log (id, action, subject_id, detail, created_at, updated_at)
    values ('1', 'people.setRole', 'p', 'teacher', 1, 1), ('2', 'lessons.edit', 'l', '', 1, 1),
      ('3', 'people.setDisabled', 'p', 'disabled', 1, 1),
      ('4', 'people.setDisabled', 'p', 'enabled', 1, 1),
      ('5', 'installation.saveLimits', 'limits', '{"episodesPerDay":7}', 1, 1),
      ('6', 'lessons.fill', 'c', '12', 1, 1);
    insert into settings (name, value, created_at, updated_at)
    values ('moved.u', '"Asia/Tokyo"', 2, 3), ('moved.gone', '"UTC"', 1, 1), ('limits', '{}', 1, 1);
    insert into cron_runs (id, cron, scheduled_at, outcome, report, created_at, updated_at)
    values ('r', 'c', 1, 'failed', '{"reason":"It was away."}', 1, 1),
      ('s', 'c', 1, 'completed', '{"sent":1}', 1, 1);`);
  apply(db, migration);
  expect(db.prepare("select details from audit_log order by id").all()).toEqual(
    [
      '{"role":"teacher"}',
      "{}",
      '{"disabled":true}',
      '{"disabled":false}',
      '{"episodesPerDay":7}',
      '{"was":"12"}',
    ].map((details) => ({ details })),
  );
  expect(db.prepare("select * from zone_moves").all()).toEqual([
    { user_id: "u", time_zone: "Asia/Tokyo", created_at: 2, updated_at: 3 },
  ]);
  expect(db.prepare("select name from settings").all()).toEqual([{ name: "limits" }]);
  expect(db.prepare("select report, error from cron_runs order by id").all()).toEqual([
    { report: "{}", error: "It was away." },
    { report: '{"sent":1}', error: null },
  ]);
});

test("what a concept says is in parts after 0019, and only lessons that people edited stay", () => {
  const migration = "0019_parts-of-concepts.sql";
  const db = openBefore(migration);
  const text = (id: string) => ({ id, text: `The ${id}.`, claim: null });
  const body = JSON.stringify({
    language: "en",
    term: "Lens",
    lesson: ["open", "lesson1", "lesson2"].map(text),
    question: ["questionOpen", "question", "think"].map(text),
    answer: ["answerOpen", "answer", "close"].map(text),
    bareQuestion: "The question.",
    bareAnswer: "The answer.",
    take: 2,
  });
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into courses (id, title, description, level, language, teacher_id, join_code, is_listed,
      created_at, updated_at) values ('c', 'C', '', 'beginner', 'en', 'u', 'j', 1, 1, 1);
    insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at,
      updated_at) values ('m', 'c', 'M', 't', 'k', 1, 1, 1);
    insert into concepts (id, course_id, material_id, position, term, question, answer, explanation,
      quote, created_at, updated_at) values ('n', 'c', 'm', 1, 'Lens', 'What?', 'It bends.',
        '[{"text":"It is glass.","quote":"of glass"}]', 'bends', 1, 1);
    insert into concept_texts (id, concept_id, language, term, question, answer, explanation,
      created_at, updated_at)
    values ('t', 'n', 'de', 'Linse', 'Was?', 'Sie bricht.', '["Sie ist aus Glas."]', 1, 1);
    insert into lessons (id, concept_id, level, variant, version, writer, edited_by, created_at,
      updated_at) values ('l', 'n', 'beginner', 'teach', 1, 'template', null, 1, 5),
        ('k', 'n', 'advanced', 'teach', 1, 'openai', 'u', 1, 5);
    insert into lesson_texts (id, lesson_id, language, body, created_at, updated_at)
    values ('lt', 'l', 'en', '${body}', 1, 1), ('kt', 'k', 'en', '${body}', 1, 1);`);
  apply(db, migration);
  apply(db, "0020_drop-older-concept-texts.sql");
  const recall = { kind: "recall", accepted: [], keyTerms: [], choices: [] };
  const read = (sql: string) =>
    Object.fromEntries(
      Object.entries(db.prepare(sql).get() ?? {}).map(([name, value]) => [
        name,
        typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value,
      ]),
    );
  expect(read("select spoken, sentences, questions from concepts")).toEqual({
    spoken: "Lens",
    sentences: [
      { part: "definition", text: "It bends.", quote: "bends" },
      { part: "mechanism", text: "It is glass.", quote: "of glass" },
    ],
    questions: [{ ...recall, question: "What?", answer: "It bends.", quote: "bends" }],
  });
  expect(read("select spoken, sentences, questions from concept_texts")).toEqual({
    spoken: "Linse",
    sentences: ["Sie bricht.", "Sie ist aus Glas."],
    questions: [{ ...recall, question: "Was?", answer: "Sie bricht." }],
  });
  expect(read("select body from lesson_texts where id = 'kt'")["body"]).toEqual({
    language: "en",
    term: "Lens",
    spoken: "Lens",
    lesson: ["lesson1", "lesson2"].map(text),
    questions: [{ ...recall, question: [text("question")], answer: [text("answer")] }],
    take: 2,
  });
  const standing = "select id from lessons where withdrawn_at is null";
  expect(db.prepare(standing).all()).toEqual([{ id: "k" }]);
  expect(db.prepare("pragma foreign_key_check").all()).toEqual([]);
});

test("daily runs are as they were after the upgrade that lets days rest, and a day may rest", () => {
  const migration = files.find((name) => name.endsWith("_days-that-rest.sql")) ?? "";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1);
    insert into daily_runs (id, user_id, local_date, outcome, reason, episode_id, created_at, updated_at)
    values ('1', 'u', '2026-11-21', 'requested', '', 'e', 1, 1),
      ('2', 'u', '2026-11-22', 'paused', 'daily.unheard', null, 2, 2);`);
  apply(db, migration);
  const rows =
    "select id, outcome, reason, episode_id as episode, rests_until as until from daily_runs";
  expect(db.prepare(`${rows} order by id`).all()).toEqual([
    { id: "1", outcome: "requested", reason: "", episode: "e", until: null },
    { id: "2", outcome: "paused", reason: "daily.unheard", episode: null, until: null },
  ]);
  db.exec(`insert into daily_runs (id, user_id, local_date, outcome, rests_until, created_at, updated_at)
    values ('3', 'u', '2026-11-23', 'rested', '2026-12-01', 3, 3)`);
  expect(db.prepare("select count(*) as runs from daily_runs").get()).toEqual({ runs: 3 });
});

test("the latest beginnings are in one row a learner, and audio has its name, after episodes got shorter", () => {
  const migration = files.find((name) => name.endsWith("_shorter-episodes.sql")) ?? "";
  const db = openBefore(migration);
  db.exec(`
    insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1),
      ('v', 'Bob', 'b@b.c', 1, 1);`);
  const insert = db.prepare(`insert into episodes (id, user_id, kind, title, description, languages,
      output_format, status, included_courses, concept_ids, request_key, opening, enqueued_at,
      created_at, updated_at)
    values (?, 'u', 'daily', 'T', '', '["en"]', 'both', 'completed', '[]', '[]', ?, ?, 1, ?, 1)`);
  for (let day = 1; day <= 14; day += 1) {
    insert.run(`e${day}`, `k${day}`, day === 14 ? null : `["Day ${day}."]`, day);
  }
  const addTrack =
    db.prepare(`insert into tracks (id, episode_id, language, audio_key, content_type,
      transcript_status, duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
    values (?, 'e1', ?, ?, 'audio/mpeg', 'synchronized', 1, 1, '', '', 44100, 1, 1)`);
  addTrack.run("t", "en", "ep/t/1.mp3");
  addTrack.run("s", "ja", "ep/elsewhere/1.mp3");
  apply(db, migration);
  const rows = db.prepare("select user_id, latest from openings").all();
  expect(rows.map(({ user_id: userId }) => userId)).toEqual(["u"]);
  expect(JSON.parse(String(rows[0]?.["latest"]))).toEqual(
    Array.from({ length: 12 }, (_, at) => ({
      episodeId: `e${13 - at}`,
      opening: [`Day ${13 - at}.`],
    })),
  );
  expect(db.prepare("select audio_key from tracks order by id desc").all()).toEqual([
    { audio_key: "1.mp3" },
    { audio_key: "ep/elsewhere/1.mp3" },
  ]);
  expect(db.prepare("pragma foreign_key_check").all()).toEqual([]);
});
