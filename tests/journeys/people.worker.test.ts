import { env } from "cloudflare:workers";
import { openDatabase } from "@learnlab/adapters/d1";
import type { SeenPerson } from "@learnlab/domain";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { call, callProcedure, signUp, type TestPerson } from "../support/people.ts";
import { addDay } from "../support/rows/listens.ts";
import { makeToken } from "../support/rest.ts";

const QUARTER_HOUR = 15 * 60_000;

let admin: TestPerson;
let teacher: TestPerson;

beforeAll(async () => {
  [admin, teacher] = await Promise.all([
    signUp("People Admin", "admin"),
    signUp("People Teacher", "teacher"),
  ]);
});

async function read<TAnswer>(path: string, input: object): Promise<TAnswer> {
  const response = await callProcedure(path, { as: admin, input });
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json<{ result: { data: TAnswer } }>()).result.data;
}

const change = (path: string, input: object) =>
  callProcedure(path, { as: admin, input, isMutation: true });

async function readLastSeen({ id }: TestPerson): Promise<number> {
  const row = env.DB.prepare("select last_seen_at from users where id = ?").bind(id);
  return Number(await row.first("last_seen_at"));
}

async function setLastSeen({ id }: TestPerson, at: number | null): Promise<void> {
  await env.DB.prepare("update users set last_seen_at = ? where id = ?").bind(at, id).run();
}

test("a person is shown with when they were here, their courses and their devices", async () => {
  const person = await signUp("Shown");
  const taken = await makeCourse({ title: "Taken", teacherId: teacher.id });
  await makeCourse({ title: "Of Others", teacherId: teacher.id });
  await enroll(person.id, taken.id);
  const input = { userId: person.id };
  const shown = await read<SeenPerson>("people.get", input);
  expect(shown).toMatchObject({ name: "Shown", role: "learner", disabled: false });
  expect(shown.lastSeenAt).toBeGreaterThan(Date.now() - QUARTER_HOUR);
  expect(await read("people.courses", input)).toEqual([
    { id: taken.id, title: "Taken", isArchived: false, isTaught: false, isEnrolled: true },
  ]);
  expect(await read<object[]>("people.devices", input)).toHaveLength(1);
  const courses = await read<{ title: string; isTaught: boolean }[]>("people.courses", {
    userId: teacher.id,
  });
  expect(courses.map(({ title, isTaught }) => [title, isTaught])).toContainEqual(["Taken", true]);
});

test("when somebody was here is written at most once a quarter of an hour", async () => {
  const person = await signUp("Counted");
  const recent = Date.now() - QUARTER_HOUR + 60_000;
  await setLastSeen(person, recent);
  await callProcedure("tokens.list", { as: person });
  expect(await readLastSeen(person)).toBe(recent);
  const from = Date.now();
  for (const before of [from - QUARTER_HOUR - 1000, null]) {
    await setLastSeen(person, before);
    await Promise.all([1, 2, 3].map(() => callProcedure("tokens.list", { as: person })));
    await expect.poll(() => readLastSeen(person)).toBeGreaterThanOrEqual(from);
  }
});

test("an admin ends one session of a person, or all; tokens stay", async () => {
  const person = await signUp("Ended");
  await makeToken(person);
  const userId = person.id;
  const [device] = await read<{ id: string }[]>("people.devices", { userId });
  const input = { userId, deviceId: device?.id };
  expect((await change("people.signOutDevice", { ...input, userId: teacher.id })).status).toBe(404);
  expect((await callProcedure("tokens.list", { as: person })).status).toBe(200);
  expect((await change("people.signOutDevice", input)).status).toBe(200);
  expect((await callProcedure("tokens.list", { as: person })).status).toBe(401);
  expect((await change("people.signOutDevice", input)).status).toBe(404);
  const other = await signUp("Ended Everywhere");
  expect((await change("people.signOut", { userId: other.id })).status).toBe(200);
  expect((await callProcedure("tokens.list", { as: other })).status).toBe(401);
  const { accessTokens } = await read<{ accessTokens: number }>("record.holdings", { userId });
  expect(accessTokens).toBe(1);
});

test("what a deletion takes away is counted before", async () => {
  const person = await signUp("Holding", "teacher");
  await makeCourse({ title: "Only Theirs", teacherId: person.id });
  for (const localDate of ["2026-11-01", "2026-11-01", "2026-11-02"]) {
    await addDay(openDatabase(env.DB), { userId: person.id, localDate });
  }
  expect(await read("record.holdings", { userId: person.id })).toEqual({
    episodes: 0,
    answers: 0,
    daysListened: 2,
    quizScores: 0,
    accessTokens: 0,
    taughtAlone: ["Only Theirs"],
    classRecordings: 0,
  });
});

test("an admin gets the record of a person, which is logged; nobody else does", async () => {
  const person = await signUp("Recorded");
  const path = `/api/record?user=${person.id}`;
  expect((await call(path, { as: teacher })).status).toBe(403);
  expect((await call("/api/record?user=nobody", { as: admin })).status).toBe(404);
  const response = await call(path, { as: admin });
  expect(response.status).toBe(200);
  const archive = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const [profile] = JSON.parse(new TextDecoder().decode(archive["profile.json"])) as object[];
  expect(profile).toMatchObject({ id: person.id, name: "Recorded" });
  const row = await env.DB.prepare(
    "select actor_id, subject_id from audit_log where action = 'record.export' and person_id = ?",
  )
    .bind(person.id)
    .first();
  expect(row).toEqual({ actor_id: admin.id, subject_id: person.id });
});

test("the log says what a role and a course were before, and what they became", async () => {
  const person = await signUp("Compared");
  await change("people.setRole", { userId: person.id, role: "teacher" });
  const course = await makeCourse({ title: "Before", teacherId: teacher.id });
  const facts = { title: "After", language: "en", level: "beginner" };
  await change("courses.save", { courseId: course.id, ...facts });
  const detailsOf = async (subjectId: string) => {
    const row = env.DB.prepare("select details from audit_log where subject_id = ?").bind(
      subjectId,
    );
    return JSON.parse((await row.first<string>("details")) ?? "") as object;
  };
  expect(await detailsOf(person.id)).toEqual({ role: { before: "learner", after: "teacher" } });
  expect(await detailsOf(course.id)).toMatchObject({ title: { before: "Before", after: "After" } });
});
