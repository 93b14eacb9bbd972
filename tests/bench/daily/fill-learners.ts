/** Learners who are due at the same moment. */
export interface Cohort {
  first: number;
  count: number;
  dailyMinute: number;
  nextDailyAt: number;
  courseId: string;
  /** Days with a daily behind them, which was heard. */
  daysBefore: number;
}

/** So many learners are written at once: a statement may take 30 s. */
const A_PART = 10_000;
/** Zones whose clocks show what UTC shows, in November. */
const ZONES = ["UTC", "Europe/London", "Europe/Lisbon", "Africa/Abidjan", "Atlantic/Reykjavik"];
const DAY_MS = 86_400_000;

// The numbers ?1 to ?2 - 1, which SQLite counts without its series extension.
const SERIES =
  "(with recursive count(n) as (select ?1 union all select n + 1 from count where n + 1 < ?2) select n from count)";
const idOf = (kind: string) => `printf('01900000-${kind}-7000-8000-%012x', n)`;

/** A course of twelve concepts; answers its id. */
export async function fillCourse(db: D1Database): Promise<string> {
  const id = (kind: string, n: number) =>
    `01900000-${kind}-7000-8000-${n.toString(16).padStart(12, "0")}`;
  await db.batch([
    db.prepare(
      `insert into users (id, name, email, email_verified, role, banned, created_at, updated_at)
       values ('${id("00ff", 1)}', 'Teacher', 'teacher@bench.test', 1, 'teacher', 0, 1, 1)`,
    ),
    db.prepare(
      `insert into courses (id, title, description, level, language, teacher_id, join_code, is_listed,
         created_at, updated_at)
       values ('${id("0010", 1)}', 'Waves', '', 'beginner', 'en', '${id("00ff", 1)}', 'WAVES', 1, 1, 1)`,
    ),
    db.prepare(
      `insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at, updated_at)
       values ('${id("0011", 1)}', '${id("0010", 1)}', 'Reader', 'text/plain', 'materials/1.txt', 1, 1, 1)`,
    ),
    ...Array.from({ length: 12 }, (_, position) =>
      db.prepare(
        `insert into concepts (id, course_id, material_id, position, term, created_at, updated_at)
         values ('${id("0012", position)}', '${id("0010", 1)}', '${id("0011", 1)}', ${position},
           'Idea', 1, 1)`,
      ),
    ),
  ]);
  return id("0010", 1);
}

/** The id of a learner by their number. */
export function learnerId(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** Learners of a course who are due at one moment. */
export async function fillLearners(db: D1Database, cohort: Cohort): Promise<void> {
  const end = cohort.first + cohort.count;
  for (let from = cohort.first; from < end; from += A_PART) {
    const part = [from, Math.min(end, from + A_PART)];
    const zones = ZONES.map((zone, index) => `when ${index} then '${zone}'`).join(" ");
    const insert = (sql: string) => db.prepare(`${sql} from ${SERIES}`).bind(...part);
    await db.batch([
      insert(`insert into users (id, name, email, email_verified, role, banned, created_at, updated_at)
        select ${idOf("0000")}, 'Learner', n || '@bench.test', 1, 'learner', 0, 1, 1`),
      insert(`insert into learner_settings (user_id, time_zone, languages, output_format, ability_level,
          say_my_name, daily_enabled, daily_minute, next_daily_at, email_enabled, default_speed, voices,
          interface_language, onboarded, created_at, updated_at)
        select ${idOf("0000")}, case n % ${ZONES.length} ${zones} end, '["en"]', 'both', 'beginner',
          1, 1, ${cohort.dailyMinute}, ${cohort.nextDailyAt}, 1, 1, '{}', 'en', 1, 1, 1`),
      insert(`insert into enrollments (id, user_id, course_id, created_at, updated_at)
        select ${idOf("0001")}, ${idOf("0000")}, '${cohort.courseId}', 1, 1`),
    ]);
    for (let day = cohort.daysBefore; day > 0; day -= 1)
      await fillDay(insert, { day, at: cohort.nextDailyAt });
  }
}

async function fillDay(
  insert: (sql: string) => D1PreparedStatement,
  { day, at }: { day: number; at: number },
): Promise<void> {
  const made = at - day * DAY_MS;
  const date = new Date(made).toISOString().slice(0, 10);
  const [episode, run] = [`00a${day}`, `00b${day}`].map(idOf);
  const statements = [
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
        local_date, included_courses, concept_ids, request_key, enqueued_at, completed_at, created_at,
        updated_at)
      select ${episode}, ${idOf("0000")}, 'daily', 'Ideas', '', '["en"]', 'both', 'completed',
        '${date}', '[]', '[]', 'daily:${date}', ${made}, ${made}, ${made}, ${made}`,
    `insert into daily_runs (id, user_id, local_date, outcome, reason, episode_id, created_at, updated_at)
      select ${run}, ${idOf("0000")}, '${date}', 'requested', '', ${episode}, ${made}, ${made}`,
    `insert into progress (user_id, episode_id, language, position_ms, furthest_ms, speed, coverage,
        completion, completed_at, last_played_at, version, created_at, updated_at)
      select ${idOf("0000")}, ${episode}, 'en', 0, 0, 1, '{}', 0.8, null, 1, 1, 1, 1`,
  ];
  for (const sql of statements) await insert(sql).run();
}
