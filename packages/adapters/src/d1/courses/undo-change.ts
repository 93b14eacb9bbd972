import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";

/**
 * A concept as it was before its latest change, with its translations; lessons that were written since are
 * withdrawn, and those that the change withdrew stand again. What was merged into it is there again. Of a changed link only
 * the link is as it was.
 */
export async function undoChange(
  db: Database,
  { courseId, changeId, at }: { courseId: string; changeId: string; at: number },
): Promise<boolean> {
  const change = sql`concept_changes where concept_changes.id = ${changeId}
    and concept_changes.course_id = ${courseId} and concept_changes.is_final = 0
    and not exists (select 1 from concept_changes as later
      where later.concept_id = concept_changes.concept_id and later.id > concept_changes.id)`;
  const ofWords = sql`${change} and kind <> 'link'`;
  const results = await runBatch(db, [
    ...restoreWords(ofWords, at),
    ...restoreGone(change, at),
    ...restoreLessons(ofWords, at),
    ...restoreLink(sql`${change} and kind = 'link'`),
    sql`delete from concept_changes where id in (select id from ${change}) returning id`,
  ]);
  return results.at(-1)?.length === 1;
}

const columns = sql.raw("term, spoken, sentences, questions");
const restored = sql.raw(
  "value ->> 'term', value ->> 'spoken', value -> 'sentences', value -> 'questions'",
);

function restoreWords(change: SQL, at: number): SQL[] {
  return [
    sql`update concepts set (term, spoken, sentences, questions, lost_quotes, updated_at) = (
        select before ->> '$.concept.term', before ->> '$.concept.spoken',
          before -> '$.concept.sentences', before -> '$.concept.questions',
          before -> '$.concept.lostQuotes', ${at} from ${change})
      where id in (select concept_id from ${change})`,
    sql`delete from concept_texts where concept_id in (select concept_id from ${change})`,
    sql`insert into concept_texts
        (id, concept_id, language, ${columns}, created_at, updated_at)
      select value ->> 'id', concept_id, value ->> 'language', ${restored}, value ->> 'createdAt', ${at}
      from (select concept_id, before from ${change}) as undone
        join json_each(undone.before, '$.texts')`,
  ];
}

/** After the words: what is merged away and comes back. An edit has none of it. */
function restoreGone(change: SQL, at: number): SQL[] {
  const merge = sql`(select concept_id, course_id, before, created_at from ${change} and kind = 'merge') as undone`;
  const isThere = (end: string) =>
    sql`exists (select 1 from concepts where concepts.id = value ->> ${end})`;
  return [
    // Its place may be another one's by now: then it comes last.
    sql`insert into concepts (id, course_id, material_id, position, ${columns}, lost_quotes,
        created_at, updated_at)
      select before ->> '$.gone.id', undone.course_id, before ->> '$.gone.materialId',
        iif(exists (select 1 from concepts where concepts.course_id = undone.course_id
            and concepts.position = undone.before ->> '$.gone.position'),
          (select max(position) + 1 from concepts where concepts.course_id = undone.course_id),
          before ->> '$.gone.position'),
        before ->> '$.gone.term', before ->> '$.gone.spoken', before -> '$.gone.sentences',
        before -> '$.gone.questions', before -> '$.gone.lostQuotes', before ->> '$.gone.createdAt', ${at}
      from ${merge}`,
    sql`insert into concept_texts (id, concept_id, language, ${columns}, created_at, updated_at)
      select value ->> 'id', undone.before ->> '$.gone.id', value ->> 'language', ${restored},
        value ->> 'createdAt', ${at}
      from ${merge} join json_each(undone.before, '$.goneTexts')`,
    sql`delete from concept_links where exists (select 1 from ${merge}
      where concept_links.updated_at = undone.created_at
        and undone.concept_id in (concept_links.from_id, concept_links.to_id))`,
    sql`insert into concept_links (from_id, to_id, kind, texts, quotes, created_at, updated_at)
      select value ->> 'fromId', value ->> 'toId', value ->> 'kind', value -> 'texts',
        value -> 'quotes', value ->> 'createdAt', ${at}
      from ${merge} join json_each(undone.before, '$.links')
      where ${isThere("fromId")} and ${isThere("toId")} on conflict do nothing`,
    sql`update concept_proposals set concept_id = undone.before ->> '$.gone.id', updated_at = ${at}
      from ${merge} where concept_proposals.id in (
        select value from json_each(undone.before, '$.proposals'))`,
    sql`update lessons set concept_id = moved.gone, version = moved.version,
        withdrawn_at = moved.withdrawn_at, updated_at = ${at}
      from (select undone.before ->> '$.gone.id' as gone, value ->> 'id' as id,
          value ->> 'version' as version, value ->> 'withdrawnAt' as withdrawn_at
        from ${merge} join json_each(undone.before, '$.lessons')) as moved
      where lessons.id = moved.id`,
    sql`delete from concept_merges where from_id in (select before ->> '$.gone.id' from ${merge})`,
  ];
}

/** As it was written: what belongs to an approval goes with it again. */
function restoreLink(change: SQL): SQL[] {
  return [
    sql`delete from concept_links where exists (select 1 from ${change}
      and concept_changes.concept_id = from_id and before ->> '$.toId' = to_id)`,
    sql`insert into concept_links (from_id, to_id, kind, texts, quotes, created_at, updated_at)
      select concept_id, before ->> '$.toId', before ->> '$.link.kind', before -> '$.link.texts',
        before -> '$.link.quotes', before ->> '$.link.createdAt', before ->> '$.link.updatedAt'
      from ${change} and before ->> '$.link' is not null
        and exists (select 1 from concepts where concepts.id = before ->> '$.toId')`,
  ];
}

function restoreLessons(change: SQL, at: number): SQL[] {
  return [
    sql`update lessons set withdrawn_at = ${at}, updated_at = ${at}
      where withdrawn_at is null and edited_by is null and exists (select 1 from ${change}
        and concept_changes.concept_id = lessons.concept_id
        and lessons.created_at > concept_changes.created_at)`,
    sql`update lessons set withdrawn_at = null, updated_at = ${at}
      where exists (select 1 from ${change} and concept_changes.concept_id = lessons.concept_id
          and lessons.withdrawn_at = concept_changes.created_at)
        and not exists (select 1 from lessons as standing
          where standing.concept_id = lessons.concept_id and standing.level = lessons.level
            and standing.variant = lessons.variant and standing.withdrawn_at is null)`,
  ];
}
