import { createRoute, z } from "@hono/zod-openapi";
import { CourseCursor } from "@learnlab/domain";

import { LINK_TO_NEXT, PageLimit } from "./paging.ts";
import { allow, LIST_PROBLEMS, READ_PROBLEMS, readAnswers } from "./responses.ts";
import {
  CourseParams,
  EXAMPLE_CONCEPT,
  EXAMPLE_COURSE,
  EXAMPLE_FILE,
  Moment,
  RestLanguage,
} from "./schemas.ts";

const PageQuery = z.strictObject({
  limit: PageLimit,
  cursor: CourseCursor.optional().openapi({
    description: "Where the page begins, as the link to the next page says it.",
  }),
});

const Course = z
  .object({
    id: z.uuid(),
    title: z.string(),
    description: z.string(),
    level: z.enum(["beginner", "intermediate", "advanced"]),
    language: RestLanguage.openapi({ description: "The language that it is taught in." }),
    teacher_name: z.string(),
    role: z.enum(["learner", "teacher"]).openapi({
      description: "What one is in it: teacher where one teaches it, enrolled or not.",
    }),
  })
  .openapi("Course", {
    example: {
      id: EXAMPLE_COURSE,
      title: "Django Fundamentals",
      description: "Models, views and templates.",
      level: "beginner",
      language: "en",
      teacher_name: "Grace Hopper",
      role: "learner",
    },
  });

const CourseFile = z
  .object({
    id: z.uuid().openapi({ description: "The file_id of an upload that belongs to this file." }),
    course_id: z.uuid(),
    title: z.string(),
    content_type: z.string(),
    size_bytes: z.int().min(0),
    created_at: Moment,
  })
  .openapi("CourseFile", {
    example: {
      id: EXAMPLE_FILE,
      course_id: EXAMPLE_COURSE,
      title: "Django reader",
      content_type: "text/markdown",
      size_bytes: 18_240,
      created_at: "2026-11-21T06:30:00.000Z",
    },
  });

export const CourseConcept = z
  .object({
    id: z.uuid().openapi({ description: "What a podcast can be asked for on." }),
    course_id: z.uuid(),
    term: z.string().openapi({ description: "In the language of the course." }),
  })
  .openapi("CourseConcept", {
    example: { id: EXAMPLE_CONCEPT, course_id: EXAMPLE_COURSE, term: "Django models" },
  });

export const listCourses = createRoute({
  method: "get",
  path: "/api/v1/courses",
  operationId: "listCourses",
  tags: ["Courses"],
  summary: "List courses",
  description: "The courses that one is enrolled in or teaches, in an order that stays.",
  ...allow("podcasts:read"),
  request: { query: PageQuery },
  responses: {
    ...readAnswers(z.array(Course).max(100), {
      description: "A page of courses.",
      headers: LINK_TO_NEXT,
    }),
    ...LIST_PROBLEMS,
  },
});

export const listCourseFiles = createRoute({
  method: "get",
  path: "/api/v1/courses/{course_id}/files",
  operationId: "listCourseFiles",
  tags: ["Courses"],
  summary: "List the files of a course",
  description:
    "The files that a course is made of, in an order that stays, for who is enrolled in it, its teacher and admins. An upload names one of them.",
  ...allow("podcasts:read"),
  request: {
    params: CourseParams,
    query: PageQuery,
  },
  responses: {
    ...readAnswers(z.array(CourseFile).max(100), {
      description: "A page of files.",
      headers: LINK_TO_NEXT,
    }),
    ...READ_PROBLEMS,
    ...LIST_PROBLEMS,
  },
});

export const listCourseConcepts = createRoute({
  method: "get",
  path: "/api/v1/courses/{course_id}/concepts",
  operationId: "listCourseConcepts",
  tags: ["Courses"],
  summary: "List what a course teaches",
  description:
    "The concepts of a course, in an order that stays, for who is enrolled in it, its teacher and admins. A podcast can be asked for on up to three of them.",
  ...allow("podcasts:read"),
  request: { params: CourseParams, query: PageQuery },
  responses: {
    ...readAnswers(z.array(CourseConcept).max(100), {
      description: "A page of concepts.",
      headers: LINK_TO_NEXT,
    }),
    ...READ_PROBLEMS,
    ...LIST_PROBLEMS,
  },
});
