import { env } from "cloudflare:workers";
import { appRouter } from "@learnlab/api";
import { CONTENT_READS } from "@learnlab/domain";
import { createApp } from "@learnlab/worker/app";
import { createRestRoutes, REST_PATHS } from "@learnlab/worker/rest";
import { beforeAll, describe, expect, test } from "vitest";

import { askOf, type Asked } from "../support/d1-calls/asked.ts";
import { countCalls } from "../support/d1-calls/count-calls.ts";
import { CALLS_OF_JOBS } from "../support/d1-calls/job-procedures.ts";
import { openStudy, type Study } from "../support/d1-calls/open-study.ts";
import { PROCEDURES } from "../support/d1-calls/procedures.ts";
import { CALLS_OF_UPLOADS } from "../support/d1-calls/upload-procedures.ts";
import { type Operation, OPERATIONS, ROUTES } from "../support/d1-calls/routes.ts";

/** How often the database is asked, the check of who is signed in included; and how often behind the answer. */
type Calls = number | [answer: number, behind: number];

/** Answered by a model alone, and there is none here. */
const BY_MODEL = ["concepts.translate"];

const OF_PROCEDURES: Record<string, Calls> = {
  "session.current": 2,
  "settings.save": 2,
  "settings.digests": 2,
  "settings.chooseDigest": 4,
  "account.rename": 2,
  "account.requestEmailChange": [6, 6],
  "account.confirmEmailChange": 3,
  "account.devices": 2,
  "account.looks": 2,
  "account.signOutDevice": 2,
  "account.signOutOthers": 2,
  "account.changePassword": 9,
  "tokens.list": 2,
  "tokens.create": 2,
  "tokens.revoke": 3,
  "courses.list": 2,
  "courses.get": 3,
  "courses.study": 5,
  "courses.cards": 5,
  "courses.overruled": 5,
  "learning.state": 9,
  "learning.states": 9,
  "quizScores.list": 5,
  "quizScores.preview": 4,
  "quizScores.save": 8,
  "quizScores.correct": 5,
  "quizScores.remove": 5,
  "concepts.choices": 2,
  "concepts.withdrawn": 3,
  "concepts.choose": 3,
  "courses.join": 3,
  "courses.listAll": 2,
  "courses.enrollMany": 4,
  "courses.leave": 3,
  "courses.invited": 2,
  "courses.create": 3,
  "courses.save": 4,
  "courses.archive": 4,
  "courses.restore": 4,
  "courses.setJoining": 4,
  "courses.renewCode": 4,
  "courses.teachers": 3,
  "courses.addTeacher": 5,
  "courses.removeTeacher": 4,
  "courses.learners": 7,
  "courses.learner": 10,
  "courses.learnerEpisode": 8,
  "courses.recordings": 4,
  "courses.recording": 5,
  "courses.heardLessons": 5,
  "courses.missed": 5,
  "courses.attention": 4,
  "episodes.request": 6,
  "episodes.quota": 5,
  "episodes.choices": 3,
  "episodes.list": 2,
  "episodes.search": 5,
  "episodes.get": 2,
  "episodes.script": 2,
  "episodes.status": 2,
  "episodes.audio": 2,
  "episodes.accuracyCheck": 4,
  "episodes.answers": 2,
  "episodes.answerProgress": 2,
  "episodes.submitAnswers": 3,
  "episodes.markAnswer": 5,
  "episodes.overruleAnswer": 4,
  "episodes.retry": 4,
  "episodes.makeAudio": 5,
  "episodes.remove": 3,
  "episodes.restore": 3,
  "listening.progress": 2,
  "listening.saveProgress": 3,
  "listening.totals": 4,
  "listening.days": 2,
  "listening.week": 2,
  "listening.courses": 4,
  "listening.episodeTotals": 3,
  "listening.hearing": 5,
  "listening.finishReading": 3,
  "reviews.due": 8,
  "reviews.session": 8,
  "reviews.makeAudio": 9,
  "reviews.audio": 1,
  "reviews.answer": 7,
  "reviews.overrule": 5,
  "concepts.taught": 5,
  "concepts.edit": 6,
  "concepts.order": 4,
  "concepts.link": 6,
  "concepts.unlink": 5,
  "concepts.merge": 8,
  "concepts.undo": 4,
  "proposals.list": 5,
  "proposals.propose": 7,
  "proposals.stop": 5,
  "proposals.edit": 5,
  "proposals.decide": 6,
  "materials.list": 4,
  "materials.open": 3,
  "materials.begin": 4,
  "materials.send": 5,
  "materials.paste": 4,
  "materials.dismiss": 5,
  "materials.remove": 7,
  "uploads.list": 2,
  "uploads.begin": 6,
  "uploads.part": 3,
  "uploads.finish": 3,
  "uploads.cancel": 3,
  "uploads.uploaded": 2,
  "uploads.linkEdit": 2,
  "uploads.edit": 3,
  "lessons.list": 3,
  "lessons.supply": 6,
  "lessons.fillPrice": 3,
  "lessons.hear": 5,
  "lessons.makeAudio": 5,
  "lessons.audio": 1,
  "lessons.fill": 8,
  "lessons.edit": 6,
  "lessons.revoice": 5,
  "lessons.withdraw": 5,
  "lessons.restore": 5,
  "voices.list": 2,
  "voices.sample": 2,
  "voices.sampleEpisode": 2,
  "dailies.current": 2,
  "dailies.resume": 3,
  "installation.settings": 2,
  "installation.reset": 4,
  "installation.saveSchool": 4,
  "installation.saveLogo": 4,
  "installation.saveSignUp": 4,
  "installation.saveNewPeople": 4,
  "installation.limits": 2,
  "installation.saveLimits": 4,
  "installation.spend": 5,
  "installation.speech": 3,
  "installation.saveSpeech": 4,
  "installation.writing": 2,
  "installation.saveWriting": 4,
  "installation.retention": 2,
  "installation.saveRetention": 4,
  "installation.listening": 2,
  "installation.saveListening": 4,
  "installation.classPrivacy": 2,
  "installation.saveClassPrivacy": 4,
  ...CALLS_OF_JOBS,
  "failedMessages.drop": 3,
  "failedMessages.list": 2,
  "failedMessages.replay": 3,
  "failedMessages.replayAll": 5,
  "bookmarks.save": 3,
  "bookmarks.list": 2,
  "bookmarks.export": 2,
  "approvals.rule": 3,
  "approvals.require": 6,
  "approvals.list": 4,
  "approvals.open": 4,
  "approvals.openEditor": 5,
  "approvals.edit": 7,
  "approvals.approve": 6,
  "approvals.reject": 6,
  "problems.report": 3,
  "problems.ofEpisode": 3,
  "problems.list": 3,
  "problems.listOfCourse": 5,
  "problems.answer": 7,
  "problems.close": 5,
  "problems.reopen": 5,
  "audit.list": 2,
  "episodes.classPrice": 9,
  "episodes.classOrder": 4,
  "episodes.orderForClass": 8,
  "episodes.schedule": 6,
  "episodes.scheduled": 2,
  "episodes.reschedule": 4,
  "episodes.cancelScheduled": 4,
  "episodes.restoreScheduled": 4,
  "episodes.making": 4,
  "episodes.revoice": 6,
  "episodes.rewrite": 6,
  "episodes.openEditor": 3,
  "episodes.edit": 5,
  "episodes.listAll": 2,
  "people.list": 2,
  "people.get": 2,
  "people.courses": 3,
  "people.devices": 3,
  "people.signOutDevice": 4,
  "people.signOut": 4,
  "people.setRole": 4,
  "people.setDisabled": 4,
  "people.resetLink": 4,
  "invitations.list": 2,
  "invitations.create": 5,
  "invitations.renew": 4,
  "invitations.previewImport": 3,
  "invitations.import": 5,
  "invitations.revoke": 3,
  "invitations.look": 3,
  "record.deleteAccount": 11,
  "courses.removeMany": 4,
  "record.holdings": 3,
  "record.deletePerson": 8,
};

/** The same with a session and with an access token. */
const OF_REST: Record<string, Calls> = {
  "GET /api/openapi.json": 0,
  "GET /api/docs": 0,
  "GET /api/docs/style.css": 0,
  "GET /api/podcasts": 2,
  "POST /api/podcasts": 9,
  "GET /api/podcasts/:id": 2,
  "GET /api/podcasts/:id/accuracy-check": 4,
  "GET /api/podcasts/:id/progress": 2,
  "GET /api/podcasts/:id/answers": 2,
  "PUT /api/podcasts/:id/answers": 3,
  "DELETE /api/podcasts/:id": 3,
  "POST /api/v1/podcasts": 9,
  ...CALLS_OF_UPLOADS,
  "GET /api/v1/podcasts/:id": 2,
  "GET /api/v1/podcasts/:id/progress": 2,
  "PATCH /api/v1/podcasts/:id/progress": 3,
  "GET /api/v1/podcasts/:id/analytics": 3,
  "GET /api/v1/podcasts/analytics/user": 4,
  "GET /api/v1/reports/learning": 14,
  "GET /api/v1/reports/learning/:table": 14,
  "GET /api/v1/search": 5,
  "GET /api/v1/bookmarks": 2,
  "GET /api/v1/bookmarks/export": 2,
  "GET /api/v1/bookmarks/:id": 2,
  "PUT /api/v1/bookmarks/:id": 3,
  "DELETE /api/v1/bookmarks/:id": 3,
  "GET /api/courses/:course_id/quiz-scores": 5,
  "POST /api/courses/:course_id/quiz-scores": 10,
  "GET /api/v1/courses": 2,
  "GET /api/v1/courses/:course_id/concepts": 3,
  "GET /api/v1/courses/:course_id/files": 3,
  "GET /api/v1/courses/:course_id/concepts/table": 3,
  "PUT /api/v1/courses/:course_id/concepts/table": 6,
  "POST /api/v1/courses/:course_id/concepts/table/preview": 4,
};

const OF_ROUTES: Record<string, Calls> = {
  "GET /healthz": 2, // one of them a write, at most once a minute
  "POST /api/auth/sign-in/email": 7,
  "POST /api/auth/sign-up/email": 7,
  "POST /api/invitations/accept": 8,
  "POST /api/auth/sign-out": 4,
  "GET /api/auth/get-session": 1,
  "POST /api/auth/request-password-reset": [0, 5],
  "POST /api/auth/reset-password": 3,
  "POST /api/auth/change-password": 9,
  "GET /api/record": 49,
  "GET /api/covers/:episodeId/:name": 2,
  "GET /api/logo/:name": 1,
  "POST /api/auth/look-as": 6,
  "POST /api/auth/look-end": 1,
  "GET /api/mail/unsubscribe": 1,
  "POST /api/mail/unsubscribe": 2,
  "ALL /s3/*": 1,
};

const { d1, calls } = countCalls(env.DB);
const { d1: search } = countCalls(env.SEARCH, calls);
// Nothing is remembered from one request to the next.
const ask = (asked: Asked) => askOf(createApp(), { ...env, DB: d1, SEARCH: search }, asked);
let study: Study;

beforeAll(async () => {
  study = await openStudy();
}, 60_000);

async function expectCalls(asked: Asked, expected: Calls | undefined): Promise<void> {
  const [answer, behind] = Array.isArray(expected) ? expected : [expected ?? 0, 0];
  calls.length = 0;
  await ask(asked);
  expect(calls.length, calls.flat().join("\n")).toBe(answer);
  expect(listRepeated(calls.flat())).toEqual([]);
  await expect.poll(() => calls.length).toBe(answer + behind);
}

/** What was read twice with no write in between: whoever read it could have passed it on. */
function listRepeated(statements: string[]): string[] {
  let read = new Set<string>();
  return statements.filter((statement) => {
    if (!/^ ?(?:select|with)\b/i.test(statement)) read = new Set();
    const isKnown = read.has(statement);
    read.add(statement);
    return isKnown;
  });
}

describe("calls to the database", () => {
  test.each(Object.entries(OF_PROCEDURES))("%s: %j", async (path, expected) => {
    const prepare = PROCEDURES[path]?.prepare(path);
    if (prepare === undefined) throw new Error("Nothing says how it is asked.");
    await expectCalls(await prepare(study), expected);
  });

  test.each(Object.entries(OF_REST))("%s: %j", async (name, expected) => {
    const prepare = OPERATIONS[name];
    if (prepare === undefined) throw new Error("Nothing says how it is asked.");
    await expectCalls(nameAsker(study, await prepare(study)), expected);
    const { headers, by = "learner", ...again } = await prepare(study);
    const authorization = `Bearer ${study.tokens[by]}`;
    await expectCalls({ ...again, headers: { ...headers, authorization } }, expected);
  });

  test.each(Object.entries(OF_ROUTES))("%s: %j", async (name, expected) => {
    const prepare = ROUTES[name];
    if (prepare === undefined) throw new Error("Nothing says how it is asked.");
    await expectCalls(await prepare(study), expected);
  });
});

/** Ask the same again, and only the check of who asks goes to the database. */
const REMEMBERED = [
  ...CONTENT_READS,
  "GET /api/podcasts",
  "GET /api/podcasts/:id",
  "GET /api/v1/podcasts/:id",
];

function nameAsker(of: Study, { by = "learner", ...asked }: Operation): Asked {
  return { ...asked, as: of[by] };
}

function countOf(name: string): number {
  const calls = OF_PROCEDURES[name] ?? OF_REST[name] ?? 0;
  return Array.isArray(calls) ? calls[0] : calls;
}

test("what a learner asks for again is answered after one call, and no other read is", async () => {
  const app = createApp();
  const again = async (asked: Asked) => {
    await askOf(app, { ...env, DB: d1 }, asked);
    calls.length = 0;
    await askOf(app, { ...env, DB: d1 }, asked);
    return calls.length;
  };
  const queries = Object.entries(PROCEDURES).filter(([, { kind }]) => kind === "query");
  const reads = [
    ...queries.map(([name, { prepare }]) => ({ name, prepare: prepare(name) })),
    ...Object.entries(OPERATIONS).map(([name, prepare]) => ({
      name,
      prepare: async (of: Study) => nameAsker(of, await prepare(of)),
    })),
  ].filter(({ name }) => !/^(?:POST|PUT|PATCH|DELETE) /.test(name) && countOf(name) > 1);
  const remembered: string[] = [];
  for (const { name, prepare } of reads) {
    const asked = { as: study.learner, ...(await prepare(study)) };
    if ((await again(asked)) === 1) remembered.push(name);
  }
  expect(remembered).toEqual(REMEMBERED);
});

test("every procedure, operation and route has its row", () => {
  expect([...Object.keys(OF_PROCEDURES), ...BY_MODEL].toSorted()).toEqual(
    Object.keys(appRouter._def.procedures).toSorted(),
  );
  const operations = createRestRoutes()
    .routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(OF_REST).toSorted()).toEqual([...new Set(operations)].toSorted());
  const elsewhere = new Set(["/trpc/*", ...REST_PATHS].map((path) => `ALL ${path}`));
  const routes = createApp()
    .routes.filter(({ path, method }) => method !== "ALL" || path === "/s3/*")
    .map(({ method, path }) => `${method} ${path}`)
    .filter((name) => !elsewhere.has(name));
  expect(Object.keys(OF_ROUTES).toSorted()).toEqual([...new Set(routes)].toSorted());
});
