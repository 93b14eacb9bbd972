/** Courses, their materials and concepts, and enrolments. */
export {
  type CourseConcept,
  type CourseView,
  getCourse,
  leaveCourse,
  listCourses,
  listCoursesOf,
} from "./browse-courses.ts";
export {
  AddTeacher,
  addTeacher,
  listTeachers,
  RemoveTeacher,
  removeTeacher,
} from "./course-teachers.ts";
export { enrollMany, listAllCourses, ManyLearners, removeMany } from "./enroll-many.ts";
export {
  conceptNotFound,
  courseNotFound,
  JoinCourse,
  joinCourse,
  refuseArchived,
} from "./join-course.ts";
export {
  CourseCursor,
  listCourseConcepts,
  listCourseFiles,
  listOwnCourses,
} from "./list-by-pages.ts";
export {
  archiveCourse,
  CreateCourse,
  createCourse,
  findTaught,
  recordCourseChange,
  restoreCourse,
  SaveCourse,
  saveCourse,
} from "./manage-course.ts";
export type { CourseFileStore, CourseStore } from "./ports.ts";
export {
  CourseInvitation,
  type InvitingCourse,
  lookAtCourse,
  renewJoinCode,
  SetJoining,
  setJoining,
} from "./share-course.ts";
export type { CourseFacts, CourseTeacher, TaughtCourseStore } from "./taught-ports.ts";
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
  SENTENCE_PARTS,
  type SentencePart,
} from "./types.ts";
export { type ImportedLine, ImportRoster, importRoster } from "./roster/import-roster.ts";
export { PreviewRoster, previewRoster, type RosterPreview } from "./roster/preview-roster.ts";
export type { RosterFault } from "./roster/read-roster.ts";
export type * from "./reasons.ts";
