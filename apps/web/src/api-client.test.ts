import { expect, test } from "vitest";

import { CallError, createApiClient } from "./api-client.ts";

interface Asked {
  method: string;
  path: string;
  input: unknown;
}

/** A server that remembers what it was asked and answers from a list of bodies. */
function openServer(...bodies: unknown[]) {
  const asked: Asked[] = [];
  let signedOut = 0;
  const client = createApiClient({
    url: "/trpc",
    onSignedOut: () => (signedOut += 1),
    async fetch(url, { method = "GET", body }) {
      const { pathname, searchParams } = new URL(url, "http://learnlab.test");
      const input = typeof body === "string" ? body : (searchParams.get("input") ?? "{}");
      asked.push({ method, path: pathname, input: JSON.parse(input) });
      const next = bodies.shift();
      if (next instanceof Error) throw next;
      return new Response(typeof next === "string" ? next : JSON.stringify(next));
    },
  });
  return { client, asked, signedOut: () => signedOut };
}

const answer = (data: unknown) => ({ result: { data } });
const refusal = (code: string, reason: string) => ({
  error: { code: -32_000, message: "No.", data: { code, httpStatus: 400, reason } },
});

test("what one page asks at once goes in one request, and each gets its own answer", async () => {
  const { client, asked } = openServer([answer(["a course"]), answer({ person: null })]);
  const [courses, session] = await Promise.all([
    client.courses.list.query(),
    client.session.current.query(),
  ]);
  expect(courses).toEqual(["a course"]);
  expect(session).toEqual({ person: null });
  expect(asked).toEqual([{ method: "GET", path: "/trpc/courses.list,session.current", input: {} }]);
});

test("one's own content is asked for apart, so that the browser knows whether it has changed", async () => {
  const { client, asked } = openServer([answer([]), answer(null)], [answer(["a course"])]);
  const episodeId = "0193-0000";
  const [episodes, courses, progress] = await Promise.all([
    client.episodes.list.query({}),
    client.courses.list.query(),
    client.listening.progress.query({ episodeId }),
  ]);
  expect([episodes, courses, progress]).toEqual([[], ["a course"], null]);
  expect(asked.map(({ path }) => path)).toEqual([
    "/trpc/episodes.list,listening.progress",
    "/trpc/courses.list",
  ]);
});

test("a change is sent at once, by itself, in the body", async () => {
  const { client, asked } = openServer([answer({ id: "1", title: "Keys" })]);
  const joined = await client.courses.join.mutate({ code: "KEYS24" });
  expect(joined).toEqual({ id: "1", title: "Keys" });
  expect(asked).toEqual([
    { method: "POST", path: "/trpc/courses.join", input: { 0: { code: "KEYS24" } } },
  ]);
});

test("one refused call does not spoil the others of its request", async () => {
  const { client, signedOut } = openServer([refusal("NOT_FOUND", "episode.not_found"), answer([])]);
  const courseId = "0193-0000";
  const [course, courses] = await Promise.allSettled([
    client.courses.get.query({ courseId }),
    client.courses.list.query(),
  ]);
  expect(course).toMatchObject({ reason: { message: "No.", data: { code: "NOT_FOUND" } } });
  expect(courses).toMatchObject({ status: "fulfilled", value: [] });
  expect(signedOut()).toBe(0);
});

test("whoever is not signed in any more is noticed", async () => {
  const { client, signedOut } = openServer([refusal("UNAUTHORIZED", "account.not_signed_in")]);
  await expect(client.courses.list.query()).rejects.toBeInstanceOf(CallError);
  expect(signedOut()).toBe(1);
});

test("a lost connection and an unreadable page are errors without a code", async () => {
  for (const broken of [new TypeError("Failed to fetch"), "<html>Bad gateway</html>", []]) {
    const { client } = openServer(broken);
    const error: unknown = await client.courses.list.query().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CallError);
    expect(error).not.toHaveProperty("data.code");
  }
});

test("more calls than the worker takes at once go in several requests", async () => {
  const twenty = Array.from({ length: 20 }, () => answer([]));
  const { client, asked } = openServer(twenty, twenty);
  await Promise.all(Array.from({ length: 21 }, () => client.courses.list.query()));
  expect(asked.map(({ path }) => path.split(",").length)).toEqual([20, 1]);
});

test("a refusal of the whole request reaches each call of it", async () => {
  const { client } = openServer(refusal("PAYLOAD_TOO_LARGE", "request.too_large"));
  const calls = [client.courses.list.query(), client.session.current.query()];
  for (const outcome of await Promise.allSettled(calls)) {
    expect(outcome).toMatchObject({ reason: { data: { reason: "request.too_large" } } });
  }
});

test("more calls than one address can hold go in several requests", async () => {
  const episodeId = "x".repeat(900);
  const { client, asked } = openServer(
    ...Array.from({ length: 3 }, () => [answer(1), answer(2), answer(3), answer(4)]),
  );
  await Promise.all(Array.from({ length: 6 }, () => client.episodes.status.query({ episodeId })));
  expect(asked.length).toBe(2);
  expect(asked.map(({ path }) => path.split(",").length)).toEqual([4, 2]);
});
