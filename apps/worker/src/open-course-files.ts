import type { CourseFile, CourseFileStore } from "@learnlab/domain";

/** The files of courses, out of the table of materials. */
export function openCourseFiles(d1: D1Database): CourseFileStore {
  return {
    async list({ courseId, limit, after }) {
      const { results } = await d1
        .prepare(
          `select id, course_id as courseId, title, media_type as contentType,
             size_bytes as sizeBytes, created_at as createdAt
           from materials where course_id = ?1 and id > ?2 order by id limit ?3`,
        )
        .bind(courseId, after ?? "", limit)
        .all<CourseFile>();
      return results;
    },
  };
}
