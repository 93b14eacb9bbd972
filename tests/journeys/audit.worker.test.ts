import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { appRouter } from "@learnlab/api";
import type { AuditedAction, AuditRow } from "@learnlab/domain";
import { AUDIT_RULES, PERMISSIONS } from "@learnlab/domain/testing";
import { createRestRoutes } from "@learnlab/worker/rest";
import { beforeAll, expect, test } from "vitest";

import { listConceptDeeds } from "../support/audit-concepts.ts";
import { listPeopleDeeds } from "../support/audit-people.ts";
import { listProposalDeeds } from "../support/audit-proposals.ts";
import { enroll, makeCourse, makeLesson, makeMaterial, makeReading } from "../support/courses.ts";
import { EDITED, keepDocument } from "../support/keep-document.ts";
import { addAuditedEpisode, REST_WRITES, writeRestBodies } from "../support/audit-rest.ts";
import { callProcedure, signUp, type TestPerson } from "../support/people.ts";
import { installationDeeds } from "../support/audit-installation.ts";
import { listLearningDeeds } from "../support/audit-learning.ts";
import { listScheduledDeeds } from "../support/audit-scheduled.ts";
import { makeToken, rest } from "../support/rest.ts";

let admin: TestPerson;
let learner: TestPerson;
let teacher: TestPerson;
let bystander: TestPerson;
let course: Awaited<ReturnType<typeof makeCourse>>;

beforeAll(async () => {
  [admin, learner, teacher, bystander] = await Promise.all([
    signUp("Auditing Admin", "admin"),
    signUp("Audited Learner"),
    signUp("Audited Teacher", "teacher"),
    signUp("Audited Bystander"),
  ]);
  course = await makeCourse({ title: "Audited", teacherId: teacher.id });
  await enroll(learner.id, course.id);
});

const makeEpisode = (values: { status?: string; note?: string } = {}) =>
  addAuditedEpisode(learner.id, values);

async function makeFailedMessage(): Promise<{ id: string; episodeId: string }> {
  const episodeId = await makeEpisode({ status: "failed" });
  const id = uuidSource.next();
  await env.DB.prepare(
    `insert into failed_messages (id, queue, body, error, error_reason, episode_id, created_at,
       updated_at)
     values (?, 'generation-now-dead', '{}', 'It failed.', 'internal', ?, 1, 1)`,
  )
    .bind(id, episodeId)
    .run();
  return { id, episodeId };
}

async function findToken(): Promise<string> {
  await makeToken(learner);
  const row = await env.DB.prepare(
    "select id from api_tokens where user_id = ? and revoked_at is null order by id desc limit 1",
  )
    .bind(learner.id)
    .first<string>("id");
  return row ?? "";
}

/** What is to be sent, and what the row is to say: whose data, and of what. */
interface Deed {
  input?: unknown;
  subjectId?: string;
  personId: string | null;
}

const ofEpisode = async (values = {}): Promise<Deed> => {
  const episodeId = await makeEpisode(values);
  return { input: { episodeId }, subjectId: episodeId, personId: learner.id };
};
/** A finished one with its script. */
const ofWritten = async (): Promise<Deed> => {
  const deed = await ofEpisode();
  await keepDocument(deed.subjectId ?? "");
  return deed;
};
const ofLesson = async (): Promise<Deed> => {
  const [conceptId = ""] = (await makeCourse({ title: "Taught", teacherId: teacher.id }))
    .conceptIds;
  const lessonId = await makeLesson(conceptId);
  return { input: { lessonId }, subjectId: lessonId, personId: teacher.id };
};
const COURSE_FACTS = { title: "Audited", language: "en", level: "beginner" };
const ofCourse = (input: object = {}): Deed => ({
  input: { courseId: course.id, ...input },
  subjectId: course.id,
  personId: teacher.id,
});
const ofReading = async (): Promise<Deed> => {
  const { readingId, materialId } = await makeReading(course.id);
  return { input: { readingId }, subjectId: materialId, personId: teacher.id };
};
/** Tested where there is a voice that speaks or a model that translates, below with the other files, or by teachers. */
type Elsewhere =
  | "lessons.makeAudio"
  | "concepts.saveTable"
  | "concepts.translate"
  | "uploads.edit"
  | "people.lookAs"
  | "people.endLook";

/** One deed of an admin on others' data for each action that leaves a row; the records of people are elsewhere. */
const deeds: Record<
  Exclude<AuditedAction, `record.${string}` | Elsewhere>,
  () => Deed | Promise<Deed>
> = {
  "tokens.revoke": async () => {
    const tokenId = await findToken();
    return { input: { tokenId }, subjectId: tokenId, personId: learner.id };
  },
  "episodes.request": () => ({
    input: {
      userId: learner.id,
      languages: ["en"],
      outputFormat: "text",
      requestKey: uuidSource.next(),
    },
    personId: learner.id,
  }),
  "episodes.submitAnswers": async () => {
    const episodeId = await makeEpisode();
    const input = { episodeId, answers: { "What?": "That" } };
    return { input, subjectId: episodeId, personId: learner.id };
  },
  "episodes.retry": () => ofEpisode({ status: "failed" }),
  "episodes.makeAudio": () => ofEpisode({ note: "budget.no_audio" }),
  "episodes.orderForClass": () => ({
    input: {
      orderId: uuidSource.next(),
      courseId: course.id,
      languages: ["en"],
      outputFormat: "text",
    },
    personId: learner.id,
  }),
  "episodes.revoice": () => ofWritten(),
  "episodes.rewrite": () => ofWritten(),
  "episodes.edit": async () => {
    const deed = await ofWritten();
    const input = { episodeId: deed.subjectId, ...EDITED };
    return { ...deed, input };
  },
  "episodes.remove": () => ofEpisode(),
  "episodes.restore": () => ofEpisode(),
  "approvals.require": () => ofCourse({ isRequired: false }),
  "courses.create": () => ({ input: COURSE_FACTS, personId: admin.id }),
  "courses.save": () => ofCourse(COURSE_FACTS),
  "courses.archive": () => ofCourse(),
  "courses.restore": () => ofCourse(),
  "courses.setJoining": () => ofCourse({ isOpen: false }),
  "courses.renewCode": () => ofCourse(),
  "courses.addTeacher": () => ofCourse({ email: admin.email }),
  "courses.removeTeacher": () => ofCourse({ userId: admin.id }),
  ...listConceptDeeds(() => ({ course, teacher, ofCourse })),
  ...listProposalDeeds(() => course, ofCourse),
  ...listLearningDeeds(() => ({ learner, course, makeEpisode })),
  ...listScheduledDeeds(() => learner),
  "lessons.edit": async () => {
    const deed = await ofLesson();
    const { lessonId } = deed.input as { lessonId: string };
    const body = await env.DB.prepare("select body from lesson_texts where lesson_id = ?")
      .bind(lessonId)
      .first<string>("body");
    const { lesson } = JSON.parse(body ?? "") as { lesson: { id: string }[] };
    const sentences = [{ id: lesson[0]?.id, text: "This is how it begins." }];
    return { ...deed, input: { lessonId, language: "en", sentences } };
  },
  "materials.begin": () => ({
    input: { courseId: course.id, name: "cells.pdf", sizeBytes: 5 },
    personId: teacher.id,
  }),
  "materials.paste": () => ({
    input: { courseId: course.id, title: "Notes", text: "A cell is small." },
    personId: teacher.id,
  }),
  "materials.send": () => ofReading(),
  "materials.dismiss": () => ofReading(),
  "materials.remove": async () => {
    const materialId = await makeMaterial(course.id);
    return { input: { materialId }, subjectId: materialId, personId: teacher.id };
  },
  "lessons.fill": () => ({
    input: { courseId: course.id },
    subjectId: course.id,
    personId: teacher.id,
  }),
  "lessons.revoice": () => ofLesson(),
  "lessons.withdraw": () => ofLesson(),
  "lessons.restore": async () => {
    const deed = await ofLesson();
    await env.DB.prepare("update lessons set withdrawn_at = 1 where id = ?")
      .bind(deed.subjectId)
      .run();
    return deed;
  },
  ...installationDeeds,
  "jobs.cleanupNow": () => ({ subjectId: "cleanup", personId: null }),
  "jobs.recountNow": () => ({
    input: { from: new Date().toISOString().slice(0, 10), userId: learner.id },
    subjectId: "recount",
    personId: learner.id,
  }),
  "jobs.runNow": () => ({ input: { job: "dailies" }, subjectId: "dailies", personId: null }),
  "failedMessages.drop": async () => {
    const { id, episodeId } = await makeFailedMessage();
    return { input: { id }, subjectId: episodeId, personId: learner.id };
  },
  "failedMessages.replay": async () => {
    const { id, episodeId } = await makeFailedMessage();
    return { input: { id }, subjectId: episodeId, personId: learner.id };
  },
  "failedMessages.replayAll": async () => {
    await makeFailedMessage();
    return { subjectId: "all", personId: null };
  },
  ...listPeopleDeeds(() => ({ admin, bystander, courseId: course.id })),
};

async function listRows(): Promise<Record<string, string | null>[]> {
  const { results } = await env.DB.prepare("select * from audit_log order by id").all<
    Record<string, string | null>
  >();
  return results;
}

/** The rows that the work adds. */
async function addedBy(work: () => Promise<Response>) {
  const before = new Set((await listRows()).map(({ id }) => id));
  const response = await work();
  const rows = (await listRows()).filter(({ id }) => !before.has(id ?? ""));
  return { response, rows };
}

test.each(Object.entries(deeds))(
  "%s by an admin on others' data leaves one row: who, what, to whom, when, in which request",
  async (action, prepare) => {
    const { input = {}, subjectId, personId } = await prepare();
    // The learner has no more than the episode of this deed, so that no bound is in its way.
    const options = { as: admin, input, isMutation: true };
    const from = Date.now();
    const { response, rows } = await addedBy(() => callProcedure(action, options));
    expect(response.status, await response.clone().text()).toBe(200);
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(row).toMatchObject({
      actor_id: admin.id,
      action,
      person_id: personId,
      ...(subjectId === undefined ? {} : { subject_id: subjectId }),
      request_id: response.headers.get("x-request-id"),
    });
    expect(Number(row?.["created_at"])).toBeGreaterThanOrEqual(from);
    await env.DB.prepare("update episodes set status = 'completed' where user_id = ?")
      .bind(learner.id)
      .run();
  },
);

/** What reads and is a mutation all the same: a file is too long for an address. */
const READS_A_FILE = ["quizScores.preview", "invitations.previewImport"];

test("a file that is only looked at leaves no row", async () => {
  const csv = `email,subject,percent,date\n${learner.email},Lenses,60,2026-11-20`;
  const inputs = [{ courseId: course.id, csv }, { csv }];
  for (const [at, path] of READS_A_FILE.entries()) {
    const options = { as: admin, input: inputs[at], isMutation: true };
    const { response, rows } = await addedBy(() => callProcedure(path, options));
    expect([response.status, rows]).toEqual([200, []]);
  }
});

test("every procedure that changes what may be another's leaves rows, and no reading does", () => {
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const [permissions, rules]: Partial<Record<string, string>>[] = [PERMISSIONS, AUDIT_RULES];
  expect(Object.keys(procedures).length).toBeGreaterThan(50);
  for (const [name, procedure] of Object.entries(procedures)) {
    if (["anyone", "signedIn"].includes(permissions?.[name] ?? "")) continue;
    const { _def: about } = procedure as { _def: { type: string } };
    const isReading = about.type === "query" || READS_A_FILE.includes(name);
    const expected = isReading ? ["reads"] : ["always", "others", "own"];
    expect(expected, name).toContain(rules?.[name]);
  }
});

test("every REST operation that changes another's data leaves one row too", async () => {
  const writes = createRestRoutes().routes.filter(({ method }) => !["ALL", "GET"].includes(method));
  const names = new Set(writes.map(({ method, path }) => `${method} ${path}`));
  expect(Object.keys(REST_WRITES).toSorted()).toEqual([...names].toSorted());
  const token = await makeToken(admin);
  const bodies = writeRestBodies(learner.id, course);
  for (const [name, action] of Object.entries(REST_WRITES)) {
    if (action === null) continue;
    const episodeId = await makeEpisode();
    const [method = "", path = ""] = name.split(" ");
    const body = name in bodies ? { body: bodies[name] } : {};
    const { response, rows } = await addedBy(() =>
      rest(path.replace(":id", episodeId).replace(":course_id", course.id), {
        method,
        as: token,
        ...body,
      }),
    );
    expect(response.status, `${name}: ${await response.clone().text()}`).toBeLessThan(300);
    expect(rows, name).toMatchObject([
      {
        actor_id: admin.id,
        action,
        person_id: action.startsWith("concepts.") ? teacher.id : learner.id,
        request_id: response.headers.get("x-request-id"),
      },
    ]);
  }
});

test("what somebody does to what is theirs, and what is refused, leaves no row", async () => {
  const episodeId = await makeEpisode();
  const own = { as: learner, input: { episodeId }, isMutation: true };
  for (const path of ["episodes.remove", "episodes.restore"]) {
    const { response, rows } = await addedBy(() => callProcedure(path, own));
    expect([response.status, rows]).toEqual([200, []]);
  }
  const other = { as: teacher, input: { episodeId }, isMutation: true };
  const { response, rows } = await addedBy(() => callProcedure("episodes.remove", other));
  expect([response.status, rows]).toEqual([403, []]);
});

type Page = { rows: AuditRow[]; nextCursor: string | null };

async function readLog(input: object): Promise<Page> {
  const response = await callProcedure("audit.list", { as: admin, input });
  expect(response.status).toBe(200);
  return (await response.json<{ result: { data: Page } }>()).result.data;
}

test("the log is read by pages, newest first, each row once", async () => {
  const all = await readLog({ limit: 100 });
  expect(all.rows.length).toBeGreaterThan(20);
  expect(all.rows.map(({ at }) => at)).toEqual(
    all.rows.map(({ at }) => at).toSorted((one, other) => other - one),
  );
  const paged: AuditRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await readLog({ limit: 7, cursor });
    paged.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null && paged.length < all.rows.length);
  expect(paged.slice(0, all.rows.length)).toEqual(all.rows);
});

test("the log is filtered by who, about whom, what and when", async () => {
  const { rows } = await readLog({ limit: 100 });
  const onLearner = rows.filter(
    ({ personId, subjectId }) => personId === learner.id || subjectId === learner.id,
  );
  expect(onLearner.length).toBeGreaterThan(5);
  expect((await readLog({ aboutId: learner.id, limit: 100 })).rows).toEqual(onLearner);
  expect((await readLog({ actorId: learner.id })).rows).toEqual([]);
  expect((await readLog({ actorId: admin.id, limit: 100 })).rows.length).toBe(
    rows.filter(({ actorId }) => actorId === admin.id).length,
  );
  const removed = await readLog({ action: "episodes.remove" });
  expect(removed.rows).toEqual(rows.filter(({ action }) => action === "episodes.remove"));
  expect(removed.rows[0]).toMatchObject({
    actorName: "Auditing Admin",
    personName: "Audited Learner",
  });
  const [newest] = rows;
  const at = newest?.at ?? 0;
  expect((await readLog({ since: at })).rows[0]).toEqual(newest);
  expect((await readLog({ until: at - 1, limit: 100 })).rows).toEqual(
    rows.filter((row) => row.at < at),
  );
});

test.each([
  { cursor: "0" },
  { cursor: '["x","y"]' },
  { action: "episodes.get" },
  { action: "toString" },
  { limit: 1_001 },
])("a question that the log cannot answer is refused: %j", async (input) => {
  expect((await callProcedure("audit.list", { as: admin, input })).status).toBe(400);
});
