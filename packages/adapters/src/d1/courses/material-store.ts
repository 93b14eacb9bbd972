import type { MaterialReading, MaterialStore } from "@learnlab/domain";
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { finishReading, removeMaterial } from "./finish-reading.ts";
import { readingLeases } from "./reading-leases.ts";
import { materialReadings, materials } from "./schema.ts";

const { id, courseId, materialId, isReplacement, title, format } = materialReadings;
const { sizeBytes, status, refusal, pageCount, pagesRead, createdAt } = materialReadings;
const readingColumns = {
  id,
  courseId,
  materialId,
  isReplacement,
  title,
  format,
  sizeBytes,
  status,
  refusal,
  pageCount,
  pagesRead,
  createdAt,
} satisfies Record<keyof MaterialReading, unknown>;

const materialColumns = {
  id: materials.id,
  courseId: materials.courseId,
  title: materials.title,
  format: materials.format,
  mediaType: materials.mediaType,
  sizeBytes: materials.sizeBytes,
  pageCount: materials.pageCount,
  emptyPages: materials.emptyPages,
  documentKey: materials.documentKey,
  textKey: materials.textKey,
  conceptCount: sql<number>`(select count(*) from concepts where concepts.material_id = materials.id)`,
  markedCount: sql<number>`(select count(*) from concepts
    where concepts.material_id = materials.id and concepts.lost_quotes <> '[]')`,
  createdAt: materials.createdAt,
  updatedAt: materials.updatedAt,
};

/** Materials of courses, and files that are still being read. */
export function createD1MaterialStore(db: Database): MaterialStore {
  return {
    async find(wanted) {
      const [row] = await db
        .select(materialColumns)
        .from(materials)
        .where(and(eq(materials.id, wanted), isNull(materials.removedAt)));
      return row ?? null;
    },

    list(course) {
      return db
        .select(materialColumns)
        .from(materials)
        .where(and(eq(materials.courseId, course), isNull(materials.removedAt)))
        .orderBy(asc(materials.createdAt), asc(materials.id));
    },

    listReadings(course) {
      return db
        .select(readingColumns)
        .from(materialReadings)
        .where(eq(courseId, course))
        .orderBy(asc(createdAt), asc(id));
    },

    async findReading(wanted) {
      const [row] = await db.select(readingColumns).from(materialReadings).where(eq(id, wanted));
      return row ?? null;
    },

    async begin(reading, { mostMaterials }) {
      const rows = await db.all<{ id: string }>(sql`
        insert into material_readings (id, course_id, material_id, is_replacement, title, format,
          size_bytes, status, sent_at, created_at, updated_at)
        select ${reading.id}, ${reading.courseId}, ${reading.materialId}, ${Number(reading.isReplacement)},
          ${reading.title}, ${reading.format}, ${reading.sizeBytes}, ${reading.status}, ${reading.at},
          ${reading.at}, ${reading.at}
        where ${Number(reading.isReplacement)} or
          (select count(*) from materials where course_id = ${reading.courseId} and removed_at is null)
          + (select count(*) from material_readings
              where course_id = ${reading.courseId} and not is_replacement) < ${mostMaterials}
        on conflict (material_id) do update set id = excluded.id, title = excluded.title,
          format = excluded.format, size_bytes = excluded.size_bytes, status = excluded.status,
          refusal = null, page_count = 0, pages_read = 0, attempt = 0, lease_until = 0,
          sent_at = excluded.sent_at, created_at = excluded.created_at,
          updated_at = excluded.updated_at
        returning id`);
      return rows.length > 0;
    },

    ...readingLeases(db),
    finish: (finished) => finishReading(db, finished),
    remove: (change) => removeMaterial(db, change),

    async dismiss(wanted) {
      await db.delete(materialReadings).where(eq(id, wanted));
    },

    takeStale(before, limit) {
      return db.all(sql`
        delete from material_readings where id in (
          select id from material_readings
          where status in ('uploading', 'refused') and updated_at < ${before} limit ${limit})
        returning id, material_id as materialId`);
    },
  };
}
