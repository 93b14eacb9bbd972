import {
  type AskedText,
  type JudgedAnswer,
  type OverruledReview,
  type Review,
  type ReviewStore,
  SCHEDULER,
} from "@learnlab/domain";
import { and, eq, or, type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import { reviews } from "./schema.ts";

type Moved = Parameters<ReviewStore["keepReview"]>[0];

export function createD1ReviewStore(db: Database): ReviewStore {
  return {
    async findHistory({ userId, conceptId, episodeId, number }): Promise<Review[]> {
      const isOfQuestion =
        episodeId === null
          ? undefined
          : and(eq(reviews.episodeId, episodeId), eq(reviews.number, number));
      const rows = await db
        .select()
        .from(reviews)
        .where(and(eq(reviews.userId, userId), or(eq(reviews.conceptId, conceptId), isOfQuestion)));
      return rows.map(({ answer: _, createdAt: __, updatedAt: ___, ...review }) => review);
    },

    async countResults(userId) {
      const { conceptId, result } = reviews;
      return db
        .select({ conceptId, result, count: sql<number>`count(*)` })
        .from(reviews)
        .where(eq(reviews.userId, userId))
        .groupBy(conceptId, result);
    },

    async keepAnswer(answer, at) {
      await runBatch(db, putAnswer(answer, { at, isDue: sql`true` }));
    },

    async keepReview(moved) {
      const { review, at } = moved;
      const { id, userId, episodeId, number, conceptId } = review;
      const isFirst = sql`${isUnchanged(moved)} and not exists (select 1 from reviews
        where user_id = ${userId} and ${isOfQuestion(review)} and number = ${number})`;
      const words = episodeId === null ? (moved.answer.text ?? "") : null;
      const results = await runBatch(db, [
        ...putAnswer(moved.answer, { at, isDue: isFirst }),
        putSchedule(moved, isFirst),
        sql`insert into reviews (id, user_id, episode_id, number, concept_id, kind, answer, result,
            source, reviewed_at, local_date, created_at, updated_at)
          select ${id}, ${userId}, ${episodeId}, ${number}, ${conceptId}, ${review.kind}, ${words},
            ${review.result}, ${review.source}, ${review.reviewedAt}, ${review.localDate}, ${at}, ${at}
          where ${isFirst} returning id`,
      ]);
      return results.at(-1)?.length === 1;
    },

    async overrule(moved) {
      const { review, at } = moved;
      const isStanding = sql`${isUnchanged(moved)} and exists (select 1 from reviews
        where id = ${review.id} and overruled_at is null)`;
      const results = await runBatch(db, [
        ...putAnswer(moved.answer, { at, isDue: isStanding }),
        putSchedule({ ...moved, isOverrule: true }, isStanding),
        sql`update reviews set result = ${review.result}, source = ${review.source},
            overruled_at = ${review.overruledAt}, previous_result = ${review.previousResult},
            previous_source = ${review.previousSource}, updated_at = ${at}
          where id = ${review.id} and ${isStanding} returning id`,
      ]);
      return results.at(-1)?.length === 1;
    },

    async listOverruled(courseId, limit) {
      const rows = await db.all<Omit<OverruledReview, "texts"> & { texts: string | null }>(sql`
        select r.id as reviewId, u.name as learnerName, c.term,
          iif(r.episode_id is null, ${askedToday}, q.texts) as texts,
          coalesce(a.text, r.answer, '') as answer, r.previous_result as previousResult,
          r.previous_source as previousSource, r.overruled_at as overruledAt
        from concepts c join courses co on co.id = c.course_id join reviews r on r.concept_id = c.id and r.overruled_at is not null
          join users u on u.id = r.user_id
          left join episodes e on e.id = r.episode_id
          left join questions q on q.id = json_extract(e.question_ids, '$[' || (r.number - 1) || ']')
          left join answers a on a.episode_id = r.episode_id and a.user_id = r.user_id
            and a.number = r.number
        where c.course_id = ${courseId}
        order by r.overruled_at desc, r.id limit ${limit}`);
      return rows.map(({ texts, ...row }) => ({
        ...row,
        texts: texts === null ? [] : trustColumn<AskedText[]>(JSON.parse(texts)),
      }));
    },
  };
}

/** The concept's question of the review's kind in the language of its course: a list of one text, or null. */
const askedToday = sql`(select json_array(json_object('language', co.language,
    'question', asked.value ->> 'question', 'answer', asked.value ->> 'answer'))
  from json_each(c.questions) as asked where asked.value ->> 'kind' = r.kind limit 1)`;

/** Identified by number, since the question's concept may have changed. */
function isOfQuestion({ episodeId, conceptId }: Review): SQL {
  return episodeId === null
    ? sql`episode_id is null and concept_id = ${conceptId}`
    : sql`episode_id = ${episodeId}`;
}

/** Whether the concept's reviews are still those from which the schedule was computed. A merged concept has none. */
function isUnchanged({ review, seen }: Moved): SQL {
  return sql`(select count(*) + count(overruled_at) from reviews
    where user_id = ${review.userId} and concept_id = ${review.conceptId}) = ${seen}
    and not exists (select 1 from concept_merges where from_id = ${review.conceptId})`;
}

/** Nothing outside episodes, where the review holds the words. */
function putAnswer(answer: JudgedAnswer, { at, isDue }: { at: number; isDue: SQL }): SQL[] {
  const { id, episodeId, userId, number, text, result, source } = answer;
  if (episodeId === null) return [];
  const verdict = answer.verdict === null ? null : JSON.stringify(answer.verdict);
  return [
    sql`insert into answers
      (id, episode_id, user_id, number, text, result, source, verdict, created_at, updated_at)
    select ${id}, ${episodeId}, ${userId}, ${number}, ${text ?? ""}, ${result}, ${source}, ${verdict},
      ${at}, ${at}
    where ${isDue}
    on conflict (episode_id, user_id, number) do update set text = coalesce(${text}, text),
      result = excluded.result, source = excluded.source, verdict = excluded.verdict,
      updated_at = excluded.updated_at`,
  ];
}

function putSchedule(moved: Moved & { isOverrule?: boolean }, isDue: SQL): SQL {
  const { review, schedule, lastResult, at } = moved;
  const { dueOn, stability, difficulty, reps, lapses, rights } = schedule;
  // An episode's question counts when it is heard.
  const isAsked = review.episodeId === null && moved.isOverrule !== true;
  const [asked, askedAt, kind] = isAsked ? [1, review.reviewedAt, review.kind] : [0, null, null];
  return sql`insert into memories (user_id, concept_id, times_heard, times_asked, last_asked_at,
      last_kind, last_result, due_on, stability, difficulty, reps, lapses, rights, last_reviewed_at,
      reviewed_on, scheduler, created_at, updated_at)
    select ${review.userId}, ${review.conceptId}, 0, ${asked}, ${askedAt}, ${kind}, ${lastResult},
      ${dueOn}, ${stability}, ${difficulty}, ${reps}, ${lapses}, ${rights}, ${schedule.lastReviewedAt},
      ${schedule.reviewedOn}, ${SCHEDULER}, ${at}, ${at}
    where ${isDue}
    on conflict (user_id, concept_id) do update set times_asked = times_asked + excluded.times_asked,
      last_asked_at = coalesce(max(last_asked_at, excluded.last_asked_at),
        last_asked_at, excluded.last_asked_at),
      last_kind = coalesce(excluded.last_kind, last_kind), last_result = excluded.last_result,
      due_on = excluded.due_on, stability = excluded.stability, difficulty = excluded.difficulty,
      reps = excluded.reps, lapses = excluded.lapses, rights = excluded.rights,
      last_reviewed_at = excluded.last_reviewed_at, reviewed_on = excluded.reviewed_on,
      scheduler = excluded.scheduler, updated_at = excluded.updated_at`;
}
