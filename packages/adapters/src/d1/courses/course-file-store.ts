import type { CourseFileStore } from "@learnlab/domain";
import { and, asc, eq, gt, isNull } from "drizzle-orm";

import type { Database } from "../database.ts";
import { materials } from "./schema.ts";

/** The files of courses, read from the table of materials. */
export function createD1CourseFileStore(db: Database): CourseFileStore {
  return {
    list({ courseId, limit, after }) {
      return db
        .select({
          id: materials.id,
          courseId: materials.courseId,
          title: materials.title,
          contentType: materials.mediaType,
          sizeBytes: materials.sizeBytes,
          createdAt: materials.createdAt,
        })
        .from(materials)
        .where(
          and(
            eq(materials.courseId, courseId),
            gt(materials.id, after ?? ""),
            isNull(materials.removedAt),
          ),
        )
        .orderBy(asc(materials.id))
        .limit(limit);
    },
  };
}
