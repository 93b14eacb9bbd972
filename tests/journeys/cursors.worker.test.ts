import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { createCursor, ID_CURSOR, type Person } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { makeCourse } from "../support/courses.ts";
import { call, callProcedure, signUp, type TestPerson } from "../support/people.ts";

let admin: TestPerson;
let courseId = "";

beforeAll(async () => {
  admin = await signUp("Cursor Admin", "admin");
  ({ id: courseId } = await makeCourse({ title: "Cursors", teacherId: admin.id }));
});

const NO_CURSORS = [
  '["\\x","01930000-0000-7000-8000-000000000000"]',
  JSON.stringify(['"'.repeat(90), uuidSource.next()]),
  "17",
  "0",
  "'; drop table users; --",
  "5b".repeat(2_000),
  createCursor(z.tuple([z.string(), z.string()])).write(["a", "no id"]),
  createCursor(z.tuple([z.boolean()])).write([true]),
];

const SENTENCE = "This is no place in the list. Begin at its start.";

test.each([
  "people.list",
  "audit.list",
  "failedMessages.list",
  "episodes.list",
  "episodes.listAll",
])("%s refuses a cursor that is none with a sentence", async (path) => {
  for (const cursor of ["", ...NO_CURSORS]) {
    const response = await callProcedure(path, { as: admin, input: { cursor } });
    expect(response.status, cursor.slice(0, 80)).toBe(400);
    expect(await response.text()).toContain(SENTENCE);
  }
});

test.each(["/api/podcasts", "/api/v1/courses", "/api/v1/courses/:id/files"])(
  "%s refuses a cursor that is none with a problem",
  async (path) => {
    for (const cursor of NO_CURSORS) {
      const query = new URLSearchParams({ cursor });
      const response = await call(`${path.replace(":id", courseId)}?${query}`, { as: admin });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: "request.invalid" });
    }
  },
);

test("another list's cursor is no place either", async () => {
  const cursor = ID_CURSOR.write([uuidSource.next()]);
  const response = await callProcedure("people.list", { as: admin, input: { cursor } });
  expect(response.status).toBe(400);
});

test("people are listed to the end, each once, whatever their names were when none were bounded", async () => {
  const names = [
    ...Array.from({ length: 3 }, () => '"'.repeat(90)),
    ...Array.from({ length: 3 }, (_, index) => `${"x".repeat(100_000)}${index}`),
    "",
    " ",
    "\u0001".repeat(200),
    "\\x\n\t",
    "\u202eevil",
    "𠮷".repeat(100),
    "山田",
  ];
  const insert = env.DB.prepare(
    "insert into users (id, name, email, role, created_at, updated_at) values (?1, ?2, ?1, 'learner', 1, 1)",
  );
  await env.DB.batch(names.map((name) => insert.bind(uuidSource.next(), name)));
  const all = await env.DB.prepare("select id from users").all<{ id: string }>();
  const listed: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Response = await callProcedure("people.list", {
      as: admin,
      input: { limit: 2, cursor },
    });
    expect(page.status).toBe(200);
    const { result } = await page.json<{
      result: { data: { people: Person[]; nextCursor: string | null } };
    }>();
    listed.push(...result.data.people.map(({ id }) => id));
    cursor = result.data.nextCursor;
  } while (cursor !== null);
  expect(listed.toSorted((a, b) => a.localeCompare(b))).toEqual(
    all.results.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)),
  );
});
