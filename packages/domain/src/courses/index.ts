/** Courses, their materials and concepts, and who is enrolled. */
export {
  type CourseConcept,
  type CourseView,
  getCourse,
  leaveCourse,
  listCourses,
} from "./browse-courses.ts";
export { courseNotFound, JoinCourse, joinCourse } from "./join-course.ts";
export {
  CourseCursor,
  listCourseConcepts,
  listCourseFiles,
  listOwnCourses,
} from "./list-by-pages.ts";
export type { CourseFileStore, CourseStore } from "./ports.ts";
export {
  type Concept,
  type ConceptLink,
  type ConceptQuestion,
  type ConceptSentence,
  type ConceptText,
  type Course,
  type CourseFile,
  LINK_KINDS,
  type LinkKind,
  QUESTION_KINDS,
  type QuestionKind,
  type SentencePart,
} from "./types.ts";
export type * from "./reasons.ts";
