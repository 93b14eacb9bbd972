import {
  type ApprovalStore,
  type CourseApproval,
  type DecidedEpisode,
  TIME_CURSOR,
  UNFINISHED,
} from "@learnlab/domain";
import { and, asc, eq, gt, gte, or, type SQL, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { type Database, runBatch } from "../database.ts";
import { isPrimaryTrack } from "../episodes/list-summaries.ts";
import { episodeApprovals, episodes, tracks } from "../episodes/schema.ts";
import { isUnapproved, isWaitingAnew } from "../episodes/withhold-episode.ts";
import { cutTimePage } from "../time-page.ts";
import { trustColumn } from "../trusted-json.ts";

/** Whether a row of episodes is in a queue and can be decided on. */
const isQueued = sql`(episodes.status = 'awaiting_review' and episodes.deleted_at is null)`;
/** The same with those that were edited and are being spoken again. */
const isListed = sql`((episodes.status = 'awaiting_review' or ${isWaitingAnew})
  and episodes.deleted_at is null)`;

export function createD1ApprovalStore(db: Database): ApprovalStore {
  return {
    async findRule(courseId) {
      const [row] = await db.all<{ isRequired: number; waiting: number }>(sql`
        select needs_approval as isRequired, (
          select count(*) from episode_approvals join episodes on episodes.id = episode_id
          where episode_approvals.course_id = courses.id and state = 'waiting' and ${isListed}
        ) as waiting from courses where id = ${courseId}`);
      return { isRequired: row?.isRequired === 1, waiting: row?.waiting ?? 0 };
    },

    async setRule({ courseId, isRequired, at }) {
      await runBatch(db, [
        sql`update courses set needs_approval = ${isRequired ? 1 : 0}, updated_at = ${at}
          where id = ${courseId}`,
        ...(isRequired ? [] : forgetUnfinished(courseId)),
      ]);
    },

    list: (page) => listQueue(db, page),

    listOfEpisode(episodeId) {
      return db.all<CourseApproval>(sql`
        select courses.id as courseId, courses.title as course, state
        from episode_approvals join courses on courses.id = episode_approvals.course_id
          join episodes on episodes.id = episode_id and ${isListed}
        where episode_id = ${episodeId} order by courses.title, courses.id`);
    },

    async approve({ courseId, episodeIds, at }) {
      const chosen = sql`(select value from json_each(${JSON.stringify(episodeIds)}))`;
      const [approved = [], released = []] = await runBatch(db, [
        sql`update episode_approvals set state = 'approved', updated_at = ${at}
          where course_id = ${courseId} and state = 'waiting' and episode_id in ${chosen}
            and exists (select 1 from episodes where episodes.id = episode_id and ${isQueued})
          returning episode_id as id,
            (select user_id from episodes where episodes.id = episode_id) as userId`,
        sql`update episodes set status = 'completed', withheld = 0, completed_at = ${at},
            updated_at = ${at}
          where id in ${chosen} and ${isQueued} and not ${isUnapproved} returning id`,
      ]);
      return {
        approved: trustColumn<DecidedEpisode[]>(approved),
        released: released.map((row) => String(row["id"])),
      };
    },

    async reject({ courseId, episodeId, reason, at }) {
      const [, rejected = []] = await runBatch(db, [
        sql`update episode_approvals set state = 'rejected', reason = ${reason}, updated_at = ${at}
          where course_id = ${courseId} and episode_id = ${episodeId} and state = 'waiting'
            and exists (select 1 from episodes where episodes.id = episode_id and ${isQueued})`,
        sql`update episodes set status = 'failed', error = ${reason},
            error_reason = 'review.rejected', updated_at = ${at}
          where id = ${episodeId} and ${isQueued} and exists (
            select 1 from episode_approvals where episode_id = episodes.id
              and course_id = ${courseId} and state = 'rejected')
          returning id, user_id as userId`,
      ]);
      return trustColumn<DecidedEpisode[]>(rejected)[0] ?? null;
    },
  };
}

/** A course that does not ask any more says nothing to episodes that are not in its queue yet. */
function forgetUnfinished(courseId: string): SQL[] {
  const unfinished = sql.raw(UNFINISHED.map((status) => `'${status}'`).join(", "));
  const ofCourse = sql`course_id = ${courseId} and state = 'waiting' and episode_id in (
    select id from episodes where (status in (${unfinished}) and not ${isWaitingAnew})
      or (status = 'failed' and error_reason is not 'review.rejected'))`;
  return [
    sql`update episodes set withheld = exists (
        select 1 from episode_approvals as asked where asked.episode_id = episodes.id
          and asked.state <> 'approved' and asked.course_id <> ${courseId})
      where id in (select episode_id from episode_approvals where ${ofCourse})`,
    sql`delete from episode_approvals where ${ofCourse}`,
  ];
}

const queueColumns = {
  id: episodes.id,
  kind: episodes.kind,
  title: episodes.title,
  languages: episodes.languages,
  outputFormat: episodes.outputFormat,
  durationMs: tracks.durationMs,
  learnerName: users.name,
  createdAt: episodeApprovals.createdAt,
  isBeingMade: sql<number>`${isWaitingAnew}`,
  courses: sql<string>`(select json_group_array(json_object(
      'courseId', asking.id, 'course', asking.title, 'state', asked.state))
    from episode_approvals as asked join courses as asking on asking.id = asked.course_id
    where asked.episode_id = ${episodes.id})`,
};

async function listQueue(
  db: Database,
  { courseId, limit, cursor }: Parameters<ApprovalStore["list"]>[0],
): ReturnType<ApprovalStore["list"]> {
  const rows = await db
    .select(queueColumns)
    .from(episodeApprovals)
    .innerJoin(episodes, eq(episodes.id, episodeApprovals.episodeId))
    .innerJoin(users, eq(users.id, episodes.userId))
    .leftJoin(tracks, isPrimaryTrack)
    .where(
      and(
        eq(episodeApprovals.courseId, courseId),
        sql`${episodeApprovals.state} = 'waiting'`,
        isListed,
        isAfter(cursor),
      ),
    )
    .orderBy(asc(episodeApprovals.createdAt), asc(episodeApprovals.episodeId))
    .limit(limit + 1);
  const { page, nextCursor } = cutTimePage(rows, limit);
  return {
    episodes: page.map((row) => ({
      ...row,
      isBeingMade: row.isBeingMade === 1,
      courses: trustColumn<CourseApproval[]>(JSON.parse(row.courses)),
    })),
    nextCursor,
  };
}

function isAfter(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined;
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  return and(
    gte(episodeApprovals.createdAt, createdAt),
    or(gt(episodeApprovals.createdAt, createdAt), gt(episodeApprovals.episodeId, id)),
  );
}
