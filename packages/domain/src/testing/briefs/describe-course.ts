import type { Course } from "../../courses/index.ts";

/** A course of five concepts, named by its id. */
export function describeCourse(id: string): Course {
  return {
    id,
    title: id,
    description: "",
    level: "beginner",
    language: "en",
    teacherId: "t",
    teacherIds: ["t"],
    teacherName: "T",
    joinCode: id,
    isJoinOpen: true,
    isListed: true,
    archivedAt: null,
    conceptCount: 5,
  };
}
