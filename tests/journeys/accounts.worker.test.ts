import { env, exports } from "cloudflare:workers";
import { uuidSource, webDigest } from "@learnlab/adapters/runtime";
import { inviteFirstAdmin } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { createApp } from "@learnlab/worker/app";
import { expect, test } from "vitest";

import { call, callProcedure, cookieOf, ORIGIN, signUp, TEST_PASSWORD } from "../support/people.ts";

async function currentPerson(cookie: string) {
  const response = await call("/trpc/session.current", { headers: { cookie } });
  const { result } = await response.json<{
    result: { data: { person: { role: string; email: string } | null } };
  }>();
  return result.data.person;
}

function signIn(email: string, password: string, address = "203.0.113.200") {
  return call("/api/auth/sign-in/email", {
    body: { email, password },
    headers: { "cf-connecting-ip": address },
  });
}

test("a person signs up as a learner, signs out, and signs in again", async () => {
  const person = await signUp("In And Out");
  expect(await currentPerson(person.cookie)).toMatchObject({
    role: "learner",
    email: person.email,
  });
  const left = await call("/api/auth/sign-out", { as: person, body: {} });
  expect(left.headers.get("clear-site-data")).toBe('"cache"');
  expect(await currentPerson(person.cookie)).toBeNull();
  const again = await signIn(person.email, TEST_PASSWORD);
  expect(await currentPerson(cookieOf(again))).toMatchObject({ email: person.email });
});

test("the session cookie is out of reach of scripts and of other sites", async () => {
  const person = await signUp("Cookie");
  const response = await signIn(person.email, TEST_PASSWORD);
  const [cookie = ""] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^learnlab-session=/);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).toMatch(/Path=\//i);
});

test("on https the cookie is bound to the host", async () => {
  const person = await signUp("Secure");
  const origin = "https://learn.example";
  const app = createApp();
  const response = await app.request(
    `${origin}/api/auth/sign-in/email`,
    {
      method: "POST",
      headers: { "content-type": "application/json", origin, "cf-connecting-ip": "203.0.113.201" },
      body: JSON.stringify({ email: person.email, password: TEST_PASSWORD }),
    },
    { ...env, PUBLIC_URL: origin },
  );
  const [cookie = ""] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-learnlab-session=/);
  expect(cookie).toMatch(/Secure/);
});

test("nobody signs up as an admin", async () => {
  const response = await call("/api/auth/sign-up/email", {
    body: { name: "Eve", email: "eve@people.test", password: TEST_PASSWORD, role: "admin" },
    headers: { "cf-connecting-ip": "203.0.113.202" },
  });
  const row = await env.DB.prepare("select role from users where email = 'eve@people.test'").first<{
    role: string;
  }>();
  expect(response.ok ? row?.role : "refused").not.toBe("admin");
});

test("ten wrong passwords close an account to guessing, from whatever address", async () => {
  const person = await signUp("Guessed");
  for (let guess = 0; guess < 10; guess += 1) {
    const response = await signIn(person.email, `wrong-password-${guess}`, `198.51.100.${guess}`);
    expect(response.status).toBe(401);
  }
  const response = await signIn(person.email, TEST_PASSWORD, "198.51.100.99");
  expect(response.status).toBe(429);
  expect(await response.json()).toMatchObject({ code: "account.too_many_tries" });
});

test("a known and an unknown address get the same answer to a wrong password", async () => {
  const person = await signUp("Known");
  const known = await signIn(person.email, "not-the-password", "198.51.100.150");
  const unknown = await signIn("nobody@people.test", "not-the-password", "198.51.100.151");
  expect(unknown.status).toBe(known.status);
  expect(await unknown.text()).toBe(await known.text());
});

test("a write from a foreign page is refused, alone and in a batch", async () => {
  const person = await signUp("Foreign");
  const headers = { origin: "https://evil.example" };
  const alone = await call("/trpc/settings.save", {
    as: person,
    body: { dailyMinute: 1 },
    headers,
  });
  expect(alone.status).toBe(403);
  const batch = await call("/trpc/settings.save,settings.save?batch=1", {
    as: person,
    body: { 0: { dailyMinute: 1 }, 1: { dailyMinute: 2 } },
    headers,
  });
  expect(batch.status).toBe(403);
  const row = await env.DB.prepare("select * from learner_settings where user_id = ?")
    .bind(person.id)
    .first();
  expect(row).toBeNull();
  const response = await call("/trpc/session.current", { as: person, headers });
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});

test("an admin disables an account, and its session ends at once", async () => {
  const admin = await signUp("Disabling Admin", "admin");
  const person = await signUp("To Disable");
  const input = { userId: person.id, disabled: true };
  const response = await callProcedure("people.setDisabled", {
    as: admin,
    input,
    isMutation: true,
  });
  expect(response.status).toBe(200);
  expect(await currentPerson(person.cookie)).toBeNull();
  const again = await signIn(person.email, TEST_PASSWORD, "198.51.100.160");
  expect(again.ok).toBe(false);
  const audit = await env.DB.prepare("select action from audit_log where subject_id = ?")
    .bind(person.id)
    .first();
  expect(audit).toEqual({ action: "people.setDisabled" });
});

test("an admin cannot lock themselves out", async () => {
  const admin = await signUp("Own Admin", "admin");
  const input = { userId: admin.id, role: "learner" };
  const response = await callProcedure("people.setRole", { as: admin, input, isMutation: true });
  expect(response.status).toBe(409);
});

test("a reset link sets a new password once and ends every session", async () => {
  const admin = await signUp("Reset Admin", "admin");
  const person = await signUp("Forgetful");
  const input = { userId: person.id };
  const response = await callProcedure("people.resetLink", { as: admin, input, isMutation: true });
  const { result } = await response.json<{ result: { data: { link: string } } }>();
  const token = new URL(result.data.link).searchParams.get("token");
  const reset = () =>
    call("/api/auth/reset-password", { body: { token, newPassword: "a-new-password" } });
  expect((await reset()).status).toBe(200);
  expect((await reset()).ok).toBe(false);
  expect(await currentPerson(person.cookie)).toBeNull();
  expect((await signIn(person.email, "a-new-password", "198.51.100.170")).status).toBe(200);
});

test("an invitation makes one account with its role, and no second", async () => {
  const { token } = await inviteFirstAdmin(compose(env, ORIGIN), {
    email: "First.Admin@people.test",
  });
  const body = { token, name: "First Admin", password: TEST_PASSWORD };
  const response = await call("/api/invitations/accept", { body });
  expect(response.status).toBe(200);
  expect(await currentPerson(cookieOf(response))).toMatchObject({
    role: "admin",
    email: "first.admin@people.test",
  });
  expect((await call("/api/invitations/accept", { body })).status).toBe(404);
});

test("a withdrawn invitation opens nothing", async () => {
  const machine = compose(env, ORIGIN);
  const { id, token } = await inviteFirstAdmin(machine, { email: "withdrawn@people.test" });
  await machine.invitations.revoke({ id, at: machine.clock.now() });
  const body = { token, name: "Late", password: TEST_PASSWORD };
  expect((await call("/api/invitations/accept", { body })).status).toBe(404);
});

test("tokens are stored as hashes only", async () => {
  const { id, token } = await inviteFirstAdmin(compose(env, ORIGIN), { email: "hash@people.test" });
  const row = await env.DB.prepare("select * from invitations where id = ?")
    .bind(id)
    .first<Record<string, unknown>>();
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row?.["token_hash"]).toBe(await webDigest.sha256(token));
});

test("where sign-up is by invitation, nobody signs up without one", async () => {
  const app = createApp();
  const response = await app.request(
    `${ORIGIN}/api/auth/sign-up/email`,
    {
      method: "POST",
      headers: { "content-type": "application/json", origin: ORIGIN },
      body: JSON.stringify({
        name: "Stranger",
        email: "stranger@people.test",
        password: TEST_PASSWORD,
      }),
    },
    { ...env, SIGN_UP: "invite" },
  );
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: "account.invite_only" });
});

test("a bare session token is no bearer token", async () => {
  const person = await signUp("Bearer");
  const response = await signIn(person.email, TEST_PASSWORD, "198.51.100.180");
  const { token } = await response.json<{ token: string }>();
  const signed = response.headers.get("set-auth-token") ?? "";
  const asked = async (value: string) => {
    const answer = await exports.default.fetch(
      new Request(`${ORIGIN}/trpc/session.current`, {
        headers: { authorization: `Bearer ${value}` },
      }),
    );
    const { result } = await answer.json<{ result: { data: { person: unknown } } }>();
    return result.data.person;
  };
  expect(await asked(token)).toBeNull();
  expect(await asked(signed)).toMatchObject({ id: person.id });
});

test.each([
  [
    "episodes.request",
    { languages: ["xx"], outputFormat: "both", requestKey: "12345678" },
    "Choose one of the nine languages.",
  ],
  [
    "episodes.request",
    { languages: ["en", "en"], outputFormat: "both", requestKey: "12345678" },
    "Choose two different languages.",
  ],
  [
    "episodes.request",
    { languages: [], outputFormat: "both", requestKey: "12345678" },
    "Choose a language.",
  ],
  [
    "episodes.request",
    { languages: ["en"], outputFormat: "film", requestKey: "12345678" },
    "Choose text, audio or both.",
  ],
  ["courses.join", { code: "x" }, ""],
  ["settings.save", { timeZone: "Mars/Olympus" }, "This time zone is unknown."],
])(
  "%s with %j is refused with a sentence and without a trace of the inside",
  async (path, input, sentence) => {
    const person = await signUp(`Bad Input ${uuidSource.next().replace(/[^a-f]/g, "")}`);
    const response = await callProcedure(path, { as: person, input, isMutation: true });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/stack|node_modules|\.ts:/);
  },
);

test("six hundred writes in a minute are enough for anybody", async () => {
  const person = await signUp("Stuck Finger");
  const names = Array.from({ length: 20 }, () => "settings.save").join(",");
  const body = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [index, { dailyMinute: 7 }]),
  );
  const statuses: number[] = [];
  // More than two minutes' worth, since the minute may turn in between.
  for (let request = 0; request < 62 && !statuses.includes(429); request += 1) {
    const response = await call(`/trpc/${names}?batch=1`, { as: person, body });
    const answers = await response.json<{ error?: { data: { httpStatus: number } } }[]>();
    statuses.push(...answers.map(({ error }) => error?.data.httpStatus ?? 200));
  }
  expect(statuses.slice(0, 300)).not.toContain(429);
  expect(statuses).toContain(429);
});
