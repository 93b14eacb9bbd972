import { uuidSource } from "@learnlab/adapters/runtime";

import {
  courseMembers,
  everybody,
  type ProcedureRow,
  signedIn,
  teacherOnly,
  teachers,
} from "./verdicts.ts";

interface Facts {
  courseId: string;
}

const ofCourse = ({ courseId }: Facts) => ({ courseId });
const courseFacts = { title: "Permissions", language: "en", level: "beginner" };

/** What each persona may do with courses. */
export const COURSE_PROCEDURES: Record<string, ProcedureRow<Facts>> = {
  "courses.list": { verdicts: signedIn },
  "courses.get": { verdicts: courseMembers, input: ofCourse },
  "courses.study": { verdicts: courseMembers, input: ofCourse },
  "courses.cards": {
    verdicts: courseMembers,
    input: (facts) => ({ ...ofCourse(facts), only: "all" }),
  },
  "courses.overruled": { verdicts: teacherOnly, input: ofCourse },
  "courses.join": { verdicts: signedIn, isMutation: true, input: () => ({ code: "NO-SUCH-CODE" }) },
  "courses.leave": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ courseId: uuidSource.next() }),
  },
  "courses.invited": { verdicts: everybody, input: () => ({ code: "NO-SUCH-CODE" }) },
  "courses.create": {
    verdicts: teachers,
    isMutation: true,
    input: () => courseFacts,
  },
  "courses.save": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...courseFacts, ...ofCourse(about) }),
  },
  "courses.archive": { verdicts: teacherOnly, isMutation: true, input: ofCourse },
  "courses.restore": { verdicts: teacherOnly, isMutation: true, input: ofCourse },
  "courses.setJoining": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), isOpen: true }),
  },
  "courses.renewCode": { verdicts: teacherOnly, isMutation: true, input: ofCourse },
  "courses.teachers": { verdicts: teacherOnly, input: ofCourse },
  "courses.addTeacher": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), email: "nobody@people.test" }),
  },
  "courses.removeTeacher": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), userId: uuidSource.next() }),
  },
  "courses.learners": { verdicts: teacherOnly, input: ofCourse },
  "courses.learner": {
    verdicts: teacherOnly,
    input: (about) => ({ ...ofCourse(about), userId: uuidSource.next() }),
  },
  "courses.learnerEpisode": {
    verdicts: teacherOnly,
    input: (about) => ({
      ...ofCourse(about),
      userId: uuidSource.next(),
      episodeId: uuidSource.next(),
    }),
  },
  "courses.recordings": { verdicts: teacherOnly, input: ofCourse },
  "courses.recording": {
    verdicts: teacherOnly,
    input: (about) => ({ ...ofCourse(about), episodeId: uuidSource.next() }),
  },
  "courses.heardLessons": { verdicts: teacherOnly, input: ofCourse },
  "courses.missed": { verdicts: teacherOnly, input: ofCourse },
  "courses.attention": { verdicts: teachers },
  "concepts.taught": { verdicts: teacherOnly, input: ofCourse },
  "concepts.edit": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({
      ...ofCourse(about),
      conceptId: uuidSource.next(),
      term: "Tide",
      spoken: "tides",
      sentences: [{ at: 0, part: "definition", text: "It rises.", quote: "It rises." }],
      questions: [],
    }),
  },
  "concepts.translate": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), conceptId: uuidSource.next(), language: "de" }),
  },
  "concepts.order": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), ids: [uuidSource.next()] }),
  },
  "concepts.link": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), ...twoConcepts(), kind: "needs", text: "It rises." }),
  },
  "concepts.unlink": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), ...twoConcepts() }),
  },
  "concepts.merge": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({
      ...ofCourse(about),
      keptId: uuidSource.next(),
      goneId: uuidSource.next(),
      choice: { name: "kept", sentences: [{ from: "kept", at: 0 }], questions: [] },
    }),
  },
  "concepts.undo": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), changeId: uuidSource.next() }),
  },
  "proposals.list": { verdicts: teacherOnly, input: ofCourse },
  "proposals.propose": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), materialId: uuidSource.next() }),
  },
  "proposals.stop": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), materialId: uuidSource.next() }),
  },
  "proposals.decide": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({ ...ofCourse(about), ids: [uuidSource.next()], decision: "reject" }),
  },
  "proposals.edit": {
    verdicts: teacherOnly,
    isMutation: true,
    input: (about) => ({
      ...ofCourse(about),
      proposalId: uuidSource.next(),
      term: "Tide",
      spoken: "tides",
      sentences: [],
      questions: [],
    }),
  },
};

function twoConcepts() {
  return { fromId: uuidSource.next(), toId: uuidSource.next() };
}
