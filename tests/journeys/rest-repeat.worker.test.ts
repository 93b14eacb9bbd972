import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";

import { callProcedure, signUp } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { makeToken, readProblem, rest } from "../support/rest.ts";

let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Repeats");
});

const request = { primary_language: "en", output_format: "text" };

function make(key: string, body: unknown = request, as = it.token) {
  return rest("/api/podcasts/", { as, body, headers: { "idempotency-key": key } });
}

async function countEpisodes(userId: string): Promise<number> {
  const row = await env.DB.prepare("select count(*) as count from episodes where user_id = ?")
    .bind(userId)
    .first<{ count: number }>();
  return row?.count ?? 0;
}

test("the same request with the same key is answered as the first time", async () => {
  const first = await make("a key of ours");
  const text = await first.text();
  expect([first.status, first.headers.get("idempotent-replayed")]).toEqual([201, null]);
  const again = await make("a key of ours");
  expect(again.status).toBe(201);
  expect(await again.text()).toBe(text);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect(again.headers.get("content-type")).toBe("application/json");
  expect(await countEpisodes(it.learner.id)).toBe(1);
});

test("another request with the same key is refused, and another person's key is another key", async () => {
  const other = await make("a key of ours", { ...request, primary_language: "ja" });
  expect(await readProblem(other)).toMatchObject({ status: 422, code: "request.key_reused" });
  const theirs = await make("a key of ours", request, await makeToken(it.other));
  expect([theirs.status, theirs.headers.get("idempotent-replayed")]).toEqual([201, null]);
});

test("fifty at once with one key make one podcast", async () => {
  const before = await countEpisodes(it.learner.id);
  const answers = await Promise.all(Array.from({ length: 50 }, () => make("fifty at once")));
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
  expect(answers.some(({ status }) => status === 201)).toBe(true);
  expect(await countEpisodes(it.learner.id)).toBe(before + 1);
});

test("a request that is still at work is not begun again, and a lost one is", async () => {
  await make("lost on the way");
  const forget = (ago: number) =>
    env.DB.prepare("update idempotency_keys set status = null, updated_at = ? where key = ?")
      .bind(Date.now() - ago, "lost on the way")
      .run();
  await forget(1_000);
  expect(await readProblem(await make("lost on the way"))).toMatchObject({
    status: 409,
    code: "request.running",
  });
  const before = await countEpisodes(it.learner.id);
  await forget(121_000);
  expect((await make("lost on the way")).status).toBe(201);
  expect(await countEpisodes(it.learner.id)).toBe(before);
});

test("a day later the key is free", async () => {
  const learner = await signUp("Repeats Late");
  const token = await makeToken(learner);
  await callProcedure("courses.join", {
    as: learner,
    input: { courseId: it.courseId },
    isMutation: true,
  });
  await make("every day", request, token);
  await env.DB.prepare("update idempotency_keys set created_at = created_at - ? where key = ?")
    .bind(24 * 3_600_000, "every day")
    .run();
  const again = await make("every day", request, token);
  expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, null]);
  expect(await countEpisodes(learner.id)).toBe(2);
});

test("a refusal leaves the key free", async () => {
  const loner = await signUp("Repeats Loner");
  const token = await makeToken(loner);
  const refused = await make("no course yet", request, token);
  expect(await readProblem(refused)).toMatchObject({ status: 422, code: "episode.no_courses" });
  expect((await make("no course yet", { ...request, primary_language: "xx" }, token)).status).toBe(
    422,
  );
  await callProcedure("courses.join", {
    as: loner,
    input: { courseId: it.courseId },
    isMutation: true,
  });
  expect((await make("no course yet", request, token)).status).toBe(201);
});

test("a key has at most 255 characters", async () => {
  expect((await make("x".repeat(256))).status).toBe(422);
  const longest = await make("x".repeat(255), request, await makeToken(it.other));
  expect(longest.status).toBe(201);
});
