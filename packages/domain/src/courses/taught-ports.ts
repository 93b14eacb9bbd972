import type { Course } from "./types.ts";

/** What its teachers say of a course. */
export type CourseFacts = Pick<Course, "title" | "description" | "level" | "language" | "isListed">;

export interface CourseTeacher {
  id: string;
  name: string;
  email: string;
}

/** What those who teach a course change of it. */
export interface TaughtCourseStore {
  create(
    course: CourseFacts & { id: string; teacherId: string; joinCode: string; at: number },
  ): Promise<void>;
  /** False, and nothing is changed, where the language would be another than that of its concepts. */
  save(change: CourseFacts & { courseId: string; at: number }): Promise<boolean>;
  /** Null brings it back. */
  setArchived(change: { courseId: string; archivedAt: number | null; at: number }): Promise<void>;
  /** Opens or closes the course for who is not in it yet. */
  setJoinOpen(change: { courseId: string; isOpen: boolean; at: number }): Promise<void>;
  /** The old code opens nothing from then on. */
  setJoinCode(change: { courseId: string; joinCode: string; at: number }): Promise<void>;
  /** The first one is named where the course is. */
  listTeachers(courseId: string): Promise<CourseTeacher[]>;
  /** The person with the address, if they are a teacher or an admin and not disabled; null else. */
  addTeacher(teacher: { courseId: string; email: string; at: number }): Promise<string | null>;
  /** `last` where nobody else teaches it: then they stay. */
  removeTeacher(teacher: {
    courseId: string;
    userId: string;
    at: number;
  }): Promise<"removed" | "last">;
}
