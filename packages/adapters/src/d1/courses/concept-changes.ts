import type { ConceptChangeKind } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

/** So many changes of a concept can be taken back, one after the other. */
const MOST_CHANGES = 10;

const words = sql`'term', term, 'spoken', spoken, 'sentences', json(sentences), 'questions', json(questions)`;

/** All translations of a concept, as they are written back. */
export function textsOf(conceptId: SQL): SQL {
  return sql`(select json_group_array(json_object('id', id, 'language', language, ${words},
      'createdAt', created_at))
    from concept_texts where concept_id = ${conceptId})`;
}

/** A concept as it is written back. */
export const conceptBefore = sql`json_object('id', id, 'materialId', material_id, 'position', position,
  ${words}, 'lostQuotes', json(lost_quotes), 'createdAt', created_at)`;

/** Whether a concept says what was read of it. */
export function isAsRead({
  id,
  term,
  sentences,
  questions,
}: {
  id: string;
  term: string;
  sentences: unknown;
  questions: unknown;
}): SQL {
  return sql`exists (select 1 from concepts where id = ${id} and term = ${term}
    and json(sentences) = json(${JSON.stringify(sentences)})
    and json(questions) = json(${JSON.stringify(questions)}))`;
}

/** Whether the change was written: what belongs to it asks for that. */
export function isWritten(changeId: string): SQL {
  return sql`exists (select 1 from concept_changes where id = ${changeId})`;
}

/** What a concept says before it changes, if that is what was read of it. */
export function rememberWords(change: {
  changeId: string;
  kind: ConceptChangeKind;
  before: Parameters<typeof isAsRead>[0];
  at: number;
}): SQL {
  const { changeId, kind, before, at } = change;
  return sql`insert into concept_changes
      (id, course_id, concept_id, kind, before, created_at, updated_at)
    select ${changeId}, course_id, id, ${kind},
      json_object('concept', ${conceptBefore}, 'texts', json(${textsOf(sql`concepts.id`)})),
      ${at}, ${at}
    from concepts where id = ${before.id} and ${isAsRead(before)} returning id`;
}

interface Text {
  id: string;
  language: string;
  term: string;
  spoken: string;
  sentences: unknown[];
  questions: unknown[];
}

export interface Words {
  id: string;
  words: {
    term: string;
    spoken: string;
    sentences: unknown[];
    questions: unknown[];
    lostQuotes: string[];
  };
  texts: Text[];
  at: number;
}

/** What a concept says from now on, in all its languages. */
export function putWords({ id, words: next, texts, at }: Words, guard: SQL): SQL[] {
  return [
    sql`update concepts set term = ${next.term}, spoken = ${next.spoken},
        sentences = ${JSON.stringify(next.sentences)}, questions = ${JSON.stringify(next.questions)},
        lost_quotes = ${JSON.stringify(next.lostQuotes)}, updated_at = ${at}
      where id = ${id} and ${guard}`,
    sql`delete from concept_texts where concept_id = ${id} and ${guard}`,
    addTexts({ id, texts, at }, guard),
  ];
}

/** What a concept says from now on in one further language. */
export function putText({ id, text, at }: { id: string; text: Text; at: number }, guard: SQL) {
  return [
    sql`delete from concept_texts
      where concept_id = ${id} and language = ${text.language} and ${guard}`,
    addTexts({ id, texts: [text], at }, guard),
  ];
}

function addTexts({ id, texts, at }: Omit<Words, "words">, guard: SQL): SQL {
  return sql`insert into concept_texts
      (id, concept_id, language, term, spoken, sentences, questions, created_at, updated_at)
    select value ->> 'id', ${id}, value ->> 'language', value ->> 'term', value ->> 'spoken',
      value -> 'sentences', value -> 'questions', ${at}, ${at}
    from json_each(${JSON.stringify(texts)}) where ${guard}`;
}

/** Lessons that a writer made of the words before; those in a teacher's own words stay. */
export function withdrawWritten(conceptId: string, { at, guard }: { at: number; guard: SQL }): SQL {
  return sql`update lessons set withdrawn_at = ${at}, updated_at = ${at}
    where concept_id = ${conceptId} and withdrawn_at is null and edited_by is null and ${guard}`;
}

/** The link between two concepts as it is before it changes; null for none. */
export function rememberLink(
  change: { changeId: string; fromId: string; toId: string; at: number },
  guard: SQL,
): SQL {
  const { changeId, fromId, toId, at } = change;
  return sql`insert into concept_changes
      (id, course_id, concept_id, kind, before, created_at, updated_at)
    select ${changeId}, course_id, id, 'link', json_object('toId', ${toId}, 'link', json((
        select json_object('kind', kind, 'texts', json(texts), 'quotes', json(quotes),
          'createdAt', created_at, 'updatedAt', updated_at)
        from concept_links where from_id = ${fromId} and to_id = ${toId}))), ${at}, ${at}
    from concepts where id = ${fromId} and ${guard}`;
}

export function forgetOldChanges(conceptId: string): SQL {
  return sql`delete from concept_changes where concept_id = ${conceptId} and id not in (
    select id from concept_changes where concept_id = ${conceptId}
    order by id desc limit ${MOST_CHANGES})`;
}
