import { env, exports } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { expect, test } from "vitest";

import { CLASS_PASSWORD, closeAccount, makeAccounts, tryToSignIn } from "../support/accounts.ts";
import { alterAt, writeLoosely } from "../support/altered-signatures.ts";
import { call, cookieOf, ORIGIN, signUp, TEST_PASSWORD } from "../support/people.ts";

const DOORS = [
  "/api/auth/sign-in/email",
  "/api/auth/sign-up/email",
  "/api/auth/request-password-reset",
  "/api/auth/reset-password",
  "/api/auth/change-password",
  "/api/auth/sign-out",
  "/api/invitations/accept",
];

function post(path: string, body: string, type: string | null): Promise<Response> {
  const headers = new Headers({ origin: ORIGIN });
  if (type !== null) headers.set("content-type", type);
  // Bytes, since a text would bring a content type of its own.
  const bytes = new TextEncoder().encode(body);
  return exports.default.fetch(
    new Request(`${ORIGIN}${path}`, { method: "POST", headers, body: bytes }),
  );
}

/** The same account in each of the ways that a body can say it. */
function writeBodies(account: Record<string, string>): [type: string | null, body: string][] {
  const form = new URLSearchParams(account).toString();
  const parts = Object.entries(account).map(
    ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const json = JSON.stringify(account);
  return [
    ["application/x-www-form-urlencoded", form],
    ["application/x-www-form-urlencoded;charset=UTF-8", form],
    ["multipart/form-data; boundary=b", `${parts.join("")}--b--\r\n`],
    ["text/plain", json],
    ["text/plain;application/json", json],
    ["application/problem+json", json],
    ["application/jsonp", json],
    ["text/json", json],
    ["application/json, application/x-www-form-urlencoded", form],
    [null, json],
  ];
}

async function countWrong(): Promise<number> {
  const row = await env.DB.prepare(
    "select count(*) as count from attempts where kind = 'wrong_password'",
  ).first<{ count: number }>();
  return row?.count ?? 0;
}

test.each(DOORS)("%s takes JSON only, and says so", async (path) => {
  for (const [type, body] of writeBodies({ email: "a@class.test", password: "x" })) {
    const response = await post(path, body, type);
    expect(response.status, String(type)).toBe(415);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "request.content_type" });
    expect(response.headers.getSetCookie()).toEqual([]);
  }
});

test("no content type lets a right password in, or a wrong one pass uncounted, while the account is open or closed", async () => {
  const [open, closed] = await makeAccounts(["open-door", "closed-door"]);
  const emails = [open?.email ?? "", closed?.email ?? ""];
  await closeAccount(emails[1] ?? "");
  const before = await countWrong();
  for (const email of emails) {
    for (const [type, body] of writeBodies({ email, password: CLASS_PASSWORD })) {
      const response = await post("/api/auth/sign-in/email", body, type);
      expect(response.status, `${email} as ${type}`).toBe(415);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  }
  expect(await countWrong()).toBe(before);
});

test.each([
  "application/json",
  "application/json; charset=utf-8",
  "Application/JSON;charset=UTF-8",
])("%s is read, counted and closed alike", async (type) => {
  const name = `json-${uuidSource.next()}`;
  const [person] = await makeAccounts([name]);
  const email = person?.email ?? "";
  const right = JSON.stringify({ email, password: CLASS_PASSWORD });
  const before = await countWrong();
  const wrong = await post(
    "/api/auth/sign-in/email",
    JSON.stringify({ email, password: "no" }),
    type,
  );
  expect(wrong.status).toBe(401);
  expect(await countWrong()).toBe(before + 1);
  expect((await post("/api/auth/sign-in/email", right, type)).status).toBe(200);
  await closeAccount(email);
  expect((await post("/api/auth/sign-in/email", right, type)).status).toBe(429);
});

test("one account is counted, however its address is written", async () => {
  const [person] = await makeAccounts(["spelled"]);
  const email = person?.email ?? "";
  await closeAccount(email);
  for (const written of [email, email.toUpperCase(), "Spelled@class.TEST"]) {
    expect((await tryToSignIn(written, CLASS_PASSWORD)).status, written).toBe(429);
  }
  expect((await tryToSignIn(` ${email}`, CLASS_PASSWORD)).status).toBe(422);
});

test("a body that says a field twice is judged by what is counted", async () => {
  const [one, other] = await makeAccounts(["first-named", "last-named"]);
  await closeAccount(other?.email ?? "");
  const body = `{"email":"${one?.email}","email":"${other?.email}","password":"${CLASS_PASSWORD}"}`;
  const response = await post("/api/auth/sign-in/email", body, "application/json");
  expect(response.status).toBe(429);
});

test.each([
  "/api/auth/sign-in/email/",
  "/api/auth//sign-in/email",
  "//api/auth/sign-in/email",
  "/api/auth/sign-in%2Femail",
  "/api/auth/Sign-In/Email",
  "/api/auth/sign-in/email;a=b",
  "/api/auth/./x/../sign-in/email%00",
  "/api/auth/sign-in/username",
  "/api/auth/sign-in/social",
])("%s is no second door", async (path) => {
  const [person] = await makeAccounts([`second-${uuidSource.next()}`]);
  const body = JSON.stringify({ email: person?.email, password: CLASS_PASSWORD });
  const response = await post(path, body, "application/json");
  expect(response.status).toBe(404);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test.each([
  "/api/auth/sign-in/email?x=1",
  "/api/auth/sign-in/%65mail",
  "/api/auth/x/../sign-in/email",
])("%s is the same door, closed with it", async (path) => {
  const [person] = await makeAccounts([`same-${uuidSource.next()}`]);
  const email = person?.email ?? "";
  await closeAccount(email);
  const body = JSON.stringify({ email, password: CLASS_PASSWORD });
  expect((await post(path, body, "application/json")).status).toBe(429);
});

test("more than a door asks for is not passed on", async () => {
  const body = {
    name: "Greedy",
    email: "greedy@people.test",
    password: TEST_PASSWORD,
    role: "admin",
    banned: false,
    id: "chosen",
    emailVerified: true,
    createdAt: "2000-01-01T00:00:00Z",
  };
  const response = await post("/api/auth/sign-up/email", JSON.stringify(body), "application/json");
  expect(response.status).toBe(200);
  const row = await env.DB.prepare("select * from users where email = ?").bind(body.email).first();
  expect(row).toMatchObject({ role: "learner", email_verified: 0 });
  expect(row?.["id"]).not.toBe("chosen");
});

test("a session token is in the cookie only, and each sign-in has a new one", async () => {
  const person = await signUp("No Fixation");
  const headers = { cookie: person.cookie };
  const again = await tryToSignIn(person.email, TEST_PASSWORD, headers);
  const cookie = cookieOf(again);
  expect(cookie).not.toBe(person.cookie);
  const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "?";
  expect(await again.text()).not.toContain(token);
});

test("the signature of a session is taken as it was written, and in no other way", async () => {
  const person = await signUp("Signed Once");
  const [name = "", signed = ""] = person.cookie.split("=");
  const [token = "", signature = ""] = decodeURIComponent(signed).split(".");
  const ask = async (one: string) => {
    const cookie = `${name}=${encodeURIComponent(`${token}.${one}`)}`;
    return (await call("/trpc/courses.list", { as: { ...person, cookie } })).status;
  };
  expect(await ask(signature)).toBe(200);
  for (const other of [alterAt(signature, 0), ...writeLoosely(signature, "+/")]) {
    expect(await ask(other), other).toBe(401);
  }
});
