import { env } from "cloudflare:workers";
import { createApp } from "@learnlab/worker/app";
import { beforeAll, expect, test } from "vitest";

import { ORIGIN, signUp, type TestPerson } from "../support/people.ts";
import { makeToken } from "../support/rest.ts";

/** Two thousand pages take their time on a busy machine. */
const LONG = { timeout: 120_000 };

let person: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  [person, other] = await Promise.all([signUp("Reads Much"), signUp("Reads Little")]);
});

/** A limit as Cloudflare's binding has it, with few calls and no end of the minute. */
function limitOf(most: number): RateLimit {
  const counts = new Map<string, number>();
  return {
    limit({ key }) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return Promise.resolve({ success: count <= most });
    },
  };
}

function openApp(limits: { READ_LIMIT?: RateLimit; ADDRESS_LIMIT?: RateLimit }) {
  const app = createApp();
  return async (path: string, headers: Record<string, string> = {}) =>
    app.request(`${ORIGIN}${path}`, { headers }, { ...env, ...limits });
}

test("a person's reads are counted call by call, also in batches, and nobody else's", async () => {
  const ask = openApp({ READ_LIMIT: limitOf(30) });
  const batch = `/trpc/${Array.from({ length: 20 }, () => "courses.list").join(",")}?batch=1`;
  expect((await ask(batch, { cookie: person.cookie })).status).toBe(200);
  const second = await ask(batch, { cookie: person.cookie });
  const answers = await second.json<{ error?: { data: { reason: string } } }[]>();
  const refused = answers.filter(({ error }) => error?.data.reason === "account.too_often");
  expect(refused).toHaveLength(10);
  const alone = await ask("/trpc/courses.list", { cookie: person.cookie });
  expect([alone.status, alone.headers.get("retry-after")]).toEqual([429, "60"]);
  expect((await ask("/trpc/courses.list", { cookie: other.cookie })).status).toBe(200);
});

test("reads by REST count for the same person, whatever they bring", async () => {
  const token = await makeToken(person, ["podcasts:read"]);
  const ask = openApp({ READ_LIMIT: limitOf(2) });
  expect((await ask("/api/podcasts", { authorization: `Bearer ${token}` })).status).toBe(200);
  expect((await ask("/api/podcasts", { cookie: person.cookie })).status).toBe(200);
  const refused = await ask("/api/podcasts", { authorization: `Bearer ${token}` });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(await refused.json()).toMatchObject({ code: "account.too_often" });
});

test.each([
  "/trpc/session.current",
  "/trpc/courses.list",
  "/api/podcasts",
  "/api/auth/get-session",
  "/api/mail/unsubscribe?token=none",
])(
  "%s: with nobody signed in the address is counted, and who is signed in goes on",
  async (path) => {
    const ask = openApp({ ADDRESS_LIMIT: limitOf(2) });
    const school = { "cf-connecting-ip": "198.51.100.7" };
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await ask(path, school)).status);
    expect(statuses.map((status) => status === 429)).toEqual([false, false, true, true]);
    expect((await ask(path, { "cf-connecting-ip": "198.51.100.8" })).status).not.toBe(429);
    const signedIn = { ...school, cookie: person.cookie };
    expect((await ask("/trpc/courses.list", signedIn)).status).toBe(200);
    expect((await ask("/api/podcasts", signedIn)).status).toBe(200);
  },
);

test(
  "a school of 2,000 opens its sign-in page behind one address within a minute",
  LONG,
  async () => {
    const school = { "cf-connecting-ip": "198.51.100.9" };
    const app = createApp();
    for (let call = 0; call < 2_000; call += 50) {
      const pages = Array.from({ length: 50 }, () =>
        app.request(`${ORIGIN}/trpc/session.current`, { headers: school }, env),
      );
      for (const page of pages) expect((await page).status).toBe(200);
    }
  },
);
