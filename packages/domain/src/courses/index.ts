/** Courses, their materials and concepts, and who is enrolled. */
export { type CourseView, getCourse, leaveCourse, listCourses } from "./browse-courses.ts";
export { courseNotFound, JoinCourse, joinCourse } from "./join-course.ts";
export {
  CourseCursor,
  listCourseConcepts,
  listCourseFiles,
  listOwnCourses,
} from "./list-by-pages.ts";
export type { CourseFileStore, CourseStore } from "./ports.ts";
export type { Concept, ConceptText, Course, CourseFile, ExplainedSentence } from "./types.ts";
export type * from "./reasons.ts";
