import { env } from "cloudflare:workers";
import { appRouter } from "@learnlab/api";
import { CRONS, type Operation } from "@learnlab/domain";
import { LOOKING, PERMISSIONS } from "@learnlab/domain/testing";
import { runCron } from "@learnlab/jobs";
import { compose } from "@learnlab/worker/compose";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { insertHeardEpisode } from "../support/heard-episode.ts";
import { call, callProcedure, ORIGIN, signUp, type TestPerson } from "../support/people.ts";
import { rest } from "../support/rest.ts";

let admin: TestPerson;
let learner: TestPerson;
let episodeId = "";

beforeAll(async () => {
  admin = await signUp("Looking Admin", "admin");
  learner = await signUp("Looked At");
  const course = await makeCourse({ title: "Looked at", teacherId: admin.id });
  await enroll(learner.id, course.id);
  episodeId = await insertHeardEpisode({
    userId: learner.id,
    durationMs: 60_000,
    completedAt: Date.now(),
  });
});

/** The cookies of an answer, with those that were there before and are not changed. */
function keepCookies(before: string, response: Response): string {
  const jar = new Map(
    before
      .split("; ")
      .filter((one) => one !== "")
      .map((one) => splitCookie(one)),
  );
  for (const line of response.headers.getSetCookie()) {
    const [pair = "", ...rules] = line.split("; ");
    const [name, value] = splitCookie(pair);
    if (rules.includes("Max-Age=0")) jar.delete(name);
    else jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

function splitCookie(pair: string): [string, string] {
  const at = pair.indexOf("=");
  return [pair.slice(0, at), pair.slice(at + 1)];
}

const post = (path: string, as: TestPerson, body: object = {}) =>
  call(path, { as, method: "POST", body });

async function look(by = admin, at = learner): Promise<TestPerson> {
  const response = await post("/api/auth/look-as", by, { userId: at.id, reason: "asked" });
  expect(response.status, await response.clone().text()).toBe(200);
  return { ...at, cookie: keepCookies(by.cookie, response) };
}

interface Session {
  person: { id: string } | null;
  look: { endsAt: number } | null;
}

async function sessionOf(as: TestPerson) {
  const response = await callProcedure("session.current", { as });
  return (await response.json<{ result: { data: Session } }>()).result.data;
}

async function readLog() {
  const { results } = await env.DB.prepare(
    `select actor_id, action, person_id, details from audit_log
     where action in ('people.lookAs', 'people.endLook') order by created_at, id`,
  ).all<{ actor_id: string; action: string; person_id: string; details: string }>();
  return results;
}

test("an admin sees what the person sees, and comes back to their own session", async () => {
  const before = (await readLog()).length;
  const looking = await look();
  const seen = await sessionOf(looking);
  expect(seen.person?.id).toBe(learner.id);
  expect(seen.look?.endsAt).toBeGreaterThan(Date.now() + 59 * 60_000);
  expect(seen.look?.endsAt).toBeLessThanOrEqual(Date.now() + 60 * 60_000);
  const episode = await callProcedure("episodes.get", { as: looking, input: { episodeId } });
  expect(episode.status).toBe(200);
  const ended = await post("/api/auth/look-end", looking);
  expect(ended.headers.get("clear-site-data")).toBe('"cache"');
  const back = { ...admin, cookie: keepCookies(looking.cookie, ended) };
  expect((await sessionOf(back)).person?.id).toBe(admin.id);
  expect((await sessionOf(back)).look).toBeNull();
  expect((await sessionOf(looking)).person).toBeNull();
  expect((await readLog()).slice(before)).toMatchObject([
    {
      actor_id: admin.id,
      action: "people.lookAs",
      person_id: learner.id,
      details: '{"reason":"asked"}',
    },
    { actor_id: admin.id, action: "people.endLook", person_id: learner.id },
  ]);
});

test.each(["learner", "teacher"] as const)("a %s looks at nobody", async (role) => {
  const person = await signUp(`Nosy ${role}`, role);
  const asked = { userId: learner.id, reason: "asked" };
  expect((await post("/api/auth/look-as", person, asked)).status).toBe(403);
});

test("nobody looks at an admin, at a disabled person, at themselves, at nobody, or without a reason", async () => {
  const other = await signUp("Other Admin", "admin");
  const gone = await signUp("Disabled Person");
  const input = { userId: gone.id, disabled: true };
  await callProcedure("people.setDisabled", { as: admin, input, isMutation: true });
  const status = async (asked: object) => (await post("/api/auth/look-as", admin, asked)).status;
  expect(await status({ userId: other.id, reason: "asked" })).toBe(403);
  expect(await status({ userId: admin.id, reason: "asked" })).toBe(403);
  expect(await status({ userId: gone.id, reason: "asked" })).toBe(409);
  expect(await status({ userId: crypto.randomUUID(), reason: "asked" })).toBe(404);
  expect(await status({ userId: learner.id })).toBe(422);
  expect(await status({ userId: learner.id, reason: "I am curious" })).toBe(422);
});

test("a look begins no other look", async () => {
  const looking = await look();
  const again = await post("/api/auth/look-as", looking, { userId: learner.id, reason: "asked" });
  expect(again.status).toBe(403);
});

/** A file is sent or taken, which tRPC does not carry; what changes nothing is looked at too. */
const READ_OVER_REST = ["listening.report", "concepts.table"];

test("exactly the reads of people are allowed, each by its name", () => {
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const reads = Object.entries(procedures)
    .filter(([, procedure]) => (procedure as { _def: { type: string } })._def.type === "query")
    .map(([name]) => name)
    .filter((name) => !["anyone", "admin"].includes(PERMISSIONS[name as Operation]));
  expect(reads.length).toBeGreaterThan(50);
  expect([...LOOKING].toSorted()).toEqual([...reads, ...READ_OVER_REST].toSorted());
});

test("every procedure that changes something is refused with the reason, whatever it is sent", async () => {
  const looking = await look();
  const procedures: Record<string, unknown> = appRouter._def.procedures;
  const writes = Object.entries(procedures).filter(
    ([, procedure]) => (procedure as { _def: { type: string } })._def.type === "mutation",
  );
  expect(writes.length).toBeGreaterThan(80);
  for (const [path] of writes) {
    const response = await callProcedure(path, { as: looking, isMutation: true });
    const body = await response.json<{ error?: { data: { reason: string } } }>();
    expect([path, response.status, body.error?.data.reason]).toEqual([
      path,
      403,
      "account.only_looking",
    ]);
  }
});

test("the REST interface, the archive and a new password are refused too", async () => {
  const looking = await look();
  const written = await rest(`/api/podcasts/${episodeId}`, { method: "DELETE", as: looking });
  expect(written.status).toBe(403);
  expect(await written.text()).toContain("seeing LearnLab as somebody else");
  expect((await rest("/api/podcasts", { as: looking })).status).toBe(200);
  const archive = await call("/api/record", {
    as: looking,
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(archive.status).toBe(403);
  const change = { currentPassword: "a-good-password", newPassword: "another-good-password" };
  expect((await post("/api/auth/change-password", looking, change)).status).toBe(403);
});

test("a look that nobody ended has the row of its end, once, and one that goes on has none", async () => {
  const [late, leaving] = [await signUp("Late Person"), await signUp("Gone Admin", "admin")];
  await look(admin, late);
  await env.DB.prepare(
    "update sessions set expires_at = ? where user_id = ? and impersonated_by = ?",
  )
    .bind(Date.now() - 90_000, late.id, admin.id)
    .run();
  const left = await signUp("Left Person");
  await look(leaving, left);
  await env.DB.prepare("delete from sessions where user_id = ?").bind(leaving.id).run();
  const goingOn = await look(admin, await signUp("Seen Person"));
  const before = (await readLog()).length;
  const machine = compose(env, ORIGIN);
  await runCron(machine, CRONS.cleanup);
  await runCron(machine, CRONS.sweep);
  await runCron(machine, CRONS.sweep);
  const ended = { action: "people.endLook", details: '{"reason":"over"}' };
  expect(await readLog()).toHaveLength(before + 2);
  // In the order in which they ended.
  expect((await readLog()).filter(({ details }) => details === ended.details)).toEqual([
    { ...ended, actor_id: admin.id, person_id: late.id },
    { ...ended, actor_id: leaving.id, person_id: left.id },
  ]);
  expect((await sessionOf(goingOn)).look).not.toBeNull();
});

test("a look leaves no trace in the person's record, but that staff looked and why", async () => {
  const person = await signUp("Untouched");
  await env.DB.prepare("update users set last_seen_at = 7 where id = ?").bind(person.id).run();
  const looking = await look(admin, person);
  await callProcedure("courses.list", { as: looking });
  const seen = env.DB.prepare("select last_seen_at from users where id = ?").bind(person.id);
  expect(await seen.first("last_seen_at")).toBe(7);
  const devices = await callProcedure("account.devices", { as: person });
  expect(await devices.text()).toContain('"isLook":true');
  const looks = await callProcedure("account.looks", { as: person });
  const { result } = await looks.json<{ result: { data: { reason: string }[] } }>();
  expect(result.data).toMatchObject([{ reason: "asked" }]);
  expect(JSON.stringify(result.data)).not.toContain(admin.id);
});

test("it is over at once when the admin signs out, and with it the admin's own session", async () => {
  const leaving = await signUp("Leaving Admin", "admin");
  const looking = await look(leaving);
  expect((await post("/api/auth/sign-out", looking)).status).toBe(200);
  expect((await sessionOf(looking)).person).toBeNull();
  expect((await sessionOf(leaving)).person).toBeNull();
});

test.each([
  ["disabled", "people.setDisabled", { disabled: true }],
  ["demoted", "people.setRole", { role: "teacher" }],
  ["signed out by another admin", "people.signOut", {}],
] as const)("it is over at once when the admin is %s", async (_, path, change) => {
  const losing = await signUp(`Losing Admin ${path}`, "admin");
  const looking = await look(losing);
  const input = { userId: losing.id, ...change };
  expect((await callProcedure(path, { as: admin, input, isMutation: true })).status).toBe(200);
  expect((await sessionOf(looking)).person).toBeNull();
});

test("it is over at once when the person is disabled, and when the person ends it", async () => {
  const [first, second] = [await signUp("Shut Person"), await signUp("Ending Person")];
  const [shut, ended] = [await look(admin, first), await look(admin, second)];
  const input = { userId: first.id, disabled: true };
  await callProcedure("people.setDisabled", { as: admin, input, isMutation: true });
  expect((await sessionOf(shut)).person).toBeNull();
  await callProcedure("account.signOutOthers", { as: second, isMutation: true });
  expect((await sessionOf(ended)).person).toBeNull();
});

test("when the admin's account is deleted, nobody is left signed in as the person", async () => {
  const leaving = await signUp("Deleted Admin", "admin");
  const looking = await look(leaving);
  const input = { userId: leaving.id, name: "Deleted Admin" };
  await callProcedure("record.deletePerson", { as: admin, input, isMutation: true });
  expect((await sessionOf(looking)).person).toBeNull();
  const left = env.DB.prepare("select count(*) as n from sessions where impersonated_by = ?");
  expect(await left.bind(leaving.id).first("n")).toBe(0);
});
