import { uuidSource } from "@learnlab/adapters/runtime";

import { type ProcedureRow, signedIn, teacherOnly } from "./verdicts.ts";

interface Facts {
  courseId: string;
  lessonId: string;
}

/** Nothing is spoken for whoever may: the concept is in no course. */
const heard = ({ courseId }: Facts) => ({
  courseId,
  conceptId: uuidSource.next(),
  level: "beginner",
  language: "en",
});

/** What each persona may do with the lessons of a course. */
export const LESSON_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "lessons.list": { verdicts: teacherOnly, input: ({ courseId }) => ({ courseId }) },
  "lessons.supply": { verdicts: teacherOnly, input: ({ courseId }) => ({ courseId }) },
  "lessons.fillPrice": {
    verdicts: teacherOnly,
    input: ({ courseId }) => ({ courseId, concepts: 3 }),
  },
  "lessons.hear": { verdicts: teacherOnly, isMutation: true, input: heard },
  "lessons.makeAudio": { verdicts: teacherOnly, isMutation: true, input: heard },
  "lessons.audio": { verdicts: signedIn, input: () => ({ id: "0".repeat(32) }) },
  "lessons.fill": {
    verdicts: teacherOnly,
    isMutation: true,
    input: ({ courseId }) => ({ courseId }),
  },
  "lessons.edit": {
    verdicts: teacherOnly,
    isMutation: true,
    input: ({ lessonId }) => ({ lessonId, language: "en", sentences: [{ id: "x", text: "No." }] }),
  },
};
