import { createHash } from "node:crypto";

import type { DemoCourse } from "./demo-courses.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from "./demo-people.ts";
import { DAY_MS } from "@learnlab/domain";

/** The bindings of D1 and R2 to write to. */
interface Target {
  db: D1Like;
  media: { put(key: string, text: string, options: object): Promise<unknown> };
  hashPassword(password: string): Promise<string>;
  now: number;
}

interface D1Like {
  prepare(sql: string): { bind(...values: unknown[]): unknown };
  batch(statements: never[]): Promise<unknown>;
}

type Row = Record<string, string | number | null>;

/** The demo's content is updated, unless somebody changed the row. */
const CONTENT: Record<string, string[]> = {
  concepts: ["term", "spoken", "sentences", "questions"],
  concept_texts: ["term", "spoken", "sentences", "questions"],
};

/**
 * Writes the demo's people, courses, materials, concepts and scores. Ids are derived from names, and
 * existing rows stay except for content, so it may run any number of times.
 */
export async function seedDemo(target: Target, courses: DemoCourse[]): Promise<void> {
  const password = await target.hashPassword(DEMO_PASSWORD);
  const tables: [string, Row[]][] = [
    ["users", DEMO_PEOPLE.map((person) => userRow(person, target.now))],
    ["accounts", DEMO_PEOPLE.map((person) => accountRow(person, { password, now: target.now }))],
    ["learner_settings", DEMO_PEOPLE.map((person) => settingsRow(person, target.now))],
    ["courses", courses.map((course) => courseRow(course, target.now))],
    ["materials", courses.map((course) => materialRow(course, target.now))],
    ["concepts", courses.flatMap((course) => conceptRows(course, target.now))],
    ["concept_texts", courses.flatMap((course) => textRows(course, target.now))],
    ["concept_links", courses.flatMap((course) => linkRows(course, target.now))],
    ["enrollments", DEMO_PEOPLE.flatMap((person) => enrollmentRows(person, target.now))],
    [
      "quiz_scores",
      DEMO_PEOPLE.flatMap((person) => scoreRows(person, { courses, now: target.now })),
    ],
  ];
  for (const course of courses) {
    await target.media.put(textKey(course), course.material, {
      httpMetadata: { contentType: "text/plain; charset=utf-8" },
    });
  }
  const statements = tables.flatMap(([table, rows]) => insertRows(target.db, table, rows));
  await target.db.batch(statements as never[]);
}

/** Inserts all rows of a table through one parameter, since D1 takes at most a hundred. */
function insertRows(db: D1Like, table: string, rows: Row[]): unknown[] {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return [];
  const values = columns.map((column) => `value ->> '${column}'`).join(", ");
  const sql = `insert into ${table} (${columns.join(", ")}) select ${values} from json_each(?)
    where true ${onConflict(table)}`;
  return chunk(rows, 100).map((some) => db.prepare(sql).bind(JSON.stringify(some)));
}

function onConflict(table: string): string {
  const columns = CONTENT[table];
  if (columns === undefined) return "on conflict do nothing";
  const listed = (of: string) => columns.map((column) => `${of}.${column}`).join(", ");
  return `on conflict (id) do update
    set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}
    where ${table}.updated_at = ${table}.created_at
      and (${listed(table)}) is not (${listed("excluded")})`;
}

function chunk<TItem>(items: TItem[], size: number): TItem[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** An id in the form of a UUIDv7, always the same for a name. */
export function demoId(name: string): string {
  const hex = createHash("sha256").update(`learnlab demo ${name}`).digest("hex");
  return `01930000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

const stamps = (now: number) => ({ created_at: now, updated_at: now });

function userRow({ key, name, email, role }: DemoPerson, now: number): Row {
  return { id: demoId(key), name, email, email_verified: 1, role, banned: 0, ...stamps(now) };
}

function accountRow(
  { key }: DemoPerson,
  { password, now }: { password: string; now: number },
): Row {
  return {
    id: demoId(`${key} account`),
    account_id: demoId(key),
    provider_id: "credential",
    user_id: demoId(key),
    password,
    ...stamps(now),
  };
}

function settingsRow({ key, settings }: DemoPerson, now: number): Row {
  return {
    user_id: demoId(key),
    time_zone: settings.timeZone,
    languages: JSON.stringify(settings.languages),
    output_format: settings.outputFormat,
    ability_level: settings.abilityLevel,
    say_my_name: Number(settings.sayMyName),
    daily_enabled: Number(settings.dailyEnabled),
    daily_minute: settings.dailyMinute,
    email_enabled: Number(settings.emailEnabled),
    default_speed: settings.defaultSpeed,
    second_voice: Number(settings.secondVoice),
    question_mode: settings.questionMode,
    interface_language: settings.interfaceLanguage,
    onboarded: Number(settings.onboarded),
    ...stamps(now),
  };
}

function courseRow(course: DemoCourse, now: number): Row {
  const { slug, title, description, level, language, joinCode } = course;
  return {
    id: demoId(slug),
    title,
    description,
    level,
    language,
    teacher_id: demoId("teacher"),
    join_code: joinCode,
    is_listed: 1,
    ...stamps(now),
  };
}

function textKey({ slug }: DemoCourse): string {
  return `materials/${demoId(`${slug} material`)}.txt`;
}

function materialRow(course: DemoCourse, now: number): Row {
  return {
    id: demoId(`${course.slug} material`),
    course_id: demoId(course.slug),
    title: course.title,
    media_type: "text/markdown",
    text_key: textKey(course),
    size_bytes: Buffer.byteLength(course.material),
    ...stamps(now),
  };
}

function conceptRows(course: DemoCourse, now: number): Row[] {
  return course.concepts.map((concept, position) => ({
    id: demoId(`${course.slug} ${concept.key}`),
    course_id: demoId(course.slug),
    material_id: demoId(`${course.slug} material`),
    position,
    term: concept.term,
    spoken: concept.spoken,
    sentences: JSON.stringify(concept.sentences),
    questions: JSON.stringify(concept.questions),
    ...stamps(now),
  }));
}

function textRows(course: DemoCourse, now: number): Row[] {
  return course.texts.map(({ language, key, term, spoken, sentences, questions }) => ({
    id: demoId(`${course.slug} ${key} ${language}`),
    concept_id: demoId(`${course.slug} ${key}`),
    language,
    term,
    spoken,
    sentences: JSON.stringify(sentences),
    questions: JSON.stringify(questions),
    ...stamps(now),
  }));
}

function linkRows({ slug, links }: DemoCourse, now: number): Row[] {
  return links.map(({ from, to, kind, texts, quotes }) => ({
    from_id: demoId(`${slug} ${from}`),
    to_id: demoId(`${to.slug} ${to.key}`),
    kind,
    texts: JSON.stringify(texts),
    quotes: JSON.stringify(quotes),
    ...stamps(now),
  }));
}

function enrollmentRows({ key, courses }: DemoPerson, now: number): Row[] {
  return courses.map((slug, index) => ({
    id: demoId(`${key} studies ${slug}`),
    user_id: demoId(key),
    course_id: demoId(slug),
    ...stamps(now + index),
  }));
}

function scoreRows(
  { key, scores }: DemoPerson,
  { courses, now }: { courses: DemoCourse[]; now: number },
): Row[] {
  return scores.map(({ course, concept, percent, daysAgo }) => ({
    id: demoId(`${key} scored ${course} ${concept}`),
    user_id: demoId(key),
    course_id: demoId(course),
    concept_id: demoId(`${course} ${concept}`),
    subject: termOf(courses, { course, concept }),
    percent,
    taken_at: now - daysAgo * DAY_MS,
    ...stamps(now),
  }));
}

function termOf(
  courses: DemoCourse[],
  { course, concept }: { course: string; concept: string },
): string {
  const found = courses
    .find(({ slug }) => slug === course)
    ?.concepts.find(({ key }) => key === concept);
  if (found === undefined) throw new Error(`The demo has no concept ${concept} in ${course}.`);
  return found.term;
}
