import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { guardGlobalFetch } from "@learnlab/worker/outbound";
import { expect, onTestFinished, test, vi } from "vitest";

import { call, ORIGIN } from "../support/people.ts";

const STRANGER = "http://127.0.0.1:8788/admin";

/** A platform that answers everything, and what it was asked. */
function openPlatform() {
  const asked: { url: string; redirect: string | undefined }[] = [];
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    asked.push({ url: new Request(input).url, redirect: init?.redirect });
    return new Response("answered");
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return asked;
}

/** Composes as the worker does, with Gemini at another address. */
function composeFor(geminiUrl: string) {
  // The types of a setting know its value in wrangler.toml only.
  const settings = { GEMINI_BASE_URL: geminiUrl, GEMINI_API_KEY: "outbound-key-0001" };
  return compose({ ...env, ...settings } as unknown as Env, ORIGIN);
}

test("a worker that was composed refuses strangers on the platform's own fetch", async () => {
  compose(env, ORIGIN);
  await expect(fetch(STRANGER)).rejects.toThrow("The worker does not call http://127.0.0.1:8788.");
  await expect(globalThis.fetch(new Request(STRANGER))).rejects.toThrow("The worker does not call");
  // Nobody listens there, which only the platform can have found out.
  const failure = await fetch(env.POLLY_ENDPOINT).catch(String);
  expect(failure).not.toMatch(/does not call|Illegal invocation/);
});

test("composed again, for other origins and by queues, the same guard stays", () => {
  compose(env, ORIGIN);
  const guard = globalThis.fetch;
  compose(env, "https://elsewhere.test");
  compose(env, "http://localhost");
  expect(globalThis.fetch).toBe(guard);
});

test("of two configurations in one isolate each reaches its suppliers, and nobody else's", async () => {
  const asked = openPlatform();
  composeFor("https://gemini-a.test");
  composeFor("https://gemini-b.test");
  await Promise.all([fetch("https://gemini-a.test/v1"), fetch("https://gemini-b.test/v1")]);
  await expect(fetch("https://gemini-c.test/v1")).rejects.toThrow("The worker does not call");
  expect(asked).toEqual([
    { url: "https://gemini-a.test/v1", redirect: "manual" },
    { url: "https://gemini-b.test/v1", redirect: "manual" },
  ]);
});

test("nobody asks for redirects to be followed and has them followed", async () => {
  const asked = openPlatform();
  guardGlobalFetch(["https://gemini.test"]);
  await fetch("https://gemini.test/v1", { redirect: "follow" });
  await fetch(new Request("https://gemini.test/v1", { redirect: "follow" }));
  expect(asked.map(({ redirect }) => redirect)).toEqual(["manual", "manual"]);
});

test("bindings answer as before, since their calls are not the global fetch", async () => {
  const asked = openPlatform();
  guardGlobalFetch([]);
  expect(await env.DB.prepare("select 1 as one").first("one")).toBe(1);
  await env.MEDIA.put("outbound/probe", "kept");
  expect(await (await env.MEDIA.get("outbound/probe"))?.text()).toBe("kept");
  await env.MEDIA.delete("outbound/probe");
  const missing = await env.ASSETS.fetch(`${ORIGIN}/assets/nothing.js`);
  expect(await missing.text()).not.toContain("answered");
  expect((await call("/healthz")).status).toBe(200);
  expect(asked).toEqual([]);
});
