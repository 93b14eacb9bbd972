import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { createApp } from "@learnlab/worker/app";
import { LANGUAGES, MAIL_TEXTS } from "@learnlab/domain";
import { expect, test } from "vitest";

import { CLASS_PASSWORD, closeAccount, makeAccounts, tryToSignIn } from "../support/accounts.ts";
import { createPostOffice, type PostOffice } from "../support/mail.ts";
import { call, callProcedure, cookieOf, ORIGIN, type TestPerson } from "../support/people.ts";

interface Device {
  id: string;
  device: string | null;
  createdAt: number;
  lastUsedAt: number;
  isCurrent: boolean;
}

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0";

/** A person with a session, from a browser that says what it is. */
async function signedIn(name: string, agent = FIREFOX): Promise<TestPerson> {
  const [person] = await makeAccounts([name]);
  if (person === undefined) throw new Error("There is nobody.");
  return { ...person, cookie: await signInFrom(person.email, agent) };
}

async function signInFrom(email: string, agent: string): Promise<string> {
  return cookieOf(await tryToSignIn(email, CLASS_PASSWORD, { "user-agent": agent }));
}

const mutate = (as: TestPerson, path: string, input: unknown = {}) =>
  callProcedure(path, { as, input, isMutation: true });

async function listDevices(as: TestPerson): Promise<Device[]> {
  const response = await callProcedure("account.devices", { as });
  return (await response.json<{ result: { data: Device[] } }>()).result.data;
}

async function currentPerson(cookie: string) {
  const response = await call("/trpc/session.current", { headers: { cookie } });
  const { result } = await response.json<{
    result: { data: { person: { name: string; email: string } | null } };
  }>();
  return result.data.person;
}

/** Asks for another address, at an installation whose mails end in the post office. */
function askFor(
  as: TestPerson,
  email: string,
  { post, password = CLASS_PASSWORD }: { post: PostOffice; password?: string },
): Response | Promise<Response> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN, cookie: as.cookie },
    body: JSON.stringify({ email, password }),
  };
  const settings = { ...env, MAIL: post.binding, LOCAL_URL: ORIGIN };
  return createApp().request(`${ORIGIN}/trpc/account.requestEmailChange`, init, settings);
}

function confirm(token: string): Promise<Response> {
  return callProcedure("account.confirmEmailChange", { input: { token }, isMutation: true });
}

function tokenIn(post: PostOffice, to: string): string {
  const mail = post.posted.find((one) => one.to === to);
  return /confirm-email\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "none";
}

test("people rename themselves, by the one rule for names", async () => {
  const person = await signedIn("renamed");
  const renamed = await mutate(person, "account.rename", { name: "  Ada   Lovelace " });
  expect(renamed.status).toBe(200);
  expect(await currentPerson(person.cookie)).toMatchObject({ name: "Ada Lovelace" });
  for (const name of ["", '"'.repeat(90), "Two\nLines", "x".repeat(50_000)]) {
    expect((await mutate(person, "account.rename", { name })).status).toBe(400);
  }
  expect(await currentPerson(person.cookie)).toMatchObject({ name: "Ada Lovelace" });
});

test("devices are told in words, the one that asks is marked, and no token is among them", async () => {
  const person = await signedIn("with-devices");
  await signInFrom(
    person.email,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
  );
  const devices = await listDevices(person);
  expect(devices.map(({ device, isCurrent }) => [device, isCurrent])).toEqual(
    expect.arrayContaining([
      ["Firefox, Windows", true],
      ["Safari, iOS", false],
    ]),
  );
  const { results } = await env.DB.prepare("select token from sessions").all<{ token: string }>();
  const answered = JSON.stringify(devices);
  expect(results.filter(({ token }) => answered.includes(token))).toEqual([]);
});

test("the id of a device opens nothing", async () => {
  const person = await signedIn("id-only");
  const [device] = await listDevices(person);
  const headers = {
    authorization: `Bearer ${device?.id}`,
    cookie: `learnlab-session=${device?.id}`,
  };
  expect(await (await call("/api/auth/get-session", { headers })).json()).toBeNull();
});

test("a device is signed out alone, others all at once, and nobody else's", async () => {
  const person = await signedIn("signing-out");
  const [phone, tablet] = [
    await signInFrom(person.email, "phone"),
    await signInFrom(person.email, "tablet"),
  ];
  const stranger = await signedIn("stranger");
  const devices = await listDevices({ ...person, cookie: phone });
  const phoneId = devices.find(({ isCurrent }) => isCurrent)?.id;
  const theirs = await mutate(stranger, "account.signOutDevice", { deviceId: phoneId });
  expect(theirs.status).toBe(404);
  expect(await currentPerson(phone)).not.toBeNull();
  expect((await mutate(person, "account.signOutDevice", { deviceId: phoneId })).status).toBe(200);
  expect(await currentPerson(phone)).toBeNull();
  expect(await currentPerson(tablet)).not.toBeNull();
  expect((await mutate(person, "account.signOutOthers")).status).toBe(200);
  expect(await currentPerson(tablet)).toBeNull();
  expect(await currentPerson(person.cookie)).not.toBeNull();
  expect(await currentPerson(stranger.cookie)).not.toBeNull();
  expect(await listDevices(person)).toHaveLength(1);
});

test("when a device was last used is known to the hour", async () => {
  const person = await signedIn("used-again");
  const longAgo = Date.now() - 5 * 3_600_000;
  await env.DB.prepare("update sessions set updated_at = ? where user_id = ?")
    .bind(longAgo, person.id)
    .run();
  await currentPerson(person.cookie);
  await expect
    .poll(async () => (await listDevices(person))[0]?.lastUsedAt ?? 0)
    .toBeGreaterThan(longAgo);
});

test("a new email address is confirmed at the new one and told to the old one", async () => {
  const person = await signedIn("moving");
  const post = createPostOffice();
  expect((await askFor(person, "Moved@people.test", { post })).status).toBe(200);
  await expect.poll(() => post.posted).toHaveLength(2);
  expect(post.posted.map(({ to, subject }) => [to, subject])).toEqual([
    [person.email, MAIL_TEXTS.en.oldEmail.subject],
    ["moved@people.test", MAIL_TEXTS.en.newEmail.subject],
  ]);
  expect(post.posted[0]?.text).not.toContain("moved@people.test");
  expect(post.posted[0]?.text).toContain(`${ORIGIN}/reset`);
  expect(await currentPerson(person.cookie)).toMatchObject({ email: person.email });
  const token = tokenIn(post, "moved@people.test");
  expect((await confirm(token)).status).toBe(200);
  expect(await currentPerson(person.cookie)).toMatchObject({ email: "moved@people.test" });
  expect((await confirm(token)).status).toBe(400);
  expect((await tryToSignIn("moved@people.test", CLASS_PASSWORD)).status).toBe(200);
  expect((await tryToSignIn(person.email, CLASS_PASSWORD)).status).toBe(401);
});

test("changing the address takes the password, counted as at the sign-in", async () => {
  const person = await signedIn("unproven");
  const post = createPostOffice();
  const wrong = await askFor(person, "mine-now@people.test", { post, password: "a guess" });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("This is not your current password.");
  await closeAccount(person.email);
  expect((await askFor(person, "mine-now@people.test", { post })).status).toBe(429);
  expect(post.posted).toEqual([]);
});

test("an address that has an account is not told from one that has none", async () => {
  const person = await signedIn("nosy");
  const other = await signedIn("taken");
  const post = createPostOffice();
  const taken = await askFor(person, other.email, { post });
  const free = await askFor(person, "free@people.test", { post });
  expect([taken.status, await taken.text()]).toEqual([free.status, await free.text()]);
  await expect.poll(() => post.posted).toHaveLength(3);
  const notices = post.posted.filter(({ to }) => to === person.email);
  expect(notices).toHaveLength(2);
  expect(notices[0]?.text).toBe(notices[1]?.text);
  expect(post.posted.map(({ to }) => to)).not.toContain(other.email);
});

test("an address that was taken meanwhile stays its owner's", async () => {
  const person = await signedIn("too-slow");
  const post = createPostOffice();
  await askFor(person, "contested@class.test", { post });
  await expect.poll(() => post.posted).toHaveLength(2);
  await makeAccounts(["contested"]);
  expect((await confirm(tokenIn(post, "contested@class.test"))).status).toBe(400);
  expect(await currentPerson(person.cookie)).toMatchObject({ email: person.email });
});

test("a new password voids the link to a new address, and so does a newer link", async () => {
  const person = await signedIn("robbed-of-mail");
  const post = createPostOffice();
  await askFor(person, "robber@people.test", { post });
  await expect.poll(() => post.posted).toHaveLength(2);
  await askFor(person, "robber-again@people.test", { post });
  await expect.poll(() => post.posted).toHaveLength(4);
  expect((await confirm(tokenIn(post, "robber@people.test"))).status).toBe(400);
  const change = { currentPassword: CLASS_PASSWORD, newPassword: "only-mine-again" };
  expect((await mutate(person, "account.changePassword", change)).status).toBe(200);
  expect((await confirm(tokenIn(post, "robber-again@people.test"))).status).toBe(400);
});

test("three changes of address an hour are enough, and one's own is no change", async () => {
  const person = await signedIn("undecided");
  const post = createPostOffice();
  expect((await askFor(person, person.email, { post })).status).toBe(409);
  for (const email of ["one@people.test", "two@people.test", "three@people.test"]) {
    expect((await askFor(person, email, { post })).status).toBe(200);
  }
  const fourth = await askFor(person, "four@people.test", { post });
  expect(fourth.status).toBe(429);
});

test("a link to a new address ends after an hour, and is stored as a hash", async () => {
  const person = await signedIn("late-reader");
  const post = createPostOffice();
  await askFor(person, "late@people.test", { post });
  await expect.poll(() => post.posted).toHaveLength(2);
  const token = tokenIn(post, "late@people.test");
  const rows = await env.DB.prepare("select * from account_links").all();
  expect(JSON.stringify(rows.results)).not.toContain(token);
  await env.DB.prepare("update account_links set expires_at = ? where user_id = ?")
    .bind(compose(env, ORIGIN).clock.now() - 1, person.id)
    .run();
  expect((await confirm(token)).status).toBe(400);
});

test.each(LANGUAGES)("the mails about addresses are written in %s", (language) => {
  const { newEmail, oldEmail } = MAIL_TEXTS[language];
  const texts = [...Object.values(newEmail), ...Object.values(oldEmail)];
  expect(new Set(texts).size).toBe(texts.length);
  const english = new Set<string>([
    ...Object.values(MAIL_TEXTS.en.newEmail),
    ...Object.values(MAIL_TEXTS.en.oldEmail),
  ]);
  expect(texts.filter((text) => english.has(text))).toHaveLength(language === "en" ? 9 : 0);
});
