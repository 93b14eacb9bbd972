import { env } from "#bindings";
import { uuidSource, webDigest } from "@learnlab/adapters/runtime";

import { DECISIONS } from "./decisions.ts";

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
}

/** The tables of the product, as the database has them. */
export async function listTables(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
       and name not like '\\_cf\\_%' escape '\\' and name <> 'd1_migrations' order by name`,
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

export async function listColumns(table: string): Promise<Column[]> {
  const { results } = await env.DB.prepare(`pragma table_info(${table})`).all<Column>();
  return results;
}

interface Facts {
  userId: string;
  email: string;
  courseId: string;
  conceptId: string;
  questionId: string;
  episodeId: string;
  trackId: string;
  uploadId: string;
  uploadTrackId: string;
}

type Row = Record<string, string | number | null>;

/** Values that a canary cannot take: references, a few allowed values, and texts of a form. */
function fixedValues(tag: string, facts: Facts, subjectHash: string): Record<string, Row> {
  const { userId, episodeId, courseId } = facts;
  const own = { user_id: userId };
  const ofEpisode = { episode_id: episodeId };
  const json = (name: string) => JSON.stringify([`${tag}.${name}`]);
  return {
    sessions: { ...own, expires_at: 1 },
    accounts: own,
    verifications: { value: `${userId} ${tag}.verifications.value`, expires_at: 1 },
    attempts: { kind: "wrong_password", subject_hash: subjectHash },
    account_links: { ...own, kind: "reset" },
    learner_settings: {
      ...own,
      languages: json("learner_settings.languages"),
      voices: JSON.stringify({ en: `${tag}.learner_settings.voices` }),
      course_speeds: JSON.stringify({ [`${tag}.learner_settings.course_speeds`]: 1 }),
      output_format: "both",
      daily_minute: 1,
    },
    invitations: {
      email: facts.email,
      role: "learner",
      created_by: null,
      enrollments: json("invitations.enrollments"),
    },
    audit_log: {
      actor_id: null,
      person_id: userId,
      action: "people.setRole",
      details: json("audit_log.details"),
    },
    course_teachers: { ...own, course_id: courseId },
    enrollments: { ...own, course_id: courseId },
    openings: {
      ...own,
      latest: JSON.stringify([{ episodeId, opening: [`${tag}.openings.latest`] }]),
    },
    concept_choices: { ...own, kind: "more" },
    memories: {
      user_id: userId,
      times_heard: 1,
      times_asked: 1,
      last_kind: "why",
      last_result: "half",
    },
    quiz_scores: { ...own, course_id: courseId, concept_id: facts.conceptId, percent: 50 },
    episodes: {
      ...own,
      id: episodeId,
      kind: "requested",
      output_format: "both",
      status: "failed",
      withheld: 0,
      languages: json("episodes.languages"),
      included_courses: json("episodes.included_courses"),
      concept_ids: json("episodes.concept_ids"),
      question_ids: JSON.stringify([facts.questionId]),
    },
    tracks: { ...ofEpisode, id: facts.trackId },
    episode_approvals: { ...ofEpisode, course_id: courseId, state: "rejected" },
    generation_steps: { ...ofEpisode, step: "speech", state: "failed" },
    spend: { ...own, ...ofEpisode },
    spend_learners: { ...own, month: "2026-11" },
    spend_reservations: ofEpisode,
    failed_messages: ofEpisode,
    api_tokens: { ...own, scopes: json("api_tokens.scopes") },
    idempotency_keys: own,
    answers: {
      ...own,
      ...ofEpisode,
      result: "half",
      source: "self_mark",
      verdict: json("answers.verdict"),
    },
    reviews: {
      ...own,
      episode_id: null,
      kind: "why",
      result: "had",
      source: "overrule",
      overruled_at: 1,
      previous_result: "missed",
      previous_source: "choice",
    },
    progress: {
      ...own,
      ...ofEpisode,
      completion: 0.5,
      coverage: JSON.stringify({ [`${tag}.progress.coverage`]: [] }),
    },
    listens: { ...own, kind: "heard" },
    listening_days: { ...own, course_ids: json("listening_days.course_ids") },
    scheduled_orders: {
      ...own,
      course_id: null,
      languages: json("scheduled_orders.languages"),
      output_format: "text",
      choice: json("scheduled_orders.choice"),
      state: "refused",
      refusal: json("scheduled_orders.refusal"),
    },
    class_refusals: { ...own, refusal: json("class_refusals.refusal") },
    problems: { ...own, kind: "fact", result: "corrected", course_id: null },
    bookmarks: { ...own, ...ofEpisode },
    daily_runs: { ...own, outcome: "requested" },
    notifications: { ...own, ...ofEpisode, kind: "failed", state: "sent" },
    digests: { ...own, kind: "week", state: "skipped" },
    upload_reservations: {
      ...own,
      id: facts.uploadId,
      track_id: facts.uploadTrackId,
      course_id: courseId,
      status: "sending",
      refusal: json("upload_reservations.refusal"),
    },
    // Of today, since older ones are forgotten.
    record_exports: { ...own, created_at: Date.now() - 1_000, ended_at: Date.now() },
    zone_moves: own,
  };
}

/** In an order in which what is referred to is there before. */
const ORDER = ["episodes", "tracks"];

/**
 * A canary in every column of every table that can hold something of the person, and in an object under
 * every prefix. Answers what was planted, by how it was decided.
 */
export async function plantCanaries(
  tag: string,
  person: { id: string; email: string },
  shared: Pick<Facts, "courseId" | "conceptId" | "questionId">,
): Promise<{ archived: string[]; secret: string[]; kept: string[]; facts: Facts }> {
  const facts: Facts = {
    ...shared,
    userId: person.id,
    email: person.email,
    episodeId: uuidSource.next(),
    trackId: uuidSource.next(),
    uploadId: uuidSource.next(),
    uploadTrackId: uuidSource.next(),
  };
  const planted = { archived: [] as string[], secret: [] as string[], kept: [] as string[] };
  const fixed = fixedValues(tag, facts, await webDigest.sha256(person.email));
  const tables = Object.keys(DECISIONS).filter((table) => table !== "users");
  for (const table of [...ORDER, ...tables.filter((name) => !ORDER.includes(name))]) {
    const row = await makeRow(table, { tag, fixed: fixed[table] ?? {} });
    const names = Object.keys(row);
    await env.DB.prepare(
      `insert or replace into ${table} (${names.join(", ")})
       values (${names.map(() => "?").join(", ")})`,
    )
      .bind(...Object.values(row))
      .run();
    note(planted, { tag, table });
  }
  await env.DB.prepare("update users set name = ?, image = ?, ban_reason = ? where id = ?")
    .bind(...["name", "image", "ban_reason"].map((name) => `${tag}.users.${name}`), person.id)
    .run();
  note(planted, { tag, table: "users" });
  planted.archived = planted.archived.filter((canary) => canary !== `${tag}.users.email`);
  planted.archived.push(person.email, ...(await plantObjects(tag, facts)));
  return { ...planted, facts };
}

async function makeRow(
  table: string,
  { tag, fixed }: { tag: string; fixed: Row },
): Promise<Record<string, string | number | null>> {
  const columns = await listColumns(table);
  const isMissing = ({ notnull, type }: Column) => notnull === 1 || type === "TEXT";
  return Object.fromEntries(
    columns
      .filter((column) => column.name in fixed || isMissing(column))
      .map(({ name, type }) => [
        name,
        name in fixed ? (fixed[name] ?? null) : type === "TEXT" ? `${tag}.${table}.${name}` : 1,
      ]),
  );
}

function note(
  planted: Record<"archived" | "secret" | "kept", string[]>,
  { tag, table }: { tag: string; table: string },
): void {
  for (const [column, decision] of Object.entries(DECISIONS[table] ?? {})) {
    if (decision !== "fixed") planted[decision].push(`${tag}.${table}.${column}`);
  }
}

async function plantObjects(tag: string, facts: Facts): Promise<string[]> {
  const keys = [
    `ep/${facts.episodeId}/script-1.json`,
    `ep/${facts.trackId}/1.mp3`,
    `ep/${facts.trackId}/1.vtt`,
    `work/${facts.episodeId}/brief-1.json`,
    `parts/u/${facts.userId}/1.mp3`,
    `ep/${facts.uploadId}/script-1.json`,
    `ep/${facts.uploadTrackId}/1.mp3`,
  ];
  const canaries = keys.map((_key, index) => `${tag}.object.${index}.`);
  await Promise.all(keys.map((key, index) => env.MEDIA.put(key, canaries[index] ?? "")));
  return canaries;
}

/** Everything that the database and the bucket hold, as one text. */
export async function readEverything(): Promise<string> {
  const texts: string[] = [];
  for (const table of await listTables()) {
    const { results } = await env.DB.prepare(`select * from ${table}`).all();
    texts.push(`${table} ${JSON.stringify(results)}`);
  }
  let cursor: string | undefined;
  do {
    const page = await env.MEDIA.list(cursor === undefined ? {} : { cursor });
    for (const { key } of page.objects) {
      texts.push(`${key} ${(await (await env.MEDIA.get(key))?.text()) ?? ""}`);
    }
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return texts.join("\n");
}
