import { uuidSource } from "@learnlab/adapters/runtime";
import {
  answerReview,
  DAY_MS,
  editConcept,
  linkConcepts,
  markAnswer,
  sweepSearch,
} from "@learnlab/domain";

import { addProposal, editOf, endsOf, enroll, makeCourse, makeProposalRun } from "../courses.ts";
import { writeEdit } from "../edit-input.ts";
import { openMachine } from "../generation.ts";
import { TEST_PASSWORD } from "../people.ts";
import { insertQuestionEpisode } from "../question-episode.ts";
import { keepAudio } from "./keep-audio.ts";
import { lastMutation, mutation, type Procedure, query } from "./asked.ts";
import type { Study } from "./open-study.ts";
import { INVITATION_PROCEDURES } from "./invitation-procedures.ts";
import { PEOPLE_PROCEDURES } from "./people-procedures.ts";
import { BOOKMARK_PROCEDURES } from "./bookmark-procedures.ts";
import { APPROVAL_PROCEDURES } from "./approval-procedures.ts";
import { PROBLEM_PROCEDURES } from "./problem-procedures.ts";
import { SCHEDULE_PROCEDURES } from "./schedule-procedures.ts";
import { JOB_PROCEDURES } from "./job-procedures.ts";
import { QUIZ_SCORE_PROCEDURES } from "./quiz-score-procedures.ts";
import { LOGO, NEW_PEOPLE } from "../installation.ts";
import { UPLOAD_PROCEDURES } from "./upload-procedures.ts";

const heard = ({ heard: episodeId }: Study) => ({ episodeId });
const whole = ({ whole: episodeId }: Study) => ({ episodeId });
const asked = ({ asked: episodeId }: Study) => ({ episodeId });
const done = async ({ makeDone }: Study) => ({ episodeId: await makeDone() });
const ofCourse = ({ course }: Study) => ({ courseId: course.id });
const ofLearner = (study: Study) => ({ ...ofCourse(study), userId: study.learner.id });
const ofTaught = ({ taught }: Study) => ({ courseId: taught.id });
/** A day from today, in UTC. */
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const COURSE_FACTS = { title: "Waves", language: "en", level: "beginner" };
const ofLesson = async ({ makeLesson }: Study) => ({ lessonId: await makeLesson() });
const ofReading = async ({ makeReading }: Study) => ({
  readingId: (await makeReading()).readingId,
});

/** Each procedure as it is asked where it has something to do. */
export const PROCEDURES: Record<string, Procedure> = {
  "session.current": query("learner"),
  "settings.digests": query("learner"),
  "settings.chooseDigest": mutation("learner", () => ({ kind: "week", isOn: true })),
  "settings.save": mutation("learner", () => ({ dailyMinute: 400 })),
  "account.rename": mutation("learner", () => ({ name: "Ada L." })),
  "account.requestEmailChange": mutation("learner", () => ({
    password: TEST_PASSWORD,
    email: "elsewhere@people.test",
  })),
  "account.confirmEmailChange": mutation("learner", async (study) => ({
    token: await linkEmail(study),
  })),
  "account.devices": query("learner"),
  "account.looks": query("learner"),
  "account.signOutDevice": mutation("learner", async ({ machine, learner }) => {
    const userId = learner.id;
    await machine.deviceSessions.start({ userId, device: { address: null, userAgent: null } });
    const [newest] = await machine.deviceSessions.list({ userId, at: machine.clock.now() });
    return { deviceId: newest?.id };
  }),
  "account.signOutOthers": mutation("learner"),
  "account.changePassword": lastMutation(() => ({
    currentPassword: TEST_PASSWORD,
    newPassword: "another-good-password",
  })),
  "tokens.list": query("learner"),
  "tokens.create": mutation("learner", () => ({
    name: "Mine",
    scopes: ["podcasts:read"],
    expiresInDays: 1,
  })),
  "tokens.revoke": mutation("learner", async ({ machine, learner }) => {
    const tokenId = uuidSource.next();
    await machine.accessTokens.create(
      {
        id: tokenId,
        userId: learner.id,
        name: "Old",
        tokenHash: tokenId,
        prefix: "ll_",
        scopes: [],
        createdAt: 1,
        expiresAt: null,
        lastUsedAt: null,
      },
      { most: 50 },
    );
    return { tokenId };
  }),
  "courses.list": query("learner"),
  "courses.study": query("learner", ofCourse),
  "courses.get": query("learner", ofCourse),
  "courses.cards": query("learner", (study) => ({ ...ofCourse(study), only: "all" })),
  "courses.overruled": query("teacher", ofCourse),
  "courses.join": mutation("admin", ({ course }) => ({ code: course.joinCode })),
  "learning.state": query("learner", ofCourse),
  "learning.states": query("learner"),
  ...QUIZ_SCORE_PROCEDURES,
  "concepts.choices": query("learner"),
  "concepts.withdrawn": query("learner", (study) => ({ conceptIds: study.course.conceptIds })),
  "concepts.choose": mutation("learner", ({ course }) => ({
    conceptId: course.conceptIds[0],
    kind: "skip",
  })),
  "courses.leave": mutation("admin", ofCourse),
  "courses.invited": query("learner", ({ course }) => ({ code: course.joinCode })),
  "courses.create": mutation("teacher", () => COURSE_FACTS),
  "courses.save": mutation("teacher", (study) => ({ ...COURSE_FACTS, ...ofTaught(study) })),
  "courses.archive": mutation("teacher", ofTaught),
  "courses.restore": mutation("teacher", ofTaught),
  "courses.setJoining": mutation("teacher", (study) => ({ ...ofTaught(study), isOpen: true })),
  "courses.renewCode": mutation("teacher", ofTaught),
  "courses.teachers": query("teacher", ofTaught),
  "courses.addTeacher": mutation("teacher", (study) => ({
    ...ofTaught(study),
    email: study.admin.email,
  })),
  "courses.removeTeacher": mutation("teacher", (study) => ({
    ...ofTaught(study),
    userId: study.admin.id,
  })),
  "courses.learners": query("teacher", ofCourse),
  "courses.learner": query("teacher", ofLearner),
  "courses.learnerEpisode": query("teacher", async (study) => ({
    ...ofLearner(study),
    episodeId: await study.makeCourseEpisode(),
  })),
  "courses.recordings": query("teacher", ofCourse),
  "courses.recording": query("teacher", async (study) => ({
    ...ofCourse(study),
    episodeId: await study.makeClassRecording(),
  })),
  "courses.heardLessons": query("teacher", ofCourse),
  "courses.missed": query("teacher", ofCourse),
  "courses.attention": query("teacher"),
  "episodes.request": mutation("learner", () => ({
    languages: ["en"],
    outputFormat: "text",
    requestKey: uuidSource.next(),
  })),
  "episodes.quota": query("learner", () => ({})),
  "episodes.choices": query("learner", () => ({})),
  "episodes.list": query("learner", () => ({})),
  "episodes.search": query("learner", async () => {
    // What waits of one's own is put in by a search; normally nothing does.
    await sweepSearch(openMachine());
    return { query: "optics" };
  }),
  "episodes.get": query("learner", heard),
  "episodes.script": query("learner", whole),
  "episodes.status": query("learner", whole),
  "episodes.audio": query("learner", (study) => ({ ...heard(study), language: "en" })),
  "episodes.accuracyCheck": query("learner", whole),
  "episodes.answers": query("learner", asked),
  "episodes.answerProgress": query("learner", asked),
  "episodes.submitAnswers": mutation("learner", (study) => ({
    ...asked(study),
    answers: { "What is it?": "It." },
  })),
  "episodes.markAnswer": mutation("learner", (study) => ({
    ...asked(study),
    number: 1,
    mark: { kind: "self", result: "missed" },
  })),
  "episodes.overruleAnswer": mutation("learner", async ({ machine, learner }) => {
    const episodeId = await insertQuestionEpisode(learner.id);
    const actor = { userId: learner.id, role: "learner" } as const;
    const mark = { kind: "self", result: "missed" } as const;
    await markAnswer(machine, { actor, episodeId, number: 1, mark });
    return { episodeId, number: 1 };
  }),
  "episodes.retry": mutation("learner", async ({ makeFailed }) => ({
    episodeId: await makeFailed(),
  })),
  "episodes.makeAudio": mutation("learner", async ({ makeSilent }) => ({
    episodeId: await makeSilent(),
  })),
  "episodes.revoice": mutation("admin", async ({ makeSilent }) => ({
    episodeId: await makeSilent(),
  })),
  "episodes.rewrite": mutation("admin", async ({ makeSilent }) => ({
    episodeId: await makeSilent(),
  })),
  "episodes.openEditor": query("admin", ({ whole: episodeId }) => ({ episodeId })),
  "episodes.edit": mutation("admin", async ({ makeSilent }) =>
    writeEdit(openMachine(), await makeSilent()),
  ),
  "episodes.remove": mutation("learner", done),
  "episodes.restore": mutation("learner", done),
  "listening.progress": query("learner", heard),
  "listening.saveProgress": mutation("learner", (study) => ({
    ...heard(study),
    language: "en",
    positionMs: 20_000,
    speed: 1,
    heard: [[0, 20_000]],
    happenedAt: Date.now(),
    sentAt: Date.now(),
  })),
  "listening.totals": query("learner"),
  "listening.days": query("learner"),
  "listening.week": query("learner"),
  "listening.courses": query("learner", () => ({ from: dayIn(-29), to: dayIn(0) })),
  "listening.episodeTotals": query("learner", heard),
  "listening.hearing": query("learner", heard),
  "listening.finishReading": mutation("learner", whole),
  "reviews.due": query("learner"),
  "reviews.session": query("learner"),
  "reviews.makeAudio": mutation("learner"),
  "reviews.audio": query("learner", (study) =>
    keepAudio(study.learner, { study, name: "reviews" }),
  ),
  "reviews.answer": mutation("learner", ({ course }) => ({
    conceptId: course.conceptIds[0],
    number: 1,
    kind: "recall",
    mark: { kind: "self", result: "missed" },
  })),
  "reviews.overrule": mutation("learner", async ({ machine, learner, course }) => {
    const [conceptId = ""] = course.conceptIds;
    const actor = { userId: learner.id, role: "learner" } as const;
    const mark = { kind: "self", result: "missed" } as const;
    await answerReview(machine, { actor, conceptId, number: 1, kind: "recall", mark });
    return { conceptId, number: 1 };
  }),
  "concepts.taught": query("teacher", ofTaught),
  "concepts.edit": mutation("teacher", ({ taught }) => editOf(taught)),
  "concepts.order": mutation("teacher", ({ taught }) => ({
    courseId: taught.id,
    ids: taught.conceptIds,
  })),
  "concepts.link": mutation("teacher", ({ taught }) => ({
    ...endsOf(taught),
    kind: "needs",
    text: "It comes first.",
  })),
  "concepts.unlink": mutation("teacher", async ({ machine, taught, teacher }) => {
    const actor = { userId: teacher.id, role: "teacher" } as const;
    await linkConcepts(machine, { ...endsOf(taught), actor, kind: "needs", text: "It is." });
    return endsOf(taught);
  }),
  "concepts.merge": mutation("teacher", ({ taught }) => ({
    courseId: taught.id,
    keptId: taught.conceptIds.at(-1),
    goneId: taught.conceptIds.at(-2),
    choice: { name: "kept", sentences: [{ from: "kept", at: 0 }], questions: [] },
  })),
  "concepts.undo": mutation("teacher", async ({ machine, taught, teacher }) => {
    const actor = { userId: teacher.id, role: "teacher" } as const;
    const { changeId } = await editConcept(machine, { ...editOf(taught), actor });
    return { courseId: taught.id, changeId };
  }),
  "proposals.list": query("teacher", ofTaught),
  "proposals.propose": mutation("teacher", ({ taught }) => ({
    courseId: taught.id,
    materialId: taught.materialId,
  })),
  "proposals.stop": mutation("teacher", async ({ taught }) => {
    await makeProposalRun(taught);
    return { courseId: taught.id, materialId: taught.materialId };
  }),
  "proposals.edit": mutation("teacher", async ({ taught }) => ({
    courseId: taught.id,
    proposalId: await addProposal(taught),
    term: "Tide",
    spoken: "tides",
    sentences: [],
    questions: [],
  })),
  "proposals.decide": mutation("teacher", async ({ taught }) => ({
    courseId: taught.id,
    ids: [await addProposal(taught)],
    decision: "approve",
  })),
  "materials.list": query("teacher", ofCourse),
  "materials.open": query("learner", ({ course }) => ({ materialId: course.materialId })),
  "materials.begin": mutation("teacher", ({ course }) => ({
    courseId: course.id,
    name: "cells.pdf",
    sizeBytes: 5,
  })),
  "materials.send": mutation("teacher", ofReading),
  "materials.paste": mutation("teacher", ({ course }) => ({
    courseId: course.id,
    title: "Notes",
    text: "A cell is small.",
  })),
  "materials.dismiss": mutation("teacher", ofReading),
  "materials.remove": mutation("teacher", async ({ makeMaterial }) => ({
    materialId: await makeMaterial(),
  })),
  ...UPLOAD_PROCEDURES,
  "lessons.list": query("teacher", ofCourse),
  "lessons.supply": query("teacher", ofCourse),
  "lessons.fillPrice": query("teacher", (study) => ({ ...ofCourse(study), concepts: 3 })),
  "lessons.hear": mutation("teacher", (study) => study.makeHeardLesson()),
  "lessons.makeAudio": mutation("teacher", (study) => study.makeHeardLesson()),
  "lessons.audio": query("teacher", (study) => keepAudio(study.teacher, { study, name: "lesson" })),
  "lessons.fill": mutation("teacher", ofCourse),
  "lessons.edit": mutation("teacher", async ({ machine, makeLesson }) => {
    const lessonId = await makeLesson();
    const lesson = await machine.library.find(lessonId);
    const id = lesson?.texts[0]?.lesson[0]?.id;
    return { lessonId, language: "en", sentences: [{ id, text: "Light bends in water." }] };
  }),
  "lessons.revoice": mutation("teacher", ofLesson),
  "lessons.withdraw": mutation("teacher", ofLesson),
  "lessons.restore": mutation("teacher", async ({ machine, makeLesson }) => {
    const lessonId = await makeLesson();
    await machine.library.withdraw({ lessonId, at: Date.now() });
    return { lessonId };
  }),
  "voices.list": query("learner"),
  "voices.sample": mutation("learner", async ({ speakSample }) => {
    await speakSample();
    return { voiceId: "Joanna" };
  }),
  "voices.sampleEpisode": mutation("learner", async ({ speakSampleEpisode }) => {
    await speakSampleEpisode();
    return { language: "en" };
  }),
  "dailies.current": query("learner"),
  "dailies.resume": mutation("learner"),
  "installation.settings": query("admin"),
  "installation.reset": mutation("admin", () => ({ name: "listening" })),
  "installation.saveSchool": mutation("admin", () => ({ name: "Lakeside School" })),
  "installation.saveLogo": mutation("admin", () => ({ picture: LOGO })),
  "installation.saveSignUp": mutation("admin", () => ({ rule: "open" })),
  "installation.saveNewPeople": mutation("admin", () => NEW_PEOPLE),
  "installation.limits": query("admin"),
  "installation.saveLimits": mutation("admin", () => ({
    episodesPerDay: 5,
    monthlyMicroDollars: null,
  })),
  "installation.spend": query("admin"),
  "installation.speech": query("admin"),
  "installation.saveSpeech": mutation("admin", () => ({
    engine: "neural",
    sampleRate: 44_100,
    wordMarks: true,
  })),
  "installation.writing": query("admin"),
  "installation.saveWriting": mutation("admin", () => ({ hasTwoDrafts: false })),
  "installation.retention": query("admin"),
  "installation.saveRetention": mutation("admin", () => ({ episodeDays: null })),
  "installation.listening": query("admin"),
  "installation.saveListening": mutation("admin", () => ({ freezesAWeek: 1, listenDays: 90 })),
  "installation.classPrivacy": query("admin"),
  "installation.saveClassPrivacy": mutation("admin", () => ({ teachersSee: "people" })),
  ...JOB_PROCEDURES,
  "failedMessages.drop": mutation("admin", async ({ makeDead }) => ({ id: await makeDead() })),
  "failedMessages.list": query("admin", () => ({})),
  "failedMessages.replay": mutation("admin", async ({ makeDead }) => ({ id: await makeDead() })),
  "failedMessages.replayAll": mutation("admin", async ({ makeDead }) => {
    await makeDead();
    return {};
  }),
  ...APPROVAL_PROCEDURES,
  ...PROBLEM_PROCEDURES,
  ...SCHEDULE_PROCEDURES,
  ...BOOKMARK_PROCEDURES,
  "audit.list": query("admin", () => ({})),
  "episodes.classPrice": query("admin", (study) => ({
    ...ofCourse(study),
    languages: ["en"],
    outputFormat: "both",
  })),
  "episodes.classOrder": query("admin", () => ({ orderId: uuidSource.next() })),
  "episodes.orderForClass": mutation("admin", async ({ teacher, newcomer }) => {
    const { id: courseId } = await makeCourse({ title: "Ordered", teacherId: teacher.id });
    await enroll((await newcomer()).id, courseId);
    const orderId = uuidSource.next();
    return { courseId, orderId, languages: ["en"], outputFormat: "text" };
  }),
  "episodes.making": query("admin", heard),
  "episodes.listAll": query("admin", () => ({})),
  ...INVITATION_PROCEDURES,
  ...PEOPLE_PROCEDURES,
};

async function linkEmail({ machine, newcomer }: Study): Promise<string> {
  const { id: userId } = await newcomer();
  const [token, at] = [uuidSource.next(), machine.clock.now()];
  await machine.accountLinks.replace({
    id: uuidSource.next(),
    userId,
    kind: "email",
    tokenHash: await machine.digest.sha256(token),
    email: `${userId}@people.test`,
    expiresAt: at + 60_000,
    at,
  });
  return token;
}
