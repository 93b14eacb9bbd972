import type { ConceptChange, ConceptFacts, ConceptStore, Language } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";
import {
  forgetOldChanges,
  isWritten,
  putText,
  putWords,
  rememberLink,
  rememberWords,
  withdrawWritten,
} from "./concept-changes.ts";
import { undoChange } from "./undo-change.ts";

export function createD1ConceptStore(db: Database): ConceptStore {
  return {
    listFacts: (courseId) => listFacts(db, courseId),

    async edit({ changeId, before, words, texts, at }) {
      const { id } = before;
      const guard = isWritten(changeId);
      const results = await runBatch(db, [
        rememberWords({ changeId, kind: "edit", before, at }),
        ...putWords({ id, words, texts, at }, guard),
        withdrawWritten(id, { at, guard }),
        forgetOldChanges(id),
      ]);
      return results[0]?.length === 1;
    },

    async translate({ changeId, before, text, at }) {
      const { id } = before;
      const results = await runBatch(db, [
        rememberWords({ changeId, kind: "translation", before, at }),
        ...putText({ id, text, at }, isWritten(changeId)),
        forgetOldChanges(id),
      ]);
      return results[0]?.length === 1;
    },

    async add({ courseId, concepts, at }) {
      const rows = JSON.stringify(concepts);
      const [added = []] = await runBatch(db, [
        sql`insert into concepts
            (id, course_id, material_id, position, term, spoken, sentences, questions, created_at, updated_at)
          select wanted.value ->> 'id', ${courseId}, materials.id,
            (select coalesce(max(position), -1) from concepts where course_id = ${courseId})
              + row_number() over (order by wanted.key),
            wanted.value ->> 'term', wanted.value ->> 'spoken', wanted.value -> 'sentences',
            wanted.value -> 'questions', ${at}, ${at}
          from json_each(${rows}) as wanted
          join materials on materials.id = wanted.value ->> 'materialId'
            and materials.course_id = ${courseId} and materials.removed_at is null
          returning id`,
      ]);
      return added.map(({ id }) => String(id));
    },

    // Two places may not be the same for a moment either, so that all move out of the way first.
    async order({ courseId, ids, at }) {
      const wanted = sql`json_each(${JSON.stringify(ids)})`;
      const isWhole = sql`(select count(*) from concepts where course_id = ${courseId}) = ${ids.length}
        and (select count(distinct concepts.id) from concepts join ${wanted} as wanted
          on wanted.value = concepts.id where course_id = ${courseId}) = ${ids.length}`;
      const [, moved = []] = await runBatch(db, [
        sql`update concepts set position = -1 - position
          where course_id = ${courseId} and ${isWhole}`,
        sql`update concepts set updated_at = ${at}, position = (
            select key from ${wanted} as wanted where wanted.value = concepts.id)
          where course_id = ${courseId} and position < 0 and ${isWhole} returning id`,
      ]);
      return moved.length === ids.length;
    },

    async link({ changeId, fromId, toId, kind, text, language, quotes, at }) {
      const [, made = []] = await runBatch(db, [
        rememberLink(
          { changeId, fromId, toId, at },
          sql`exists (select 1 from concepts where id = ${toId})`,
        ),
        sql`insert into concept_links (from_id, to_id, kind, texts, quotes, created_at, updated_at)
          select one.id, other.id, ${kind}, ${JSON.stringify({ [language]: text })},
            ${JSON.stringify(quotes)}, ${at}, ${at}
          from concepts as one join concepts as other on other.id = ${toId} where one.id = ${fromId}
          on conflict (from_id, to_id) do update set kind = excluded.kind, texts = excluded.texts,
            quotes = excluded.quotes, updated_at = excluded.updated_at
          returning from_id`,
        forgetOldChanges(fromId),
      ]);
      return made.length === 1;
    },

    async unlink({ changeId, fromId, toId, at }) {
      const link = sql`concept_links where from_id = ${fromId} and to_id = ${toId}`;
      const [, gone = []] = await runBatch(db, [
        rememberLink({ changeId, fromId, toId, at }, sql`exists (select 1 from ${link})`),
        sql`delete from ${link} returning from_id`,
        forgetOldChanges(fromId),
      ]);
      return gone.length === 1;
    },

    undo: (change) => undoChange(db, change),
  };
}

async function listFacts(db: Database, courseId: string): Promise<ConceptFacts[]> {
  const rows = await db.all<{
    conceptId: string;
    languages: string;
    learners: number;
    lastChange: string | null;
  }>(sql`
    select concepts.id as conceptId,
      (select json_group_array(language) from (select language from concept_texts
        where concept_id = concepts.id order by language)) as languages,
      (select count(*) from memories where concept_id = concepts.id) as learners,
      (select iif(is_final, null, json_object('id', id, 'kind', kind, 'at', created_at))
        from concept_changes where concept_id = concepts.id order by id desc limit 1) as lastChange
    from concepts where course_id = ${courseId}`);
  return rows.map(({ conceptId, languages, learners, lastChange }) => ({
    conceptId,
    languages: trustColumn<Language[]>(JSON.parse(languages)),
    learners,
    lastChange: lastChange === null ? null : trustColumn<ConceptChange>(JSON.parse(lastChange)),
  }));
}
