import type { Course } from "./types.ts";

/** A course's description by its teachers. */
export type CourseFacts = Pick<Course, "title" | "description" | "level" | "language" | "isListed">;

export interface CourseTeacher {
  id: string;
  name: string;
  email: string;
}

/** Changes to a course by its teachers. */
export interface TaughtCourseStore {
  /** Every course, archived ones too. */
  listAll(): Promise<Pick<Course, "id" | "title" | "joinCode" | "archivedAt">[]>;
  create(
    course: CourseFacts & { id: string; teacherId: string; joinCode: string; at: number },
  ): Promise<void>;
  /** False without a change if the language would differ from that of its concepts. */
  save(change: CourseFacts & { courseId: string; at: number }): Promise<boolean>;
  /** Null restores it. */
  setArchived(change: { courseId: string; archivedAt: number | null; at: number }): Promise<void>;
  /** Opens or closes the course for new learners. */
  setJoinOpen(change: { courseId: string; isOpen: boolean; at: number }): Promise<void>;
  /** The old code stops working. */
  setJoinCode(change: { courseId: string; joinCode: string; at: number }): Promise<void>;
  /** The first one is named with the course. */
  listTeachers(courseId: string): Promise<CourseTeacher[]>;
  /** The id of the teacher or admin with the address, unless disabled; null for none. */
  addTeacher(teacher: { courseId: string; email: string; at: number }): Promise<string | null>;
  /** `last` if nobody else teaches it: then they stay. */
  removeTeacher(teacher: {
    courseId: string;
    userId: string;
    at: number;
  }): Promise<"removed" | "last">;
}
