import type { Language } from "../languages/index.ts";
import type { Concept, ConceptLink, ConceptText, Course, CourseFile } from "./types.ts";

export interface CourseStore {
  find(courseId: string): Promise<Course | null>;
  /** The course with the code, and whether the person is enrolled in it. */
  findByCode(joinCode: string, userId?: string): Promise<(Course & { isEnrolled: boolean }) | null>;
  /** By title: courses that are listed and open, and those that the person takes or teaches. */
  listFor(userId: string): Promise<(Course & { isEnrolled: boolean })[]>;
  /** The person's courses in the order of enrolment, without archived ones. */
  listEnrolled(userId: string): Promise<Course[]>;
  /** The course, and whether the person is enrolled in it. */
  findFor(
    userId: string | null,
    courseId: string,
  ): Promise<(Course & { isEnrolled: boolean }) | null>;
  /** The same for the course of a concept. */
  findTeaching(
    userId: string | null,
    conceptId: string,
  ): Promise<(Course & { isEnrolled: boolean }) | null>;
  /** Enrols the person; a second call changes nothing. */
  enroll(enrollment: { id: string; userId: string; courseId: string; at: number }): Promise<void>;
  leave(userId: string, courseId: string): Promise<void>;
  /** Enrols those of the people who exist and do not take the course; their ids. */
  enrollMany(change: {
    courseId: string;
    enrollments: { id: string; userId: string }[];
    at: number;
  }): Promise<string[]>;
  /** The ids of those who took the course. */
  leaveMany(courseId: string, userIds: string[]): Promise<string[]>;
  listConcepts(courseIds: string[]): Promise<Concept[]>;
  findConcept(conceptId: string): Promise<Concept | null>;
  /** Of the ids, those of concepts that were merged, each with the concept that stands for it. */
  listMerged(conceptIds: string[]): Promise<{ fromId: string; intoId: string }[]>;
  /** The same with only the names, in the same order. */
  listTerms(courseIds: string[]): Promise<Pick<Concept, "id" | "courseId" | "term">[]>;
  /** Ids of concepts that can be taught in all of the languages. */
  listTranslated(courseIds: string[], languages: Language[]): Promise<string[]>;
  listConceptTexts(conceptIds: string[], languages: Language[]): Promise<ConceptText[]>;
  /** Links from concepts of the courses to others, unordered. */
  listLinks(courseIds: string[]): Promise<ConceptLink[]>;
  /** Materials of the courses: title, and the key of the text in the media store. */
  listMaterials(
    courseIds: string[],
  ): Promise<{ id: string; courseId: string; title: string; textKey: string }[]>;
}

export interface CourseFileStore {
  /** At most `limit` files of a course by id, after the one with the id `after`. */
  list(page: { courseId: string; limit: number; after: string | null }): Promise<CourseFile[]>;
}
