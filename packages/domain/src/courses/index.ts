/** Courses, their materials and concepts, and who is enrolled. */
export { type CourseView, getCourse, leaveCourse, listCourses } from "./browse-courses.ts";
export { courseNotFound, JoinCourse, joinCourse } from "./join-course.ts";
export type { CourseStore } from "./ports.ts";
export type { Concept, ConceptText, Course, ExplainedSentence } from "./types.ts";
