import { uuidSource } from "@learnlab/adapters/runtime";

import { mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";

const ofCourse = ({ course }: Study) => ({ courseId: course.id });
const scoreOf = ({ learner }: Study) => ({
  learner: { userId: learner.id },
  about: { subject: "A subject" },
  percent: 60,
  takenOn: "2026-11-20",
});
const enterScore = async (study: Study): Promise<string> => {
  const id = uuidSource.next();
  const { learner, course, machine } = study;
  const score = { id, userId: learner.id, conceptId: null, subject: id, percent: 60, takenAt: 1 };
  await machine.quizScores.save([score], { courseId: course.id, at: machine.clock.now() });
  return id;
};

/** The procedures of quiz scores. */
export const QUIZ_SCORE_PROCEDURES: Record<string, Procedure> = {
  "quizScores.list": query("teacher", ofCourse),
  "quizScores.preview": mutation("teacher", (study) => ({
    ...ofCourse(study),
    csv: "email,subject,percent,date\n",
  })),
  "quizScores.save": mutation("teacher", (study) => ({
    ...ofCourse(study),
    scores: [scoreOf(study)],
  })),
  "quizScores.correct": mutation("teacher", async (study) => ({
    scoreId: await enterScore(study),
    percent: 70,
    takenOn: "2026-11-19",
  })),
  "quizScores.remove": mutation("teacher", async (study) => ({ scoreId: await enterScore(study) })),
};
