import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { signUp, type TestPerson } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { uploadForm } from "../support/rest-upload.ts";
import { makeToken, readProblem, rest } from "../support/rest.ts";

let it: RestClass;
let teacher: TestPerson;
let taught: { id: string };

beforeAll(async () => {
  it = await openRestClass("Acoustics");
  teacher = await signUp("Courses Teacher", "teacher");
  taught = await makeCourse({ title: "Harmony", teacherId: teacher.id });
});

type Row = Record<string, string | number>;

async function list(path: string, token: string): Promise<{ rows: Row[]; next: string | null }> {
  const response = await rest(path, { as: token });
  expect(response.status, await response.clone().text()).toBe(200);
  const link = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  const { pathname = "", search = "" } = link === undefined ? {} : new URL(link);
  return {
    rows: await response.json<Row[]>(),
    next: link === undefined ? null : pathname + search,
  };
}

const filesOf = (courseId: string) => `/api/v1/courses/${courseId}/files`;

test("a client finds its course, a file of it, and uploads for that", async () => {
  const courses = await list("/api/v1/courses/", it.token);
  // Harmony is in everybody's list of courses to join, but is not the learner's.
  expect(courses).toEqual({
    rows: [
      {
        id: it.courseId,
        title: "Acoustics",
        description: "A course for tests.",
        level: "beginner",
        language: "en",
        teacher_name: "Acoustics Teacher",
        role: "learner",
      },
    ],
    next: null,
  });
  const files = await list(filesOf(it.courseId), it.token);
  expect(files).toEqual({
    rows: [
      {
        id: it.materialId,
        course_id: it.courseId,
        title: "Reader",
        content_type: "text/markdown",
        size_bytes: 1000,
        created_at: "2026-09-21T14:13:20.000Z",
      },
    ],
    next: null,
  });
  const raw = uploadForm({ materialId: String(files.rows[0]?.["id"]) });
  expect((await rest("/api/v1/podcasts", { as: it.token, raw })).status).toBe(201);
});

test("a client finds what a course teaches, and asks for a podcast on it", async () => {
  const path = `/api/v1/courses/${it.courseId}/concepts`;
  const first = await list(`${path}?limit=8`, it.token);
  expect(first.rows[0]).toEqual({
    id: expect.any(String),
    course_id: it.courseId,
    term: expect.any(String),
  });
  const second = await list(first.next ?? "", it.token);
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect([ids.length, new Set(ids).size, second.next]).toEqual([12, 12, null]);
  const body = { primary_language: "en", output_format: "text", concepts: ids.slice(-1) };
  expect((await rest("/api/podcasts", { as: it.token, body })).status).toBe(201);
  const foreign = await rest(`/api/v1/courses/${taught.id}/concepts`, { as: it.token });
  expect((await readProblem(foreign)).code).toBe("account.forbidden");
});

test("who teaches a course finds it and its files, enrolled or not; an admin reads any course's", async () => {
  const token = await makeToken(teacher);
  expect((await list("/api/v1/courses", token)).rows).toMatchObject([
    { id: taught.id, role: "teacher" },
  ]);
  await enroll(teacher.id, taught.id);
  expect((await list("/api/v1/courses", token)).rows).toMatchObject([{ role: "teacher" }]);
  expect((await list(filesOf(taught.id), token)).rows).toHaveLength(1);
  expect((await list(filesOf(taught.id), it.adminToken)).rows).toHaveLength(1);
  expect((await list("/api/v1/courses", it.adminToken)).rows).toEqual([]);
});

test("long lists come in pages, each course and file once", async () => {
  const learner = await signUp("Courses Learner");
  const token = await makeToken(learner);
  const made: string[] = [];
  for (const title of ["C", "A", "B"]) {
    const { id } = await makeCourse({ title, teacherId: teacher.id });
    await enroll(learner.id, id);
    made.push(id);
  }
  const [courseId = ""] = made;
  for (const title of ["Second", "Third"]) {
    await env.DB.prepare(
      `insert into materials (id, course_id, title, media_type, text_key, size_bytes, created_at, updated_at)
       values (?, ?, ?, 'text/plain', 'materials/none.txt', 1, 1, 1)`,
    )
      .bind(uuidSource.next(), courseId, title)
      .run();
  }
  const turnPages = async (path: string) => {
    const rows: Row[] = [];
    for (let next: string | null = `${path}?limit=2`; next !== null;) {
      const page = await list(next, token);
      expect(page.rows.length).toBeLessThanOrEqual(2);
      rows.push(...page.rows);
      next = page.next;
    }
    return rows;
  };
  expect((await turnPages("/api/v1/courses")).map(({ id }) => id)).toEqual(made);
  expect((await turnPages(filesOf(courseId))).map(({ title }) => title)).toEqual([
    "Reader",
    "Second",
    "Third",
  ]);
});

test("a course that is not one's own, or does not exist, shows no files", async () => {
  const ask = async (path: string) => {
    const { status, code } = await readProblem(await rest(path, { as: it.token }));
    return [status, code];
  };
  expect(await ask(filesOf(taught.id))).toEqual([403, "account.forbidden"]);
  expect(await ask(filesOf(uuidSource.next()))).toEqual([404, "course.not_found"]);
  expect(await ask(filesOf("none"))).toEqual([404, "route.not_found"]);
  expect(await ask(`${filesOf(it.courseId)}?cursor=17`)).toEqual([422, "request.invalid"]);
  expect(await ask("/api/v1/courses?limit=0")).toEqual([422, "request.invalid"]);
  const wrong = await rest(filesOf(it.courseId), { as: it.token, method: "DELETE" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});
