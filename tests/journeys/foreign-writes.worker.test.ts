import { env } from "cloudflare:workers";
import { createApp } from "@learnlab/worker/app";
import { createRestRoutes } from "@learnlab/worker/rest";
import { beforeAll, expect, test } from "vitest";

import { ORIGIN, signUp, TEST_PASSWORD, type TestPerson } from "../support/people.ts";

const app = createApp();
let person: TestPerson;

beforeAll(async () => {
  person = await signUp("Target");
});

/** From where a browser, or what pretends to be one, says that it writes. */
const foreign: Record<string, Record<string, string>> = {
  "no Origin": {},
  "a foreign Origin": { origin: "https://evil.example" },
  "the Origin of a sandbox": { origin: "null" },
  "our Origin with something behind it": { origin: `${ORIGIN}.evil.example` },
  "our Origin, called cross-site": { origin: ORIGIN, "sec-fetch-site": "cross-site" },
  "no Origin, called same-site": { "sec-fetch-site": "same-site" },
};

const types: Record<string, string | null> = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data; boundary=b",
  text: "text/plain",
  none: null,
};

const save = { dailyMinute: 123 };

/** A write at each door that takes a session, alone or in a batch. */
const writes: Record<string, { path: string; body: unknown }> = {
  "one call": { path: "/trpc/settings.save", body: save },
  "a batch of one": { path: "/trpc/settings.save?batch=1", body: { 0: save } },
  "a batch of two": {
    path: "/trpc/settings.save,settings.save?batch=1",
    body: { 0: save, 1: save },
  },
  "a password": {
    path: "/api/auth/change-password",
    body: { currentPassword: TEST_PASSWORD, newPassword: "another-password" },
  },
  "a sign-out": { path: "/api/auth/sign-out", body: {} },
  "an invitation": {
    path: "/api/invitations/accept",
    body: { token: "x".repeat(43), name: "Eve", password: TEST_PASSWORD },
  },
  "a podcast": {
    path: "/api/podcasts",
    body: { primary_language: "en", output_format: "text" },
  },
};

const cases = Object.entries(writes).flatMap(([what, write]) =>
  Object.entries(foreign).flatMap(([where, headers]) =>
    Object.entries(types).map(([kind, type]) => ({ what, where, kind, type, headers, ...write })),
  ),
);

function post(
  { path, body, type }: { path: string; body: unknown; type: string | null },
  headers: Record<string, string>,
): Promise<Response> {
  const sent = new Headers({
    ...headers,
    cookie: person.cookie,
    "cf-connecting-ip": "203.0.113.1",
  });
  if (type !== null) sent.set("content-type", type);
  // Bytes bring no content type of their own.
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const asked = new Request(`${ORIGIN}${path}`, { method: "POST", headers: sent, body: bytes });
  return Promise.resolve(app.fetch(asked, env));
}

async function countTraces(): Promise<unknown> {
  return env.DB.prepare(
    `select (select count(*) from learner_settings where user_id = ?1) as settings,
       (select count(*) from episodes where user_id = ?1) as episodes,
       (select count(*) from sessions where user_id = ?1) as sessions,
       (select password from accounts where user_id = ?1) as password`,
  )
    .bind(person.id)
    .first();
}

test.each(cases)("$what with $where as $kind writes nothing", async ({ headers, ...write }) => {
  const before = await countTraces();
  const response = await post(write, headers);
  expect(response.status).toBe(403);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await countTraces()).toEqual(before);
});

test("a change is never made by reading an address", async () => {
  const before = await countTraces();
  for (const query of ["?", "?batch=1&"]) {
    const input = encodeURIComponent(JSON.stringify(query === "?" ? save : { 0: save }));
    for (const headers of [{ origin: ORIGIN }, {}]) {
      const url = `${ORIGIN}/trpc/settings.save${query}input=${input}`;
      const response = await app.request(
        url,
        { headers: { cookie: person.cookie, ...headers } },
        env,
      );
      expect(response.status).toBe(405);
    }
  }
  expect(await countTraces()).toEqual(before);
});

test("no answer lets another site read it, at any address and by any method", async () => {
  const routes = [...app.routes, ...createRestRoutes().routes].map(({ path }) =>
    path.replace("*", "any").replaceAll(/:\w+/g, "any"),
  );
  for (const path of new Set(routes)) {
    for (const method of ["GET", "OPTIONS"]) {
      const headers = {
        origin: "https://evil.example",
        cookie: person.cookie,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type, authorization",
      };
      const response = await app.request(`${ORIGIN}${path}`, { method, headers }, env);
      const allowed = [...response.headers.keys()].filter((name) =>
        name.startsWith("access-control"),
      );
      expect([method, path, allowed]).toEqual([method, path, []]);
    }
  }
});

test("our own page writes, with its Origin or with Sec-Fetch-Site alone", async () => {
  const write = { path: "/trpc/settings.save", body: save, type: "application/json" };
  for (const headers of [
    { origin: ORIGIN },
    { origin: ORIGIN, "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "same-origin" },
  ]) {
    expect((await post(write, headers)).status).toBe(200);
  }
});
