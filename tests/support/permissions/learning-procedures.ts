import { courseMembers, type ProcedureRow, signedIn, teacherOnly } from "./verdicts.ts";

/** Ids of what is asked for. */
export interface Facts {
  courseId: string;
  conceptId: string;
  scoreId: string;
  ownerId: string;
}

const ofCourse = ({ courseId }: Facts) => ({ courseId });
const scoreOf = ({ ownerId }: Facts) => ({
  learner: { userId: ownerId },
  about: { subject: "A subject" },
  percent: 50,
  takenOn: "2026-11-20",
});

/** What each persona may do with choices, states and scores. */
export const LEARNING_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "learning.state": { verdicts: courseMembers, input: ofCourse },
  "learning.states": { verdicts: signedIn },
  "quizScores.list": { verdicts: teacherOnly, input: ofCourse },
  "quizScores.preview": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), csv: "email,subject,percent,date" }),
  },
  "quizScores.save": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), scores: [scoreOf(about)] }),
  },
  "quizScores.correct": {
    verdicts: teacherOnly,
    isMutation: true,
    input: ({ scoreId }) => ({ scoreId, percent: 50, takenOn: "2026-11-20" }),
  },
  "quizScores.remove": {
    verdicts: teacherOnly,
    isMutation: true,
    input: ({ scoreId }) => ({ scoreId }),
  },
  "concepts.choose": {
    verdicts: courseMembers,
    isMutation: true,
    input: ({ conceptId }) => ({ conceptId, kind: "more" }),
  },
  "concepts.choices": { verdicts: signedIn },
  "concepts.withdrawn": { verdicts: signedIn, input: () => ({ conceptIds: [] }) },
};
