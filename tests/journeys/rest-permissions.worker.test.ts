import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { createRestRoutes } from "@learnlab/worker/rest";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { signUp, type TestPerson } from "../support/people.ts";
import { uploadForm } from "../support/rest-upload.ts";
import { makeUpload } from "../support/uploads.ts";
import { makeToken, readProblem, rest, type RestCall } from "../support/rest.ts";

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

let sessions: Record<Persona, TestPerson | null>;
let tokens: Record<Persona, string | null>;
let facts: {
  ownerId: string;
  episodeId: string;
  materialId: string;
  courseId: string;
};

beforeAll(async () => {
  const [owner, other, courseTeacher, otherTeacher, admin, disabled] = await Promise.all([
    signUp("Owner"),
    signUp("Other"),
    signUp("Course Teacher", "teacher"),
    signUp("Other Teacher", "teacher"),
    signUp("Admin", "admin"),
    signUp("Disabled"),
  ]);
  sessions = { anonymous: null, owner, other, courseTeacher, otherTeacher, admin, disabled };
  const course = await makeCourse({ title: "Permissions", teacherId: courseTeacher.id });
  await enroll(owner.id, course.id);
  const made = await Promise.all(
    PERSONAS.map(async (persona) => {
      const person = sessions[persona];
      return [persona, person === null ? null : await makeToken(person)] as const;
    }),
  );
  tokens = Object.fromEntries(made) as typeof tokens;
  const episodeId = uuidSource.next();
  await env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
     values (?, ?, 'requested', 'Mine', '', '["en"]', 'both', 'completed', '[]', '[]', ?, 1, 1, 1)`,
  )
    .bind(episodeId, owner.id, episodeId)
    .run();
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(disabled.id).run();
  facts = {
    ownerId: owner.id,
    episodeId,
    materialId: course.materialId,
    courseId: course.id,
  };
});

type Verdict = "pass" | "401" | "403";

/** What each persona gets, in the order of PERSONAS. */
function row(verdicts: string): Verdict[] {
  return verdicts
    .split(" ")
    .map((verdict) => (verdict === "401" || verdict === "403" ? verdict : "pass"));
}

const everybody = row("pass pass pass pass pass pass pass");
const signedIn = row("401 pass pass pass pass pass 401");
const ownerAlone = row("401 pass 403 403 403 403 401");
const courseMembers = row("401 pass 403 pass 403 pass 401");
const teacherOnly = row("401 403 403 pass 403 pass 401");
const ownerOnly = row("401 pass 403 403 403 pass 401");

const ownUpload = () => makeUpload(facts.ownerId, facts.courseId);
const sendTable = () => ({ body: { csv: "term,part,text,quote" } });

interface OperationRow {
  verdicts: Verdict[];
  query?: () => string;
  /** The episode where nothing is said. */
  id?: () => Promise<string>;
  call?: () => Omit<RestCall, "as">;
}

const operations: Record<string, OperationRow> = {
  "GET /api/openapi.json": { verdicts: everybody },
  "GET /api/docs": { verdicts: everybody },
  "GET /api/docs/style.css": { verdicts: everybody },
  "GET /api/podcasts": { verdicts: ownerOnly, query: () => `?user=${facts.ownerId}` },
  "POST /api/podcasts": {
    verdicts: ownerOnly,
    call: () => ({
      body: { user: facts.ownerId, primary_language: "en", output_format: "text" },
      headers: { "idempotency-key": "one and the same" },
    }),
  },
  "GET /api/podcasts/:id": { verdicts: ownerOnly },
  "GET /api/podcasts/:id/accuracy-check": { verdicts: ownerOnly },
  "GET /api/podcasts/:id/progress": { verdicts: ownerOnly },
  "GET /api/podcasts/:id/answers": { verdicts: ownerOnly },
  "PUT /api/podcasts/:id/answers": { verdicts: ownerOnly, call: () => ({ body: { answers: {} } }) },
  "POST /api/v1/podcasts": {
    verdicts: courseMembers,
    call: () => ({ raw: uploadForm({ materialId: facts.materialId }) }),
  },
  "POST /api/v1/uploads": {
    verdicts: courseMembers,
    call: () => ({
      body: { course_id: facts.courseId, audio: { name: "talk.mp3", size: 5 } },
      headers: { "idempotency-key": "one and the same" },
    }),
  },
  "GET /api/v1/uploads": { verdicts: signedIn },
  "GET /api/v1/uploads/:id": { verdicts: signedIn },
  "POST /api/v1/uploads/:id/parts": {
    verdicts: ownerAlone,
    id: ownUpload,
    call: () => ({ body: { part_numbers: [1] } }),
  },
  "POST /api/v1/uploads/:id/complete": {
    verdicts: ownerAlone,
    id: ownUpload,
    call: () => ({ body: { parts: [] } }),
  },
  "DELETE /api/v1/uploads/:id": { verdicts: ownerAlone, id: ownUpload },
  "GET /api/v1/podcasts/:id": { verdicts: ownerOnly },
  "GET /api/v1/podcasts/:id/progress": { verdicts: ownerOnly },
  "PATCH /api/v1/podcasts/:id/progress": {
    verdicts: ownerAlone,
    call: () => ({ body: { current_position: 1 } }),
  },
  "GET /api/v1/podcasts/:id/analytics": { verdicts: ownerOnly },
  "GET /api/v1/podcasts/analytics/user": { verdicts: signedIn },
  "GET /api/v1/bookmarks": { verdicts: signedIn },
  "GET /api/v1/bookmarks/export": { verdicts: signedIn, query: () => "?format=csv" },
  "GET /api/v1/bookmarks/:id": { verdicts: signedIn },
  "PUT /api/v1/bookmarks/:id": {
    verdicts: ownerAlone,
    call: () => ({ body: { podcast_id: facts.episodeId, position: 3 } }),
  },
  "DELETE /api/v1/bookmarks/:id": { verdicts: signedIn },
  "GET /api/v1/search": { verdicts: signedIn, query: () => "?q=light" },
  "GET /api/v1/reports/learning": { verdicts: signedIn },
  "GET /api/v1/reports/learning/:table": { verdicts: signedIn },
  "GET /api/courses/:course_id/quiz-scores": { verdicts: teacherOnly },
  "POST /api/courses/:course_id/quiz-scores": {
    verdicts: teacherOnly,
    call: () => ({
      body: { user: facts.ownerId, subject: "A subject", percent: 60, taken_on: "2026-11-20" },
    }),
  },
  "GET /api/v1/courses": { verdicts: signedIn },
  "GET /api/v1/courses/:course_id/concepts": { verdicts: courseMembers },
  "GET /api/v1/courses/:course_id/files": { verdicts: courseMembers },
  "GET /api/v1/courses/:course_id/concepts/table": { verdicts: teacherOnly },
  "PUT /api/v1/courses/:course_id/concepts/table": { verdicts: teacherOnly, call: sendTable },
  "POST /api/v1/courses/:course_id/concepts/table/preview": {
    verdicts: teacherOnly,
    call: sendTable,
  },
  // Last, since the owner's turn takes the episode away from those after it.
  "DELETE /api/podcasts/:id": { verdicts: ownerOnly },
};

test("every operation has a row in this matrix, and stands in the description", async () => {
  const routes = createRestRoutes()
    .routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  const names = [...new Set(routes)].toSorted();
  expect(Object.keys(operations).toSorted()).toEqual(names);

  const document = await (
    await rest("/api/openapi.json")
  ).json<{
    paths: Record<string, Record<string, unknown>>;
  }>();
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    ),
  );
  const open = names.filter((name) => operations[name]?.verdicts !== everybody);
  expect(described.toSorted()).toEqual(open);
});

async function ask(name: string, as: RestCall["as"]): Promise<Verdict> {
  const [method = "", path = ""] = name.split(" ");
  const wanted = operations[name];
  const about = path
    .replace(":id", (await wanted?.id?.()) ?? facts.episodeId)
    .replace(":course_id", facts.courseId)
    .replace(":table", "days");
  const address = `${about}${wanted?.query?.() ?? ""}`;
  const response = await rest(address, { method, ...wanted?.call?.(), as: as ?? null });
  const { status } = response;
  expect(status, `${name}: ${await response.clone().text()}`).toBeLessThan(500);
  const said = status < 400 ? status : (await readProblem(response)).status;
  expect(said).toBe(status);
  await env.DB.prepare("update episodes set deleted_at = null where id = ?")
    .bind(facts.episodeId)
    .run();
  return status === 401 ? "401" : status === 403 ? "403" : "pass";
}

test.each(Object.entries(operations))(
  "%s answers each persona as it should, with a session and with a token",
  async (name, { verdicts }) => {
    for (const credentials of [sessions, tokens]) {
      const answered: Verdict[] = [];
      for (const persona of PERSONAS) answered.push(await ask(name, credentials[persona]));
      expect(answered).toEqual(verdicts);
    }
  },
);

test("a token without scopes for it is refused everywhere", async () => {
  const owner = sessions.owner;
  if (owner === null) throw new Error("The owner is somebody.");
  for (const [name, { verdicts }] of Object.entries(operations)) {
    if (verdicts === everybody) continue;
    const isListening = /(v1.*progress|analytics|reports|bookmarks)/.test(name);
    const isRead = name.startsWith("GET");
    const needed = `${isListening ? "listening" : "podcasts"}:${isRead ? "read" : "write"}`;
    const others = ["podcasts:read", "podcasts:write", "listening:read", "listening:write"].filter(
      (scope) => scope !== needed,
    );
    expect([name, await ask(name, await makeToken(owner, others))]).toEqual([name, "403"]);
  }
});
