import { uuidSource } from "@learnlab/adapters/runtime";

import { adminsOnly, ownerAlone, type ProcedureRow, teacherOnly } from "./verdicts.ts";

interface Facts {
  courseId: string;
  episodeId: string;
  problemId: string;
}

const ofProblem = ({ problemId }: Facts) => ({ problemId });

/** What each persona may do with reported problems. */
export const PROBLEM_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "problems.report": {
    verdicts: ownerAlone,
    isMutation: true,
    input: ({ episodeId }) => ({
      problemId: uuidSource.next(),
      episodeId,
      language: "en",
      kind: "audio",
    }),
  },
  "problems.ofEpisode": { verdicts: ownerAlone, input: ({ episodeId }) => ({ episodeId }) },
  "problems.list": { verdicts: adminsOnly, input: () => ({}) },
  "problems.listOfCourse": { verdicts: teacherOnly, input: ({ courseId }) => ({ courseId }) },
  "problems.answer": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofProblem(about), answer: "It is right now." }),
  },
  "problems.close": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofProblem(about), result: "corrected" }),
  },
  "problems.reopen": { verdicts: teacherOnly, isMutation: true, input: ofProblem },
};
