import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";

import { ORIGIN, signUp } from "../support/people.ts";

/** Addresses that only somebody may read. */
const closed = ["trpc/courses.list", "trpc/people.list?input={}", "api/podcasts", "api/v1/courses"];

/** The same address in other spellings, and open addresses that lead there. */
const spellings: ((path: string) => string)[] = [
  (path) => `/${path}`,
  (path) => `/${path}${path.includes("?") ? "&" : "?"}next=/healthz`,
  (path) => `/${path}#/healthz`,
  (path) => `/${path};/healthz`,
  (path) => `//${path}`,
  (path) => `/./${path}`,
  (path) => `/healthz/../${path}`,
  (path) => `/healthz/%2e%2e/${path}`,
  (path) => `/healthz%2f..%2f${path}`,
  (path) => `/healthz/..%2f${path}`,
  (path) => `/api/docs/../../${path}`,
  (path) => `/api/docs/%2e%2e%2f%2e%2e%2f${path}`,
  (path) => `/assets/..%5c${path}`,
  (path) => `/${path.replace("/", "%2f")}`,
  (path) => `/${path.replace("/", "//")}`,
  (path) => `/${path.toUpperCase()}`,
  (path) => `/${path.replace("?", "/?")}/`,
  (path) => `/${path}%00`,
  (path) => `/${path}%3Fbatch=1`,
];

async function ask(address: string, method: string, headers: Record<string, string>) {
  const asked = new Request(`${ORIGIN}${address}`, { method, headers });
  const response = await exports.default.fetch(asked);
  return { status: response.status, text: await response.text() };
}

/** What anybody may have: how it is, the page, and the reference. */
function isOpen(text: string): boolean {
  return text === "" || text === '{"status":"ok"}' || /^<!doctype html>/i.test(text);
}

test.each(closed)("/%s stays closed however it is spelled", async (path) => {
  const admin = await signUp(`Spelled ${path.replaceAll(/[^a-z]/g, "")}`, "admin");
  const asAdmin = await ask(`/${path}`, "GET", { cookie: admin.cookie });
  expect(asAdmin.status).toBe(200);
  for (const spell of spellings) {
    for (const method of ["GET", "HEAD", "POST"]) {
      const headers = { origin: ORIGIN, "x-original-url": "/healthz", "x-rewrite-url": "/healthz" };
      const { status, text } = await ask(spell(path), method, headers);
      expect(text).not.toContain('"data":[');
      expect([spell(path), status >= 400 || isOpen(text)]).toEqual([spell(path), true]);
    }
  }
});
