import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  listCourseConcepts as listConceptsOf,
  listCourseFiles as listFilesOf,
  listOwnCourses,
} from "@learnlab/domain";

import { linkNext } from "./paging.ts";
import type { RestEnv } from "./rest-context.ts";
import { toMoment } from "./schemas.ts";
import { listCourseConcepts, listCourseFiles, listCourses } from "./v1-course-operations.ts";

/** The caller's courses and files, to which uploads can belong. */
export function addCourses(app: OpenAPIHono<RestEnv>): void {
  app.openapi(listCourses, async (c) => {
    const actor = c.get("actor");
    const { limit, cursor = null } = c.req.valid("query");
    const asked = { actor, limit, cursor };
    const { courses, nextCursor } = await listOwnCourses(c.env.machine, asked);
    linkNext(c, nextCursor);
    const page = courses.map((course) => ({
      id: course.id,
      title: course.title,
      description: course.description,
      level: course.level,
      language: course.language,
      teacher_name: course.teacherName,
      role: course.teacherIds.includes(actor.userId) ? ("teacher" as const) : ("learner" as const),
    }));
    return c.json(page, 200);
  });

  app.openapi(listCourseFiles, async (c) => {
    const { limit, cursor = null } = c.req.valid("query");
    const asked = { actor: c.get("actor"), courseId: c.req.valid("param").course_id };
    const found = await listFilesOf(c.env.machine, { ...asked, limit, cursor });
    linkNext(c, found.nextCursor);
    const page = found.files.map(({ id, courseId, title, contentType, sizeBytes, createdAt }) => ({
      id,
      course_id: courseId,
      title,
      content_type: contentType,
      size_bytes: sizeBytes,
      created_at: toMoment(createdAt),
    }));
    return c.json(page, 200);
  });

  app.openapi(listCourseConcepts, async (c) => {
    const courseId = c.req.valid("param").course_id;
    const { limit, cursor = null } = c.req.valid("query");
    const asked = { actor: c.get("actor"), courseId, limit, cursor };
    const found = await listConceptsOf(c.env.machine, asked);
    linkNext(c, found.nextCursor);
    return c.json(
      found.concepts.map(({ id, term }) => ({ id, course_id: courseId, term })),
      200,
    );
  });
}
