import {
  type MergedConcepts,
  type MergedSchedule,
  type MergeStore,
  type ReviewedDay,
  SCHEDULER,
} from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import {
  conceptBefore,
  forgetOldChanges,
  isAsRead,
  isWritten,
  putWords,
  textsOf,
  withdrawWritten,
} from "../courses/concept-changes.ts";
import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";

export function createD1MergeStore(db: Database): MergeStore {
  return {
    async readReviews({ keptId, goneId }) {
      const [reviews = [], counts = []] = await runBatch(db, [
        sql`select user_id as userId, result, reviewed_at as reviewedAt, local_date as localDate
          from reviews where concept_id in (${keptId}, ${goneId}) and user_id in (
            select user_id from reviews where concept_id = ${keptId}
            intersect select user_id from reviews where concept_id = ${goneId})`,
        sql`select ${countReviews(keptId, goneId)} as seen`,
      ]);
      return {
        reviews: trustColumn<(ReviewedDay & { userId: string })[]>(reviews),
        seen: Number(counts[0]?.["seen"]),
      };
    },

    async merge(change) {
      const results = await runBatch(db, [
        writeChange(change),
        ...mergeLessons(change),
        ...putWords({ ...change, id: change.kept.id }, isWritten(change.changeId)),
        ...mergeStudy(change),
        ...mergeRest(change),
        forgetOldChanges(change.kept.id),
      ]);
      return results[0]?.length === 1;
    },
  };
}

function countReviews(keptId: string, goneId: string): SQL {
  return sql`(select count(*) + count(overruled_at) from reviews
    where concept_id in (${keptId}, ${goneId}))`;
}

/** With all that is needed to take it back; final where learners knew the one that goes. */
function writeChange({ changeId, kept, gone, seen, at }: MergedConcepts): SQL {
  const known = ["memories", "reviews", "concept_choices", "quiz_scores"].map(
    (table) => sql`exists (select 1 from ${sql.raw(table)} where concept_id = ${gone.id})`,
  );
  const merged = sql`exists (select 1 from concept_merges where into_id = ${gone.id})`;
  return sql`insert into concept_changes
      (id, course_id, concept_id, kind, before, is_final, created_at, updated_at)
    select ${changeId}, course_id, id, 'merge', json_object(
        'concept', ${conceptBefore}, 'texts', json(${textsOf(sql`concepts.id`)}),
        'gone', (select ${conceptBefore} from concepts where id = ${gone.id}),
        'goneTexts', json(${textsOf(sql`${gone.id}`)}),
        'links', (select json_group_array(json_object('fromId', from_id, 'toId', to_id, 'kind', kind,
            'texts', json(texts), 'quotes', json(quotes), 'createdAt', created_at))
          from concept_links where from_id in (${kept.id}, ${gone.id}) or to_id in (${kept.id}, ${gone.id})),
        'proposals', (select json_group_array(id) from concept_proposals
          where course_id = concepts.course_id and concept_id = ${gone.id}),
        'lessons', (select json_group_array(json_object('id', id, 'version', version,
            'withdrawnAt', withdrawn_at)) from lessons where concept_id = ${gone.id})),
      ${sql.join([...known, merged], sql` or `)}, ${at}, ${at}
    from concepts where id = ${kept.id} and ${isAsRead(kept)} and ${isAsRead(gone)}
      and ${countReviews(kept.id, gone.id)} = ${seen} returning id`;
}

/** Lessons of the one that goes stand on only in a teacher's own words, where the other has none. */
function mergeLessons({ changeId, kept, gone, isReworded, at }: MergedConcepts): SQL[] {
  const guard = isWritten(changeId);
  const withdraw = isReworded ? [withdrawWritten(kept.id, { at, guard })] : [];
  const ofKept = sql`from lessons as known where known.concept_id = ${kept.id}
    and known.level = lessons.level and known.variant = lessons.variant`;
  return [
    ...withdraw,
    sql`update lessons set concept_id = ${kept.id}, updated_at = ${at},
        version = version + coalesce((select max(version) ${ofKept}), 0),
        withdrawn_at = iif(withdrawn_at is null and (edited_by is null
          or exists (select 1 ${ofKept} and known.withdrawn_at is null)), ${at}, withdrawn_at)
      where concept_id = ${gone.id} and ${guard}`,
    sql`delete from writing_requests where concept_id = ${gone.id} and ${guard}`,
  ];
}

function mergeStudy({ changeId, kept, gone, schedules, at }: MergedConcepts): SQL[] {
  const guard = isWritten(changeId);
  return [
    addMemories({ kept: kept.id, gone: gone.id, at, guard }),
    putSchedules(schedules, { kept: kept.id, at, guard }),
    sql`delete from memories where concept_id = ${gone.id} and ${guard}`,
    // Outside of episodes a review is the how-manieth of its concept: these go on counting behind the others.
    sql`update reviews set concept_id = ${kept.id}, updated_at = ${at},
        number = number + iif(episode_id is null, others.count, 0)
      from (select user_id, (select count(*) from reviews as own
            where own.user_id = moved.user_id and own.concept_id = ${kept.id}) as count
          from reviews as moved where concept_id = ${gone.id} group by user_id) as others
      where reviews.user_id = others.user_id and reviews.concept_id = ${gone.id} and ${guard}`,
    sql`insert into concept_choices (user_id, concept_id, kind, created_at, updated_at)
      select user_id, ${kept.id}, kind, created_at, updated_at from concept_choices
      where concept_id = ${gone.id} and ${guard}
      on conflict (user_id, concept_id) do update set
        kind = iif(excluded.updated_at > updated_at, excluded.kind, kind),
        updated_at = max(excluded.updated_at, updated_at)`,
    sql`delete from concept_choices where concept_id = ${gone.id} and ${guard}`,
    sql`update quiz_scores set concept_id = ${kept.id}, updated_at = ${at}
      where course_id = ${kept.courseId} and concept_id = ${gone.id} and ${guard}`,
  ];
}

interface Into {
  kept: string;
  at: number;
  guard: SQL;
}

/** Of a schedule, either both have one, which is worked out anew, or the one that there is stands. */
const SCHEDULE = [
  "last_result",
  "due_on",
  "stability",
  "difficulty",
  "reps",
  "lapses",
  "rights",
  "last_reviewed_at",
  "reviewed_on",
  "scheduler",
];

function addMemories({ kept, gone, at, guard }: Into & { gone: string }): SQL {
  const schedule = sql.raw(SCHEDULE.join(", "));
  const own = SCHEDULE.map(
    (name) => `${name} = iif(stability is null, excluded.${name}, memories.${name})`,
  );
  const sooner = (name: string) =>
    sql.raw(`${name} = coalesce(min(${name}, excluded.${name}), ${name}, excluded.${name})`);
  const later = (name: string) =>
    sql.raw(`${name} = coalesce(max(${name}, excluded.${name}), ${name}, excluded.${name})`);
  return sql`insert into memories (user_id, concept_id, times_heard, first_heard_at, last_heard_at,
      times_asked, last_asked_at, last_kind, ${schedule}, created_at, updated_at)
    select user_id, ${kept}, times_heard, first_heard_at, last_heard_at, times_asked, last_asked_at,
      last_kind, ${schedule}, created_at, ${at}
    from memories where concept_id = ${gone} and ${guard}
    on conflict (user_id, concept_id) do update set
      times_heard = times_heard + excluded.times_heard, ${sooner("first_heard_at")},
      ${later("last_heard_at")}, times_asked = times_asked + excluded.times_asked,
      ${later("last_asked_at")},
      last_kind = iif(coalesce(excluded.last_asked_at, 0) > coalesce(last_asked_at, 0),
        coalesce(excluded.last_kind, last_kind), coalesce(last_kind, excluded.last_kind)),
      ${sql.raw(own.join(", "))}, updated_at = excluded.updated_at`;
}

function putSchedules(schedules: MergedSchedule[], { kept, at, guard }: Into): SQL {
  const rows = schedules.map(({ userId, schedule, lastResult }) => ({
    userId,
    ...schedule,
    lastResult,
  }));
  return sql`update memories set last_result = value ->> 'lastResult', due_on = value ->> 'dueOn',
      stability = value ->> 'stability', difficulty = value ->> 'difficulty', reps = value ->> 'reps',
      lapses = value ->> 'lapses', rights = value ->> 'rights',
      last_reviewed_at = value ->> 'lastReviewedAt', reviewed_on = value ->> 'reviewedOn',
      scheduler = ${SCHEDULER}, updated_at = ${at}
    from json_each(${JSON.stringify(rows)})
    where memories.user_id = value ->> 'userId' and memories.concept_id = ${kept} and ${guard}`;
}

/** Links, what was approved, and the name by which episodes know it; then the concept itself. */
function mergeRest({ changeId, kept, gone, at }: MergedConcepts): SQL[] {
  const guard = isWritten(changeId);
  const linked = (from: SQL, to: SQL, end: SQL) => sql`
    insert into concept_links (from_id, to_id, kind, texts, quotes, created_at, updated_at)
    select ${from}, ${to}, kind, texts, quotes, created_at, ${at} from concept_links
    where ${end} = ${gone.id} and from_id <> ${kept.id} and to_id <> ${kept.id} and ${guard}
    on conflict do nothing`;
  return [
    linked(sql`${kept.id}`, sql`to_id`, sql`from_id`),
    linked(sql`from_id`, sql`${kept.id}`, sql`to_id`),
    sql`delete from concept_links where ${gone.id} in (from_id, to_id) and ${guard}`,
    sql`update concept_proposals set concept_id = ${kept.id}, updated_at = ${at}
      where course_id = ${kept.courseId} and concept_id = ${gone.id} and ${guard}`,
    sql`update concept_merges set into_id = ${kept.id}, updated_at = ${at}
      where into_id = ${gone.id} and ${guard}`,
    sql`insert into concept_merges (from_id, into_id, created_at, updated_at)
      select ${gone.id}, ${kept.id}, ${at}, ${at} where ${guard}`,
    sql`delete from concept_changes where concept_id = ${gone.id} and ${guard}`,
    sql`delete from concept_texts where concept_id = ${gone.id} and ${guard}`,
    sql`delete from concepts where id = ${gone.id} and ${guard}`,
  ];
}
