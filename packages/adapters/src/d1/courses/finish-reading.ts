import type { FinishedReading, LostQuotes, MaterialStore } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";

/** Every statement checks that the attempt still holds the reading, which the last one deletes. */
export async function finishReading(db: Database, finished: FinishedReading): Promise<boolean> {
  const { id, attempt, at, lost } = finished;
  const isHeld = sql`id = ${id} and attempt = ${attempt} and status = 'reading'`;
  const material = sql`
    insert into materials (id, course_id, title, media_type, text_key, size_bytes, format,
      document_key, page_count, empty_pages, created_at, updated_at)
    select material_id, course_id, ${finished.title}, ${finished.mediaType}, ${finished.textKey},
      size_bytes, format, ${finished.documentKey}, ${finished.pageCount}, ${finished.emptyPages},
      ${at}, ${at}
    from material_readings where ${isHeld}
    on conflict (id) do update set title = excluded.title, media_type = excluded.media_type,
      text_key = excluded.text_key, size_bytes = excluded.size_bytes, format = excluded.format,
      document_key = excluded.document_key, page_count = excluded.page_count,
      empty_pages = excluded.empty_pages, updated_at = excluded.updated_at`;
  const guard = sql`exists (select 1 from material_readings where ${isHeld})`;
  const marks = markConcepts({ lost, at, guard });
  const forgotten = forgetProposals(
    sql`material_id = (select material_id from material_readings where ${isHeld})`,
  );
  const over = sql`delete from material_readings where ${isHeld} returning id`;
  const results = await runBatch(db, [material, marks, ...forgotten, over]);
  return results.at(-1)?.length === 1;
}

export async function removeMaterial(
  db: Database,
  { materialId, lost, at }: Parameters<MaterialStore["remove"]>[0],
): Promise<void> {
  await runBatch(db, [
    markConcepts({ lost, at, guard: sql`1` }),
    ...forgetProposals(sql`material_id = ${materialId}`),
    sql`update materials set removed_at = ${at}, updated_at = ${at}
      where id = ${materialId} and removed_at is null`,
    sql`delete from material_readings where material_id = ${materialId}`,
  ]);
}

/** Waiting proposals quote a text that is gone; the new text gets its own. */
function forgetProposals(ofMaterial: SQL): SQL[] {
  return [
    sql`delete from concept_proposals where ${ofMaterial} and state = 'proposed'`,
    sql`delete from proposal_runs where ${ofMaterial}`,
  ];
}

function markConcepts({ lost, at, guard }: { lost: LostQuotes[]; at: number; guard: SQL }): SQL {
  return sql`
    update concepts set lost_quotes = marked.quotes, material_id = marked.material_id,
      updated_at = ${at}
    from (select value ->> 'conceptId' as concept_id, value ->> 'materialId' as material_id,
        json(value -> 'quotes') as quotes
      from json_each(${JSON.stringify(lost)})) as marked
    where concepts.id = marked.concept_id and ${guard}
      and (concepts.lost_quotes <> marked.quotes or concepts.material_id <> marked.material_id)`;
}
