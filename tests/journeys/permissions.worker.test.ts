import { env } from "cloudflare:workers";
import { appRouter } from "@learnlab/api";
import { sampleEpisode } from "@learnlab/domain";
import { PERMISSIONS } from "@learnlab/domain/testing";
import { createApp } from "@learnlab/worker/app";
import { REST_PATHS } from "@learnlab/worker/rest";
import { openDatabase } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse, makeLesson } from "../support/courses.ts";
import { openMachine } from "../support/generation.ts";
import { prepareUploads, uploadRows } from "../support/uploads.ts";
import { materialRows, prepareMaterials } from "../support/material-rows.ts";
import { LESSON_PROCEDURES } from "../support/permissions/lesson-procedures.ts";
import { LISTENING_PROCEDURES } from "../support/permissions/listening-procedures.ts";
import { REVIEW_PROCEDURES } from "../support/permissions/review-procedures.ts";
import { COURSE_PROCEDURES } from "../support/permissions/course-procedures.ts";
import {
  type Facts as LearningFacts,
  LEARNING_PROCEDURES,
} from "../support/permissions/learning-procedures.ts";
import { PEOPLE_PROCEDURES } from "../support/permissions/people-procedures.ts";
import { BOOKMARK_PROCEDURES } from "../support/permissions/bookmark-procedures.ts";
import { APPROVAL_PROCEDURES, EDIT } from "../support/permissions/approval-procedures.ts";
import { PROBLEM_PROCEDURES } from "../support/permissions/problem-procedures.ts";
import { SCHEDULE_PROCEDURES } from "../support/permissions/schedule-procedures.ts";
import { makeScheduled } from "../support/scheduled.ts";
import { makeProblem } from "../support/problems.ts";
import {
  adminsOnly,
  courseMembers,
  everybody,
  ownerAlone,
  ownerOnly,
  type ProcedureRow,
  signedIn,
  teacherOnly,
  type Verdict,
} from "../support/permissions/verdicts.ts";
import { VOICE_PROCEDURES } from "../support/permissions/voice-procedures.ts";
import { WORKER_ROUTES } from "../support/permissions/worker-routes.ts";
import { addScore } from "../support/rows/courses.ts";
import { LOGO, NEW_PEOPLE } from "../support/installation.ts";
import { askRecount } from "../support/jobs.ts";
import { call, callProcedure, signUp, type TestPerson } from "../support/people.ts";

const PERSONAS = [
  "anonymous",
  "owner",
  "other",
  "courseTeacher",
  "otherTeacher",
  "admin",
  "disabled",
] as const;
type Persona = (typeof PERSONAS)[number];

type Facts = LearningFacts &
  Record<
    "problemId" | "scheduledId" | "episodeId" | "bystanderId" | "lessonId" | "tokenId",
    string
  >;
let people: Record<Persona, TestPerson | null>;
let facts: Facts;

beforeAll(async () => {
  const [owner, other, courseTeacher, otherTeacher, admin, disabled, bystander] = await Promise.all(
    [
      signUp("Owner"),
      signUp("Other"),
      signUp("Course Teacher", "teacher"),
      signUp("Other Teacher", "teacher"),
      signUp("Admin", "admin"),
      signUp("Disabled"),
      signUp("Bystander"),
    ],
  );
  people = { anonymous: null, owner, other, courseTeacher, otherTeacher, admin, disabled };
  const course = await makeCourse({ title: "Permissions", teacherId: courseTeacher.id });
  const { id: courseId } = course;
  const lessonId = await makeLesson(course.conceptIds[0] ?? "");
  await enroll(owner.id, courseId);
  const episodeId = uuidSource.next();
  await env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
     values (?, ?, 'requested', 'Mine', '', '["en"]', 'both', 'completed', '[]', '[]', ?, 1, 1, 1)`,
  )
    .bind(episodeId, owner.id, episodeId)
    .run();
  const tokenId = uuidSource.next();
  await env.DB.prepare(
    `insert into api_tokens (id, user_id, name, token_hash, prefix, scopes, created_at, updated_at)
     values (?1, ?2, 'Mine', ?1, 'll_', '["podcasts:read"]', 1, 1)`,
  )
    .bind(tokenId, owner.id)
    .run();
  // The session stays in the table, as if it had been stolen before.
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(disabled.id).run();
  const [conceptId = ""] = course.conceptIds;
  // There is no voice here; with the sample stored, nobody needs one.
  await sampleEpisode(openMachine(), { language: "en" });
  await prepareMaterials(course, PERSONAS.length);
  const scoreId = uuidSource.next();
  await prepareUploads({ userId: owner.id, courseId }, PERSONAS.length);
  facts = {
    problemId: await makeProblem({ userId: owner.id, episodeId, conceptId }),
    scheduledId: await makeScheduled({ learnerId: owner.id, courseId: null }),
    scoreId,
    conceptId,
    episodeId,
    courseId,
    bystanderId: bystander.id,
    ownerId: owner.id,
    lessonId,
    tokenId,
  };
  await addOwnScore();
});

const ofLesson = ({ lessonId }: typeof facts) => ({ lessonId });
const episode = (about: typeof facts) => ({ episodeId: about.episodeId });
const forClass = ({ courseId }: typeof facts) => ({
  courseId,
  languages: ["en"],
  outputFormat: "text",
});
const question = (about: typeof facts) => ({ ...episode(about), number: 1 });

function changedByAdmins(input: () => unknown): ProcedureRow<typeof facts> {
  return { verdicts: adminsOnly, isMutation: true, input };
}

const procedures: Record<string, ProcedureRow<typeof facts>> = {
  "session.current": { verdicts: everybody },
  "settings.save": { verdicts: signedIn, isMutation: true, input: () => ({ dailyMinute: 400 }) },
  "account.rename": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ name: "Renamed" }),
  },
  "account.requestEmailChange": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ password: "not the password", email: "elsewhere@people.test" }),
  },
  "account.confirmEmailChange": {
    verdicts: everybody,
    isMutation: true,
    input: () => ({ token: "no-such-token-of-any-kind" }),
  },
  "account.devices": { verdicts: signedIn },
  "account.looks": { verdicts: signedIn },
  "account.signOutDevice": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ deviceId: uuidSource.next() }),
  },
  "account.signOutOthers": { verdicts: signedIn, isMutation: true },
  "account.changePassword": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ currentPassword: "not the password", newPassword: "a-new-password" }),
  },
  "tokens.list": { verdicts: signedIn },
  "tokens.create": {
    verdicts: signedIn,
    isMutation: true,
    input: () => ({ name: "Mine", scopes: ["podcasts:read"], expiresInDays: 1 }),
  },
  "tokens.revoke": {
    verdicts: ownerOnly,
    isMutation: true,
    input: ({ tokenId }) => ({ tokenId }),
  },
  ...COURSE_PROCEDURES,
  ...materialRows({ teacherOnly, courseMembers }),
  ...uploadRows({ signedIn, courseMembers, ownerAlone }),
  ...LEARNING_PROCEDURES,
  "episodes.request": {
    verdicts: ownerOnly,
    isMutation: true,
    input: () => ({
      userId: people.owner?.id,
      languages: ["en"],
      outputFormat: "text",
      requestKey: "one and the same",
    }),
  },
  "episodes.quota": { verdicts: ownerOnly, input: () => ({ userId: people.owner?.id }) },
  "episodes.choices": { verdicts: ownerOnly, input: () => ({ userId: people.owner?.id }) },
  "episodes.search": { verdicts: signedIn, input: () => ({ query: "light" }) },
  "episodes.list": { verdicts: ownerOnly, input: () => ({ userId: people.owner?.id }) },
  "episodes.get": { verdicts: ownerOnly, input: episode },
  "episodes.script": { verdicts: ownerOnly, input: episode },
  "episodes.status": { verdicts: ownerOnly, input: episode },
  "episodes.audio": {
    verdicts: ownerOnly,
    input: (about) => ({ ...episode(about), language: "en" }),
  },
  "episodes.accuracyCheck": { verdicts: ownerOnly, input: episode },
  "episodes.answers": { verdicts: ownerOnly, input: episode },
  "episodes.answerProgress": { verdicts: ownerOnly, input: episode },
  "episodes.submitAnswers": {
    verdicts: ownerOnly,
    isMutation: true,
    input: (about) => ({ ...episode(about), answers: {} }),
  },
  "episodes.markAnswer": {
    verdicts: ownerAlone,
    isMutation: true,
    input: (about) => ({ ...question(about), mark: { kind: "self", result: "had" } }),
  },
  "episodes.overruleAnswer": { verdicts: ownerAlone, isMutation: true, input: question },
  "episodes.retry": { verdicts: ownerOnly, isMutation: true, input: episode },
  "episodes.makeAudio": { verdicts: ownerOnly, isMutation: true, input: episode },
  "episodes.revoice": { verdicts: adminsOnly, isMutation: true, input: episode },
  "episodes.rewrite": { verdicts: adminsOnly, isMutation: true, input: episode },
  "episodes.openEditor": { verdicts: adminsOnly, input: episode },
  "episodes.edit": {
    verdicts: adminsOnly,
    isMutation: true,
    input: (about) => ({ ...episode(about), ...EDIT }),
  },
  "episodes.restore": { verdicts: ownerOnly, isMutation: true, input: episode },
  ...LISTENING_PROCEDURES,
  ...REVIEW_PROCEDURES,
  ...LESSON_PROCEDURES,
  ...VOICE_PROCEDURES,
  "dailies.current": { verdicts: signedIn },
  "dailies.resume": { verdicts: signedIn, isMutation: true },
  "installation.settings": { verdicts: adminsOnly },
  "installation.reset": changedByAdmins(() => ({ name: "listening" })),
  "installation.saveSchool": changedByAdmins(() => ({ name: "Lakeside School" })),
  "installation.saveLogo": changedByAdmins(() => ({ picture: LOGO })),
  "installation.saveSignUp": changedByAdmins(() => ({ rule: "invite" })),
  "installation.saveNewPeople": changedByAdmins(() => NEW_PEOPLE),
  "installation.limits": { verdicts: adminsOnly },
  "installation.saveLimits": changedByAdmins(() => ({
    episodesPerDay: 5,
    monthlyMicroDollars: 20_000_000,
  })),
  "installation.spend": { verdicts: adminsOnly },
  "installation.speech": { verdicts: adminsOnly },
  "installation.saveSpeech": changedByAdmins(() => ({
    engine: "neural",
    sampleRate: 44_100,
    wordMarks: true,
  })),
  "installation.writing": { verdicts: adminsOnly },
  "installation.saveWriting": changedByAdmins(() => ({ hasTwoDrafts: false })),
  "installation.retention": { verdicts: adminsOnly },
  "installation.saveRetention": changedByAdmins(() => ({ episodeDays: null })),
  "installation.listening": { verdicts: adminsOnly },
  "installation.saveListening": changedByAdmins(() => ({ freezesAWeek: 1, listenDays: 90 })),
  "installation.classPrivacy": { verdicts: adminsOnly },
  "installation.saveClassPrivacy": changedByAdmins(() => ({ teachersSee: "people" })),
  "jobs.runs": { verdicts: adminsOnly },
  "jobs.cleanupPreview": { verdicts: adminsOnly },
  "jobs.cleanupNow": { verdicts: adminsOnly, isMutation: true },
  "jobs.work": { verdicts: adminsOnly },
  "jobs.recountPreview": { verdicts: adminsOnly, input: askRecount },
  "jobs.recountNow": changedByAdmins(askRecount),
  "jobs.runNow": changedByAdmins(() => ({ job: "rollup" })),
  "failedMessages.drop": changedByAdmins(() => ({ id: "no such message" })),
  "failedMessages.list": { verdicts: adminsOnly, input: () => ({}) },
  "failedMessages.replay": {
    verdicts: adminsOnly,
    isMutation: true,
    input: () => ({ id: "no such message" }),
  },
  "failedMessages.replayAll": { verdicts: adminsOnly, isMutation: true },
  ...PEOPLE_PROCEDURES,
  "invitations.look": {
    verdicts: everybody,
    input: () => ({ token: "no-such-token-of-any-kind" }),
  },
  ...APPROVAL_PROCEDURES,
  ...PROBLEM_PROCEDURES,
  ...SCHEDULE_PROCEDURES,
  ...BOOKMARK_PROCEDURES,
  "audit.list": { verdicts: adminsOnly, input: () => ({}) },
  "episodes.classPrice": { verdicts: adminsOnly, input: forClass },
  "episodes.classOrder": { verdicts: adminsOnly, input: () => ({ orderId: uuidSource.next() }) },
  "episodes.orderForClass": {
    verdicts: adminsOnly,
    isMutation: true,
    input: (about) => ({ ...forClass(about), orderId: uuidSource.next() }),
  },
  "episodes.making": { verdicts: adminsOnly, input: episode },
  "episodes.listAll": { verdicts: adminsOnly, input: () => ({}) },
  "lessons.revoice": { verdicts: teacherOnly, isMutation: true, input: ofLesson },
  "lessons.withdraw": { verdicts: teacherOnly, isMutation: true, input: ofLesson },
  "lessons.restore": { verdicts: teacherOnly, isMutation: true, input: ofLesson },
  // Last, since an admin's turn takes the episode away from those after it.
  "episodes.remove": { verdicts: ownerOnly, isMutation: true, input: episode },
};

/** A file is sent or taken, which tRPC does not carry. */
const OF_REST_ONLY = [
  "episodes.upload",
  "listening.report",
  "record.export",
  "people.lookAs",
  "people.endLook",
  "concepts.table",
  "concepts.previewTable",
  "concepts.saveTable",
];

test("every procedure has a row in the permission table and in this matrix", () => {
  const names = Object.keys(appRouter._def.procedures).toSorted();
  expect(Object.keys(PERMISSIONS).toSorted()).toEqual([...names, ...OF_REST_ONLY].toSorted());
  expect(Object.keys(procedures).toSorted()).toEqual(names);
});

function addOwnScore(): Promise<void> {
  const { scoreId, ownerId, courseId } = facts;
  return addScore(openDatabase(env.DB), { id: scoreId, userId: ownerId, courseId });
}

/** What one persona took away is there for the next. */
async function bringBack(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("update episodes set deleted_at = null where id = ?").bind(facts.episodeId),
    env.DB.prepare("update api_tokens set revoked_at = null where id = ?").bind(facts.tokenId),
    env.DB.prepare("update lessons set withdrawn_at = null where id = ?").bind(facts.lessonId),
    env.DB.prepare("delete from quiz_scores where course_id = ?").bind(facts.courseId),
  ]);
  await addOwnScore();
}

test.each(Object.entries(procedures))(
  "%s answers each persona as it should",
  async (path, wanted) => {
    const verdicts: Verdict[] = [];
    for (const persona of PERSONAS) {
      const input = wanted.input?.(facts);
      const isMutation = wanted.isMutation ?? false;
      const response = await callProcedure(path, { as: people[persona], input, isMutation });
      expect(
        response.status,
        `${path} as ${persona}: ${await response.clone().text()}`,
      ).toBeLessThan(500);
      verdicts.push(response.status === 401 ? "401" : response.status === 403 ? "403" : "pass");
      await bringBack();
    }
    expect(verdicts).toEqual(wanted.verdicts);
  },
);

test("unknown ids are not found, whoever asks", async () => {
  const input = { episodeId: uuidSource.next() };
  for (const persona of ["owner", "other", "admin"] as const) {
    const response = await callProcedure("episodes.get", { as: people[persona], input });
    expect(response.status).toBe(404);
  }
});

test("every route has a row here, and nobody gets past it who should not", async () => {
  const app = createApp();
  const registered = app.routes
    .filter(({ path, method }) => method !== "ALL" || isAnswering(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(registered)].toSorted()).toEqual(Object.keys(WORKER_ROUTES).toSorted());
  for (const [name, { path, anonymous }] of Object.entries(WORKER_ROUTES)) {
    const [method = "", address = ""] = name.replace("ALL", "GET").split(" ");
    const body = method === "POST" ? { body: {} } : {};
    const response = await call(path ?? address, { method, ...body });
    expect(response.status, name).toBe(anonymous);
  }
});

/** Middleware is registered for all methods too; what answers by itself is known by its address. */
function isAnswering(path: string): boolean {
  return ["/trpc/*", "/s3/*", ...REST_PATHS].includes(path);
}

test.each(["/trpc", "/api/none", "/s3", "/listen/none", "/feed/none", "/api/auth/%2e%2e/none"])(
  "%s is nothing, and says so as the worker",
  async (path) => {
    const response = await call(path);
    expect([401, 403, 404]).toContain(response.status);
    expect(await response.text()).not.toContain("<!doctype html>");
  },
);

test("better-auth's own admin addresses are closed, for admins too", async () => {
  for (const path of [
    "/api/auth/admin/list-users",
    "/api/auth/admin/set-role",
    "/api/auth/admin/impersonate-user",
  ]) {
    const response = await call(path, { as: people.admin });
    expect(response.status).toBe(404);
  }
});
