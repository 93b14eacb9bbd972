import { type ProcedureRow, teacherOnly } from "./verdicts.ts";

interface Facts {
  courseId: string;
  episodeId: string;
}

const ofCourse = ({ courseId }: Facts) => ({ courseId });
const ofEpisode = ({ courseId, episodeId }: Facts) => ({ courseId, episodeId });

/** An edit of a version that no episode has. */
export const EDIT = {
  version: "0",
  sentences: [{ language: "en", segmentId: "closing", sentenceId: "closing.1", text: "Goodbye." }],
};

/** What each persona may do with the episodes that wait for a course's teachers. */
export const APPROVAL_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "approvals.rule": { verdicts: teacherOnly, input: ofCourse },
  "approvals.require": {
    verdicts: teacherOnly,
    isMutation: true,
    input: ({ courseId }) => ({ courseId, isRequired: true }),
  },
  "approvals.list": { verdicts: teacherOnly, input: ofCourse },
  "approvals.open": { verdicts: teacherOnly, input: ofEpisode },
  "approvals.openEditor": { verdicts: teacherOnly, input: ofEpisode },
  "approvals.edit": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofEpisode(about), ...EDIT }),
  },
  "approvals.approve": {
    verdicts: teacherOnly,
    isMutation: true,
    input: ({ courseId, episodeId }) => ({ courseId, episodeIds: [episodeId] }),
  },
  "approvals.reject": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofEpisode(about), reason: "Not yet." }),
  },
};
