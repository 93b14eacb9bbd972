import { env } from "cloudflare:workers";
import { deletePerson } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { makeCourse, makeLesson } from "../support/courses.ts";
import { openMachine } from "../support/generation.ts";
import { call, callProcedure, signUp, TEST_PASSWORD, type TestPerson } from "../support/people.ts";
import { makeToken, rest } from "../support/rest.ts";

let admin: TestPerson;
let teacher: TestPerson;

beforeAll(async () => {
  [admin, teacher] = await Promise.all([
    signUp("Record Admin", "admin"),
    signUp("Record Teacher", "teacher"),
  ]);
});

function deleteOwn(person: TestPerson, password = TEST_PASSWORD): Promise<Response> {
  const options = { as: person, input: { password }, isMutation: true };
  return callProcedure("record.deleteAccount", options);
}

async function readReason(
  response: Response,
): Promise<{ reason: string; details: object; message: string }> {
  const { error } = await response.json<{
    error: { message: string; data: { reason: string; details: object } };
  }>();
  const { reason, details } = error.data;
  return { reason, details, message: error.message };
}

async function isThere(person: TestPerson): Promise<boolean> {
  const row = await env.DB.prepare("select 1 from users where id = ?").bind(person.id).first();
  return row !== null;
}

test("who deletes their account is out at once, with every session and token", async () => {
  const person = await signUp("Leaving");
  const token = await makeToken(person);
  const response = await deleteOwn(person);
  expect(response.status).toBe(200);
  expect(await isThere(person)).toBe(false);
  expect((await callProcedure("tokens.list", { as: person })).status).toBe(401);
  expect((await rest("/api/podcasts", { as: token })).status).toBe(401);
  const again = await call("/api/auth/sign-in/email", {
    body: { email: person.email, password: TEST_PASSWORD },
  });
  expect(again.status).toBe(401);
  const [row] = (
    await env.DB.prepare("select * from audit_log where request_id = ?")
      .bind(response.headers.get("x-request-id"))
      .all()
  ).results;
  expect(row).toMatchObject({ action: "record.deleteAccount" });
  expect(JSON.stringify(row)).not.toContain(person.id);
});

test("a wrong password deletes nothing, and is counted like one at the sign-in", async () => {
  const person = await signUp("Staying");
  const statuses: number[] = [];
  for (let tried = 0; tried < 11; tried += 1) {
    statuses.push((await deleteOwn(person, "not-the-password")).status);
  }
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 400));
  expect(statuses[10]).toBe(429);
  expect((await deleteOwn(person)).status).toBe(429);
  expect(await isThere(person)).toBe(true);
});

test("a teacher hears which courses are in the way, and an admin says who gets them", async () => {
  const leaving = await signUp("Leaving Teacher", "teacher");
  const { id: courseId, conceptIds } = await makeCourse({
    title: "Handed Over",
    teacherId: leaving.id,
  });
  const lessonId = await makeLesson(conceptIds[0] ?? "");
  await env.DB.prepare("update lessons set edited_by = ? where id = ?")
    .bind(leaving.id, lessonId)
    .run();
  const refused = await deleteOwn(leaving);
  expect(refused.status).toBe(409);
  expect(await readReason(refused)).toEqual({
    reason: "account.teaches",
    details: { courses: ["Handed Over"], others: 0 },
    message: expect.stringContaining("“Handed Over”"),
  });
  const remove = (input: object) =>
    callProcedure("record.deletePerson", {
      as: admin,
      isMutation: true,
      input: { userId: leaving.id, name: "Leaving Teacher", ...input },
    });
  expect((await remove({})).status).toBe(409);
  const learner = await signUp("No Teacher");
  expect((await remove({ coursesTo: learner.id })).status).toBe(400);
  expect((await remove({ coursesTo: leaving.id })).status).toBe(400);
  expect((await remove({ name: "Somebody Else", coursesTo: teacher.id })).status).toBe(400);
  expect(await isThere(leaving)).toBe(true);
  expect((await remove({ coursesTo: teacher.id })).status).toBe(200);
  const course = await env.DB.prepare("select teacher_id from courses where id = ?")
    .bind(courseId)
    .first<string>("teacher_id");
  expect(course).toBe(teacher.id);
  const lesson = await env.DB.prepare("select edited_by from lessons where id = ?")
    .bind(lessonId)
    .first<string>("edited_by");
  expect(lesson).toMatch(/^[\da-f-]{36}$/);
  expect(lesson).not.toBe(leaving.id);
  const row = await env.DB.prepare(
    "select actor_id, person_id from audit_log where action = 'record.deletePerson' and actor_id = ?",
  )
    .bind(admin.id)
    .first();
  expect(row).toEqual({ actor_id: admin.id, person_id: lesson });
});

test("an admin deletes their own account with their password only", async () => {
  const input = { userId: admin.id, name: "Record Admin" };
  const options = { as: admin, isMutation: true, input };
  const response = await callProcedure("record.deletePerson", options);
  expect((await readReason(response)).reason).toBe("account.own");
});

test("the last admin stays, and of the last two who go at once one does", async () => {
  const machine = openMachine();
  const { results } = await env.DB.prepare("select id from users where role = 'admin'").all<{
    id: string;
  }>();
  await env.DB.prepare("update users set role = 'learner' where role = 'admin'").run();
  const [one, other] = await Promise.all([
    signUp("Last Admin", "admin"),
    signUp("Other Admin", "admin"),
  ]);
  const goes = (person: TestPerson, by: TestPerson, name: string) =>
    deletePerson(machine, {
      actor: { userId: by.id, role: "admin" },
      userId: person.id,
      name,
      coursesTo: null,
    }).then(
      () => "gone",
      (error: { reason: string }) => error.reason,
    );
  const answers = await Promise.all([
    goes(one, other, "Last Admin"),
    goes(other, one, "Other Admin"),
  ]);
  expect(answers.toSorted()).toEqual(["account.last_admin", "gone"]);
  const left = (await isThere(one)) ? one : other;
  const alone = await deleteOwn(left);
  expect(alone.status).toBe(409);
  expect((await readReason(alone)).reason).toBe("account.last_admin");
  for (const { id } of results) {
    await env.DB.prepare("update users set role = 'admin' where id = ?").bind(id).run();
  }
});
