import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { createApp } from "@learnlab/worker/app";
import { expect, test } from "vitest";

import { CLASS_PASSWORD, closeAccount, makeAccounts, tryToSignIn } from "../support/accounts.ts";
import { createPostOffice, type PostOffice } from "../support/mail.ts";
import {
  call,
  callProcedure,
  cookieOf,
  ORIGIN,
  signUp,
  type TestPerson,
} from "../support/people.ts";

const NEW_PASSWORD = "a-new-password";

function askForReset(email: string, post: PostOffice): Response | Promise<Response> {
  return createApp().request(
    `${ORIGIN}/api/auth/request-password-reset`,
    {
      method: "POST",
      headers: { "content-type": "application/json", origin: ORIGIN },
      body: JSON.stringify({ email }),
    },
    { ...env, MAIL: post.binding, LOCAL_URL: ORIGIN },
  );
}

function tokensOf({ posted }: PostOffice): string[] {
  return posted.map(({ text }) => /reset\?token=([\w-]+)/.exec(text ?? "")?.[1] ?? "none");
}

/** Asks for a reset and takes its token out of the mail. */
async function mailToken(email: string): Promise<string> {
  const post = createPostOffice();
  await askForReset(email, post);
  await expect.poll(() => post.posted).toHaveLength(1);
  return tokensOf(post)[0] ?? "";
}

function reset(token: string, newPassword = NEW_PASSWORD): Promise<Response> {
  return call("/api/auth/reset-password", { body: { token, newPassword } });
}

async function handOver(admin: TestPerson, userId: string): Promise<string> {
  const options = { as: admin, input: { userId }, isMutation: true };
  const response = await callProcedure("people.resetLink", options);
  const { result } = await response.json<{ result: { data: { link: string } } }>();
  return new URL(result.data.link).searchParams.get("token") ?? "";
}

async function makeToken(person: TestPerson): Promise<string> {
  const input = { name: "Script", scopes: ["podcasts:read"], expiresInDays: null };
  const response = await callProcedure("tokens.create", { as: person, input, isMutation: true });
  const { result } = await response.json<{ result: { data: { token: string } } }>();
  return result.data.token;
}

async function listBy(token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await call("/api/podcasts", { headers })).status;
}

async function isSignedIn(cookie: string): Promise<boolean> {
  const response = await call("/api/auth/get-session", { headers: { cookie } });
  return (await response.json()) !== null;
}

/** A person with a session, as a sign-in leaves it. */
async function signedIn(name: string): Promise<TestPerson> {
  const [person] = await makeAccounts([name]);
  if (person === undefined) throw new Error("There is nobody.");
  const response = await tryToSignIn(person.email, CLASS_PASSWORD);
  return { ...person, cookie: cookieOf(response) };
}

test("a reset opens a closed account, and its owner is in with the new password", async () => {
  const person = await signedIn("locked-out");
  await closeAccount(person.email);
  expect((await tryToSignIn(person.email, CLASS_PASSWORD)).status).toBe(429);
  expect((await reset(await mailToken(person.email))).status).toBe(200);
  expect((await tryToSignIn(person.email, NEW_PASSWORD)).status).toBe(200);
  expect((await tryToSignIn(person.email, CLASS_PASSWORD)).status).toBe(401);
});

test("a reset ends every session and access token, for good", async () => {
  const person = await signedIn("robbed");
  const token = await makeToken(person);
  expect(await listBy(token)).toBe(200);
  expect((await reset(await mailToken(person.email))).status).toBe(200);
  expect(await isSignedIn(person.cookie)).toBe(false);
  expect(await listBy(token)).toBe(401);
});

test("a newer link voids the one before, by mail and by an admin's hand alike", async () => {
  const admin = await signUp("Handing Admin", "admin");
  const person = await signedIn("two-links");
  const mailed = await mailToken(person.email);
  const handed = await handOver(admin, person.id);
  expect((await reset(mailed)).status).toBe(422);
  const mailedAgain = await mailToken(person.email);
  expect((await reset(handed)).status).toBe(422);
  expect((await reset(mailedAgain)).status).toBe(200);
  expect((await reset(mailedAgain)).status).toBe(422);
});

test("of one link used twice at once, one sets the password", async () => {
  const person = await signedIn("at-once");
  const token = await mailToken(person.email);
  const answers = await Promise.all([
    reset(token, "the-first-one"),
    reset(token, "the-second-one"),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(1);
});

test("a link that is over, made up or another account's kind opens nothing", async () => {
  const person = await signedIn("guessing-links");
  const token = await mailToken(person.email);
  await env.DB.prepare("update account_links set expires_at = 1 where user_id = ?")
    .bind(person.id)
    .run();
  for (const tried of [token, `${token}x`, "0".repeat(43), "'; drop table users; --"]) {
    const response = await reset(tried);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "account.link_gone" });
  }
  expect(await isSignedIn(person.cookie)).toBe(true);
});

test("links are stored as hashes only", async () => {
  const person = await signedIn("hashed-links");
  const token = await mailToken(person.email);
  const rows = await env.DB.prepare("select * from account_links").all();
  expect(JSON.stringify(rows.results)).not.toContain(token);
});

test("an account is mailed three links an hour, however often one asks; the answer stays the same", async () => {
  const person = await signedIn("flooded");
  const post = createPostOffice();
  const bodies: string[] = [];
  for (let asked = 0; asked < 6; asked += 1) {
    const response = await askForReset(person.email, post);
    expect(response.status).toBe(200);
    bodies.push(await response.text());
  }
  const unknown = await askForReset("nobody-at-all@class.test", post);
  expect(unknown.status).toBe(200);
  expect(new Set([...bodies, await unknown.text()]).size).toBe(1);
  await expect.poll(() => post.posted).toHaveLength(3);
  const { results } = await env.DB.prepare("select 1 from account_links where user_id = ?")
    .bind(person.id)
    .all();
  expect(results).toHaveLength(1);
});

test("the answer does not wait for the mail, nor for looking the account up", async () => {
  const person = await signedIn("slow-mail");
  let deliver = () => {};
  const isDelivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  const post = createPostOffice(() => isDelivered);
  const response = await askForReset(person.email, post);
  expect(response.status).toBe(200);
  expect(post.posted).toEqual([]);
  deliver();
  await expect.poll(() => post.posted).toHaveLength(1);
});

test("nobody is mailed whose account is disabled", async () => {
  const person = await signedIn("disabled-reset");
  const { accounts, clock } = compose(env, ORIGIN);
  const token = await mailToken(person.email);
  await accounts.setDisabled({ userId: person.id, disabled: true, at: clock.now() });
  expect((await reset(token)).status).toBe(422);
  const post = createPostOffice();
  await askForReset(person.email, post);
  const other = await signedIn("enabled-reset");
  await askForReset(other.email, post);
  await expect.poll(() => post.posted).toHaveLength(1);
  expect(post.posted[0]?.to).toBe(other.email);
});

test("what disabling revoked does not come back with the account", async () => {
  const admin = await signUp("Reviving Admin", "admin");
  const person = await signedIn("revived");
  const token = await makeToken(person);
  const set = (disabled: boolean) =>
    callProcedure("people.setDisabled", {
      as: admin,
      input: { userId: person.id, disabled },
      isMutation: true,
    });
  expect((await set(true)).status).toBe(200);
  const refused = await tryToSignIn(person.email, CLASS_PASSWORD);
  expect(refused.status).toBe(403);
  expect(refused.headers.getSetCookie()).toEqual([]);
  expect((await set(false)).status).toBe(200);
  expect(await listBy(token)).toBe(401);
  expect(await isSignedIn(person.cookie)).toBe(false);
  expect((await tryToSignIn(person.email, CLASS_PASSWORD)).status).toBe(200);
});

test.each(["account.changePassword", "the address of the library"])(
  "a password that is changed by %s ends every other session, and this one gets a new token",
  async (way) => {
    const here = await signedIn(`changing-${way.length}`);
    const elsewhere = cookieOf(await tryToSignIn(here.email, CLASS_PASSWORD));
    const change = { currentPassword: CLASS_PASSWORD, newPassword: NEW_PASSWORD };
    const body = { ...change, revokeOtherSessions: false };
    const response =
      way === "account.changePassword"
        ? await callProcedure(way, { as: here, input: change, isMutation: true })
        : await call("/api/auth/change-password", { as: here, body });
    expect(response.status).toBe(200);
    const renewed = cookieOf(response);
    expect(renewed).not.toBe(here.cookie);
    expect(await isSignedIn(renewed)).toBe(true);
    expect(await isSignedIn(here.cookie)).toBe(false);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await tryToSignIn(here.email, NEW_PASSWORD)).status).toBe(200);
  },
);

test("a stolen session does not guess the password: wrong ones count as at the sign-in", async () => {
  const person = await signedIn("stolen-session");
  const change = (currentPassword: string) =>
    callProcedure("account.changePassword", {
      as: person,
      input: { currentPassword, newPassword: NEW_PASSWORD },
      isMutation: true,
    });
  expect((await change("wrong")).status).toBe(400);
  await closeAccount(person.email);
  expect((await change(CLASS_PASSWORD)).status).toBe(429);
  expect(await isSignedIn(person.cookie)).toBe(true);
});

test("signing out ends the session at the server, not in the browser only", async () => {
  const person = await signedIn("signed-out");
  const response = await call("/api/auth/sign-out", { as: person, body: {} });
  expect(response.status).toBe(200);
  expect(response.headers.getSetCookie().join()).toMatch(/learnlab-session=;/);
  expect(await isSignedIn(person.cookie)).toBe(false);
});
