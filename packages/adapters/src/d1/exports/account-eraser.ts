import {
  type AccountEraser,
  type AuditedAction,
  type Erasure,
  type Holdings,
  LANGUAGES,
} from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { isOfClass } from "../episodes/class-recordings.ts";
import { sumDays } from "../spending/sum-days.ts";
import { trustColumn } from "../trusted-json.ts";
import { selectPersonObjects } from "./person-objects.ts";

type Counts = Omit<Holdings, "taughtAlone">;

/** Deletes accounts; the audit row of a deletion carries the id of the request that writes it. */
export function createD1AccountEraser(db: Database, requestId = ""): AccountEraser {
  return {
    async findLanguage(userId) {
      const [row] = await db.all<{ language: string | null }>(sql`
        select languages ->> '$[0]' as language from learner_settings where user_id = ${userId}`);
      return LANGUAGES.find((known) => known === row?.language) ?? "en";
    },

    async countHoldings(userId) {
      const [row] = await db.all<Counts & { taughtAlone: string }>(sql`select
        (select count(*) from episodes
          where user_id = ${userId} and deleted_at is null and not ${isOfClass}) as episodes,
        (select count(*) from episodes
          where user_id = ${userId} and deleted_at is null and ${isOfClass}) as classRecordings,
        (select count(*) from answers where user_id = ${userId})
          + (select count(*) from reviews where user_id = ${userId} and episode_id is null) as answers,
        (select count(distinct local_date) from listening_days where user_id = ${userId}) as daysListened,
        (select count(*) from quiz_scores where user_id = ${userId}) as quizScores,
        (select count(*) from api_tokens where user_id = ${userId} and revoked_at is null) as accessTokens,
        (select json_group_array(title) from (select title from courses
          where ${isTaughtAlone(userId)} order by title)) as taughtAlone`);
      if (row === undefined) throw new Error("A select without a table has one row.");
      return { ...row, taughtAlone: trustColumn<string[]>(JSON.parse(row.taughtAlone)) };
    },

    async listTaught(userId) {
      const rows = await db.all<{ title: string }>(
        sql`select title from courses where ${isTaughtAlone(userId)} order by title`,
      );
      return rows.map(({ title }) => title);
    },

    async erase(erasure) {
      const [before = [], erased = []] = await runBatch(db, [
        sql`select role, (select count(*) from courses
            where ${isTaughtAlone(erasure.userId)}) as taught
          from users where id = ${erasure.userId}`,
        ...writeErasure({ ...erasure, requestId }),
      ]);
      if (erased.length === 1) return "erased";
      const [person] = before;
      if (person === undefined) return "gone";
      const isInTheWay = Number(person["taught"]) > 0 && erasure.coursesTo === null;
      return isInTheWay ? "teaches" : "last_admin";
    },

    async findUnfinished() {
      const [row] = await db.all<{ id: string; prefixes: string }>(
        sql`select id, prefixes from account_deletions order by created_at limit 1`,
      );
      return row === undefined
        ? null
        : { id: row.id, prefixes: trustColumn<string[]>(JSON.parse(row.prefixes)) };
    },

    async keepUnfinished({ id, prefixes, at }) {
      await db.run(
        prefixes.length === 0
          ? sql`delete from account_deletions where id = ${id}`
          : sql`update account_deletions set prefixes = ${JSON.stringify(prefixes)},
              updated_at = ${at} where id = ${id}`,
      );
    },
  };
}

/** The first statement decides; the others only run if it succeeded. */
function writeErasure(erasure: Erasure & { requestId: string }): SQL[] {
  const { id } = erasure;
  const isErased = sql`exists (select 1 from account_deletions where id = ${id})`;
  return [
    begin(erasure),
    handOverRecordings(erasure, isErased),
    ...forgetMoney(erasure, isErased),
    ...deleteStudies(erasure, isErased),
    ...handOver(erasure, isErased),
    ...deleteAccount(erasure, isErased),
    ...writeAudit(erasure, isErased),
    sql`delete from users where id = ${erasure.userId} and ${isErased}`,
  ];
}

function begin({ id, userId, coursesTo, at }: Erasure): SQL {
  return sql`insert into account_deletions (id, prefixes, created_at, updated_at)
    select ${id}, (select json_group_array(prefix) from (${selectPersonObjects(userId, "erased")})),
      ${at}, ${at}
    from users where id = ${userId}
      and (role <> 'admin' or exists (select 1 from users as others
        where others.role = 'admin' and others.banned = 0 and others.id <> ${userId}))
      and (${coursesTo} is not null
        or not exists (select 1 from courses where ${isTaughtAlone(userId)}))
      and (${coursesTo} is null or exists (select 1 from users as heirs
        where heirs.id = ${coursesTo} and heirs.id <> ${userId} and heirs.banned = 0
          and heirs.role in ('teacher', 'admin')))
    returning id`;
}

/**
 * A recording for a class is its class's: it goes to the course's teacher, or to who becomes that. The new owner
 * never made the request that it was uploaded with.
 */
function handOverRecordings({ userId, coursesTo, at }: Erasure, isErased: SQL): SQL {
  return sql`update episodes set updated_at = ${at}, request_key = 'handed-over:' || id,
      user_id = (select iif(courses.teacher_id <> ${userId}, courses.teacher_id,
          coalesce(${coursesTo}, ${furtherTeacher(userId)}))
        from courses where courses.id = episodes.course_id)
    where user_id = ${userId} and ${isOfClass} and ${isErased}`;
}

/** The first of the other teachers of a row of courses. */
function furtherTeacher(userId: string): SQL {
  return sql`(select user_id from course_teachers
    where course_id = courses.id and user_id <> ${userId} order by created_at, user_id limit 1)`;
}

/** Settled costs stay as sums of days; reservations are settled into them. */
function forgetMoney({ userId }: Erasure, isErased: SQL): SQL[] {
  const ofEpisodes = sql`episode_id in (select id from episodes where user_id = ${userId})`;
  const theirs = sql`(select rowid from spend where (user_id = ${userId} or ${ofEpisodes})
    and episode_id <> '' and ${isErased})`;
  return [
    sumDays(theirs),
    sql`delete from spend where rowid in ${theirs}`,
    sql`delete from spend_learners where user_id = ${userId} and ${isErased}`,
    sql`update spend_reservations set episode_id = '' where ${ofEpisodes} and ${isErased}`,
  ];
}

/** Deletes children before parents: others may have rows on the person's episodes too. */
function deleteStudies({ userId }: Erasure, isErased: SQL): SQL[] {
  const ofEpisodes = sql`episode_id in (select id from episodes where user_id = ${userId})`;
  const both = ["answers", "progress", "notifications", "bookmarks"].map(
    (table) => sql`delete from ${sql.raw(table)}
      where (user_id = ${userId} or ${ofEpisodes}) and ${isErased}`,
  );
  const ofEpisode = ["tracks", "generation_steps", "episode_approvals", "failed_messages"].map(
    (table) => sql`delete from ${sql.raw(table)} where ${ofEpisodes} and ${isErased}`,
  );
  const ofPerson = [
    "daily_runs",
    "upload_reservations",
    "episodes",
    "openings",
    "scheduled_orders",
    "class_refusals",
    "memories",
    "concept_choices",
    "reviews",
    "listens",
    "listening_days",
    "problems",
    "digests",
    "quiz_scores",
    "enrollments",
  ].map(deleteOwn(userId, isErased));
  return [...both, ...ofEpisode, ...ofPerson];
}

/** Whether the person is the only teacher of a course, which needs another before they can go. */
function isTaughtAlone(userId: string): SQL {
  return sql`courses.teacher_id = ${userId} and not exists (select 1 from course_teachers
    where course_teachers.course_id = courses.id and course_teachers.user_id <> ${userId})`;
}

/** Courses and lessons are shared: they get another teacher, or forget their author. */
function handOver({ id, userId, coursesTo, at }: Erasure, isErased: SQL): SQL[] {
  return [
    sql`update courses set updated_at = ${at}, teacher_id = coalesce(${coursesTo}, ${furtherTeacher(userId)})
      where teacher_id = ${userId} and ${isErased}`,
    sql`delete from course_teachers where ${isErased} and (user_id = ${userId} or user_id = (
      select teacher_id from courses where courses.id = course_teachers.course_id))`,
    sql`update scheduled_orders set ordered_by = ${id}
      where ordered_by = ${userId} and ${isErased}`,
    sql`update lessons set edited_by = ${id} where edited_by = ${userId} and ${isErased}`,
  ];
}

function deleteAccount({ userId, email, subjectHash }: Erasure, isErased: SQL): SQL[] {
  const own = [
    "api_tokens",
    "idempotency_keys",
    "sessions",
    "accounts",
    "account_links",
    "learner_settings",
    "zone_moves",
    "record_exports",
  ].map(deleteOwn(userId, isErased));
  return [
    ...own,
    sql`delete from attempts where subject_hash = ${subjectHash} and ${isErased}`,
    sql`delete from verifications where (value = ${userId} or instr(value, ${userId}) > 0
      or instr(identifier, ${userId}) > 0 or instr(identifier, ${email}) > 0) and ${isErased}`,
    sql`delete from invitations where email = ${email} and ${isErased}`,
    sql`update invitations set created_by = null where created_by = ${userId} and ${isErased}`,
    // Without its admin a look would be an ordinary session of the person.
    sql`delete from sessions where impersonated_by = ${userId} and ${isErased}`,
    // The cleanup's saved place may be one of their keys; then it starts from the beginning.
    sql`delete from settings where name = 'cleanup.place' and ${isErased}`,
  ];
}

/** Actions on a lesson or a course, which stays. */
const COURSE_ACTIONS: AuditedAction[] = [
  "courses.create",
  "courses.save",
  "courses.archive",
  "courses.restore",
  "courses.setJoining",
  "courses.renewCode",
  "courses.addTeacher",
  "courses.removeTeacher",
  "lessons.edit",
  "lessons.fill",
  "lessons.revoice",
  "lessons.withdraw",
  "lessons.restore",
];
const OF_COURSES = sql.join(
  COURSE_ACTIONS.map((action) => sql`${action}`),
  sql`, `,
);

/** The log keeps what was done, and the deletion's id replaces the person's. */
function writeAudit(erasure: Erasure & { requestId: string }, isErased: SQL): SQL[] {
  const { id, userId, auditId, actorId, action, requestId, at } = erasure;
  return [
    sql`update audit_log set
        subject_id = case
          when person_id = ${userId} and action not in (${OF_COURSES}) then ${id}
          else replace(subject_id, ${userId}, ${id}) end,
        actor_id = iif(actor_id = ${userId}, ${id}, actor_id),
        person_id = iif(person_id = ${userId}, ${id}, person_id),
        details = iif(person_id = ${userId}, '{}', replace(details, ${userId}, ${id}))
      where (actor_id = ${userId} or person_id = ${userId} or subject_id = ${userId}
        or instr(details, ${userId}) > 0) and ${isErased}`,
    sql`insert into audit_log (id, actor_id, action, subject_id, person_id, details, request_id,
        created_at, updated_at)
      select ${auditId}, ${actorId}, ${action}, ${id}, ${id}, '{}', ${requestId}, ${at}, ${at}
      where ${isErased}`,
  ];
}

function deleteOwn(userId: string, isErased: SQL): (table: string) => SQL {
  return (table) => sql`delete from ${sql.raw(table)} where user_id = ${userId} and ${isErased}`;
}
