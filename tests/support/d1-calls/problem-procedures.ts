import { uuidSource } from "@learnlab/adapters/runtime";

import { makeProblem } from "../problems.ts";
import { mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

const ofProblem = async ({ learner, whole, course }: Study) => ({
  problemId: await makeProblem({
    userId: learner.id,
    episodeId: whole,
    conceptId: course.conceptIds[0] ?? null,
  }),
});

/** The procedures of reported problems. */
export const PROBLEM_PROCEDURES: Record<string, Procedure> = {
  "problems.report": mutation("learner", ({ whole: episodeId }) => ({
    problemId: uuidSource.next(),
    episodeId,
    language: "en",
    kind: "fact",
    positionMs: 5_000,
  })),
  "problems.ofEpisode": query("learner", ({ whole: episodeId }) => ({ episodeId })),
  "problems.list": query("admin", () => ({})),
  "problems.listOfCourse": query("teacher", ({ course }) => ({ courseId: course.id })),
  "problems.answer": mutation("teacher", async (study) => ({
    ...(await ofProblem(study)),
    answer: "It is right now.",
  })),
  "problems.close": mutation("teacher", async (study) => ({
    ...(await ofProblem(study)),
    result: "corrected",
  })),
  "problems.reopen": mutation("teacher", ofProblem),
};
