import { env } from "cloudflare:workers";
import { openDatabase } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";

import type { MadeCourse } from "./courses.ts";
import type { TestPerson } from "./people.ts";
import { EDITED, keepDocument } from "./keep-document.ts";
import { makeProblem } from "./problems.ts";
import { addScore } from "./rows/courses.ts";
import { makeWaiting } from "./waiting-episode.ts";

interface About {
  learner: TestPerson;
  course: MadeCourse;
  makeEpisode: () => Promise<string>;
}

/** What is done to a learner's quiz scores and reports of problems. */
export function listLearningDeeds(about: () => About) {
  const ofScore = async (input: object = {}) => {
    const { learner, course } = about();
    const scoreId = uuidSource.next();
    await addScore(openDatabase(env.DB), { id: scoreId, userId: learner.id, courseId: course.id });
    return { input: { scoreId, ...input }, subjectId: scoreId, personId: learner.id };
  };
  const ofProblem = async (input: object = {}) => {
    const { learner, course, makeEpisode } = about();
    const [conceptId = null] = course.conceptIds;
    const problemId = await makeProblem({
      userId: learner.id,
      episodeId: await makeEpisode(),
      conceptId,
    });
    return { input: { problemId, ...input }, subjectId: problemId, personId: learner.id };
  };
  const ofWaiting = async (toInput: (episodeId: string) => object) => {
    const { learner, course } = about();
    const episodeId = await makeWaiting({ userId: learner.id, courseIds: [course.id] });
    const input = { courseId: course.id, ...toInput(episodeId) };
    return { input, subjectId: episodeId, personId: learner.id };
  };
  const ofWritten = () => ofWaiting((episodeId) => ({ episodeId, ...EDITED }));
  return {
    "approvals.edit": async () => {
      const deed = await ofWritten();
      await keepDocument(deed.subjectId);
      return deed;
    },
    "approvals.approve": () => ofWaiting((episodeId) => ({ episodeIds: [episodeId] })),
    "approvals.reject": () => ofWaiting((episodeId) => ({ episodeId, reason: "Not yet." })),
    "problems.answer": () => ofProblem({ answer: "It is right now." }),
    "problems.close": () => ofProblem({ result: "corrected" }),
    "problems.reopen": () => ofProblem(),
    "quizScores.save": async () => {
      const { learner, course } = about();
      const score = {
        learner: { userId: learner.id },
        about: { subject: uuidSource.next() },
        percent: 60,
        takenOn: "2026-11-20",
      };
      const input = { courseId: course.id, scores: [score] };
      return { input, subjectId: course.id, personId: learner.id };
    },
    "quizScores.correct": () => ofScore({ percent: 70, takenOn: "2026-11-20" }),
    "quizScores.remove": () => ofScore(),
  };
}
