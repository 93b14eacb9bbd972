/** How large a school is; each learner has the same number of episodes. */
export interface SchoolSize {
  learners: number;
  episodes: number;
  /** The moment that counts as now, in epoch ms. */
  now: number;
}

const COURSES = 40;
const DAY_MS = 86_400_000;
/** So many rows are written at once: a statement may take 30 s. */
const A_PART = 5_000;
/** Names as people have them: long, short, and in several scripts. */
export const NAMES = [
  "Maximiliana Featherstonehaugh-Wolfeschlegelstein",
  "Al",
  "Nguyễn Thị Minh Khai",
  "田中 美咲",
  "Иван Петров",
  "فاطمة الزهراء",
  "Chukwuemeka Odumegwu",
  "María José de la Cruz y Santos",
  "Léa",
  "Jan de Vries",
];
const SUBJECTS = [
  "Introduction to Thermodynamics and Statistical Mechanics for Engineers of All Kinds",
  "Optics",
  "データベース設計の基礎と応用",
  "Organic Chemistry II",
];

const idOf = (kind: string, n = "n") => `printf('01900000-${kind}-7000-8000-%012x', ${n})`;
const oneOf = (texts: string[]) => `(${quote(JSON.stringify(texts))} ->> (n % ${texts.length}))`;
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const learner = idOf("5c00");
const course = (n: string) => idOf("5c01", n);

/** The id of a learner by their number. */
export function learnerOf(n: number): string {
  return `01900000-5c00-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** The id of a course by its number; its teacher has number 0. */
export function courseOf(n: number): string {
  return learnerOf(n).replace("5c00", "5c01");
}

/**
 * A school with everything that staff look through: people in all states, courses, episodes of a year with
 * their costs, reports, invitations, failed messages and the audit log. The same size is the same school.
 */
export async function fillSchool(db: D1Database, size: SchoolSize): Promise<void> {
  const { learners, episodes, now } = size;
  await db.batch([
    db.prepare(`insert into users (id, name, email, email_verified, role, banned, created_at, updated_at)
      select ${idOf("5c02", "value")}, iif(value = 0, 'Ada Admin', 'Teacher ' || value),
        'staff' || value || '@school.test', 1, iif(value = 0, 'admin', 'teacher'), 0, 1, 1
      from json_each('${count(50)}')`),
    db.prepare(`insert into courses (id, title, description, level, language, teacher_id, join_code, is_listed,
        needs_approval, created_at, updated_at)
      select ${course("value")}, (${quote(JSON.stringify(SUBJECTS))} ->> (value % ${SUBJECTS.length})) || ' ' || value,
        '', 'beginner', 'en', ${idOf("5c02", "1 + value % 49")}, 'SCHOOL' || value, 1, value % 2, 1, 1
      from json_each('${count(COURSES)}')`),
    db.prepare(`insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at, updated_at)
      select ${idOf("5c03", "value")}, ${course("value")}, 'Reader', 'text/plain', 'materials/' || value, 1, 1, 1
      from json_each('${count(COURSES)}')`),
    db.prepare(`insert into concepts (id, course_id, material_id, position, term, created_at, updated_at)
      select ${idOf("5c04", "value")}, ${course("value / 6")}, ${idOf("5c03", "value / 6")}, value % 6,
        'Idea ' || value, 1, 1
      from json_each('${count(COURSES * 6)}')`),
  ]);
  await fill(db, learners, PEOPLE(now));
  await fill(db, episodes, EPISODES({ ...size, each: Math.ceil(episodes / learners) }));
  await db
    .prepare(`insert into spend_months (month, micro_dollars, created_at, updated_at)
      select substr(day, 1, 7), sum(micro_dollars), 1, 1 from spend group by 1`)
    .run();
  await fill(db, Math.ceil(episodes / 10), LOOKED_AT(size));
}

function count(length: number): string {
  return JSON.stringify(Array.from({ length }, (_, at) => at));
}

/** Runs statements over the numbers from 0, a part after the other. */
async function fill(db: D1Database, rows: number, statements: string[]): Promise<void> {
  for (let from = 0; from < rows; from += A_PART) {
    const numbers = `with recursive numbers(n) as (
      select ${from} union all select n + 1 from numbers where n + 1 < ${Math.min(rows, from + A_PART)})`;
    for (const sql of statements)
      await db.prepare(sql.replace("insert ", `${numbers} insert `)).run();
  }
}

/** One in a hundred is disabled, one in three was never here; each studies two courses. */
const PEOPLE = (now: number) => [
  `insert into users (id, name, email, email_verified, role, banned, last_seen_at, created_at, updated_at)
   select ${learner}, ${oneOf(NAMES)} || ' ' || n, 'learner' || n || '@school.test', 1, 'learner',
     n % 100 = 7, iif(n % 3 = 0, null, ${now} - (n % 400) * ${DAY_MS}), ${now} - n * 60000, 1 from numbers`,
  ...[0, 1].map(
    (which) => `insert into enrollments (id, user_id, course_id, created_at, updated_at)
     select ${idOf(`5c1${which}`)}, ${learner}, ${course(`(n + ${which * 7}) % ${COURSES}`)}, 1, 1 from numbers`,
  ),
  `insert into memories (user_id, concept_id, times_heard, last_heard_at, times_asked, due_on, reps,
     last_result, created_at, updated_at)
   select ${learner}, ${idOf("5c04", `(n % ${COURSES}) * 6 + value`)}, 1, ${now}, 1, '2026-09-21', 1, 'half', 1, 1
   from numbers join json_each('[0,1,2,3,4,5]')`,
];

/** Over a year; of a hundred, two failed, one is withheld, one waits, and one in fifty is an upload. */
const EPISODES = ({ now, episodes, each }: SchoolSize & { each: number }) => {
  const at = `(${now} - cast((${episodes} - n) * (365.0 * ${DAY_MS} / ${episodes}) as integer))`;
  const owner = idOf("5c00", `n / ${each}`);
  const ofEpisode = idOf("5c05");
  const status = `case n % 100 when 11 then 'failed' when 12 then 'failed' when 13 then 'awaiting_review'
    when 14 then 'pending' else 'completed' end`;
  // As the cleanup leaves it: older costs are sums of their days.
  const isSingle = `${at} > ${now} - 92 * ${DAY_MS}`;
  const spent = (
    provider: string,
    model: string,
    units: number,
  ) => `insert into spend (episode_id, provider, model,
      day, calls, units, micro_dollars, user_id, created_at, updated_at)
    select iif(${isSingle}, ${ofEpisode}, ''), '${provider}', '${model}',
      strftime('%Y-%m-%d', ${at} / 1000, 'unixepoch'), 3, ${units}, ${units} * 4, iif(${isSingle}, ${owner}, null),
      ${at}, ${at}
    from numbers where n % 100 not in (11, 14)
    on conflict do update set calls = calls + 3, units = units + excluded.units,
      micro_dollars = micro_dollars + excluded.micro_dollars`;
  return [
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status, withheld,
       local_date, included_courses, concept_ids, request_key, enqueued_at, completed_at, created_at, updated_at)
     select ${ofEpisode}, ${owner},
       case when n % 50 = 5 then 'uploaded' when n % 5 = 0 then 'requested' else 'daily' end,
       ${oneOf(SUBJECTS)} || ' ' || n, '', iif(n % 4 = 3, '["ja"]', iif(n % 97 = 0, '["ko"]', '["en","ja"]')),
       'both', ${status}, n % 100 = 13, date(${at} / 1000, 'unixepoch'),
       json_array(${oneOf(SUBJECTS)}),
       json_array(${idOf("5c04", `(n / ${each} % ${COURSES}) * 6 + n % 6`)}),
       'school ' || n, ${at}, ${at}, ${at}, ${at} from numbers`,
    `insert into tracks (id, episode_id, language, audio_key, content_type, transcript_status, duration_ms,
       size_bytes, voice, engine, sample_rate, created_at, updated_at)
     select ${idOf("5c06")}, ${ofEpisode}, iif(n % 4 = 3, 'ja', iif(n % 97 = 0, 'ko', 'en')), 'a.mp3', 'audio/mpeg',
       'synchronized', 360000, 4000000, 'Joanna', 'neural', 44100, 1, 1
     from numbers where n % 100 not in (11, 12, 14)`,
    `insert into episode_approvals (episode_id, course_id, state, created_at, updated_at)
     select ${ofEpisode}, ${course(`(n / ${each}) % ${COURSES}`)}, 'waiting', ${at}, ${at}
     from numbers where n % 100 = 13`,
    `insert into listening_days (user_id, local_date, episode_id, listened_ms, average_speed, sessions, plays,
       completion, is_read, course_ids, started_at, ended_at, created_at, updated_at)
     select ${owner}, date(${at} / 1000, 'unixepoch'), ${ofEpisode}, 300000, 1, 1, 1, 0.8, 0,
       json_array(${course(`(n / ${each}) % ${COURSES}`)}), 0, 0, 0, 0 from numbers where n % 2 = 0`,
    spent("polly", "", 6_000),
    spent("openai", "gpt-4o-mini", 3_000),
  ];
};

/** What staff look through beside people and episodes, one for ten episodes. */
const LOOKED_AT = ({ now, episodes, learners }: SchoolSize) => {
  const rows = Math.ceil(episodes / 10);
  const at = `(${now} - cast((${rows} - n) * (365.0 * ${DAY_MS} / ${rows}) as integer))`;
  const someone = idOf("5c00", `n % ${learners}`);
  const actions = ["episodes.request", "people.setRole", "courses.enrollMany", "episodes.retry"];
  return [
    `insert into audit_log (id, actor_id, action, subject_id, person_id, details, request_id, created_at, updated_at)
     select ${idOf("5c07")}, ${idOf("5c02", "n % 7")}, iif(n % 500 = 0, 'people.setDisabled', ${oneOf(actions)}),
       ${someone}, ${someone}, '{"role":{"before":"learner","after":"teacher"}}', 'a request', ${at}, ${at}
     from numbers`,
    `insert into problems (id, episode_id, user_id, language, kind, note, quote, course_id, answer, answered_at,
       closed_at, created_at, updated_at)
     select ${idOf("5c08")}, ${idOf("5c05", "n * 10")}, ${someone}, 'en', 'fact', 'It is slower. ' || n,
       'Light gets faster in glass.', ${course(`n % ${COURSES}`)}, '', iif(n % 30 = 0, ${at}, null),
       iif(n % 3 = 0, null, ${at}), ${at}, ${at}
     from numbers where n % 5 = 0`,
    `insert into invitations (id, email, role, token_hash, created_by, expires_at, accepted_at, created_at, updated_at)
     select ${idOf("5c09")}, 'guest' || n || '@school.test', 'learner', 'hash ' || n, ${idOf("5c02", "0")},
       ${at} + 30 * ${DAY_MS}, iif(n % 2 = 0, ${at}, null), ${at}, ${at} from numbers where n % 5 = 1`,
    `insert into failed_messages (id, queue, body, error, error_reason, episode_id, created_at, updated_at)
     select ${idOf("5c0a")}, 'generation-now', '{}', 'The supplier did not answer.', 'internal',
       ${idOf("5c05", "n * 10 + 11")}, ${at}, ${at} from numbers where n % 10 = 0`,
    `insert into cron_runs (id, cron, scheduled_at, outcome, report, created_at, updated_at)
     select ${idOf("5c0b")}, '*/5 * * * *', ${at}, 'completed', '{"sent":1}', ${at}, ${at}
     from numbers where n % 3 = 0`,
    `insert into scheduled_orders (id, user_id, course_id, languages, output_format, due_at, time_zone, ordered_by,
       state, created_at, updated_at)
     select ${idOf("5c0c")}, ${someone}, null, '["en"]', 'both', ${at} + 180 * ${DAY_MS}, 'UTC', 'an admin',
       iif(n % 2 = 0, 'waiting', 'done'), ${at}, ${at} from numbers where n % 20 < 2`,
  ];
};
