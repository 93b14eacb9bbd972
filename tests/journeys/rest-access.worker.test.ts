import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";

import { call, callProcedure, signUp } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { makeToken, readProblem, rest } from "../support/rest.ts";

let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Access");
});

interface Listed {
  id: string;
  name: string;
  prefix: string;
  lastUsedAt: number | null;
}

async function listTokens(): Promise<Listed[]> {
  const response = await callProcedure("tokens.list", { as: it.learner });
  return (await response.json<{ result: { data: Listed[] } }>()).result.data;
}

test("a token is shown once, and kept as a hash only", async () => {
  const token = await makeToken(it.learner);
  expect(token).toMatch(/^ll_[A-Za-z0-9_-]{43}$/);
  const [newest] = await listTokens();
  expect(newest).toMatchObject({ name: "For tests", prefix: token.slice(0, 8), lastUsedAt: null });
  const rows = await env.DB.prepare("select * from api_tokens").all();
  expect(JSON.stringify(rows.results)).not.toContain(token.slice(8));
  expect(JSON.stringify(await listTokens())).not.toContain(token.slice(8));
});

test("when a token was used last is known to the hour", async () => {
  const token = await makeToken(it.learner);
  await rest("/api/podcasts", { as: token });
  const [used] = await listTokens();
  const first = used?.lastUsedAt ?? 0;
  expect(Math.abs(Date.now() - first)).toBeLessThan(60_000);
  const setBack = (ms: number) =>
    env.DB.prepare("update api_tokens set last_used_at = ? where id = ?")
      .bind(first - ms, used?.id)
      .run();
  await setBack(3_000_000);
  await rest("/api/podcasts", { as: token });
  expect((await listTokens())[0]?.lastUsedAt).toBe(first - 3_000_000);
  await setBack(3_700_000);
  await rest("/api/podcasts", { as: token });
  expect((await listTokens())[0]?.lastUsedAt).toBeGreaterThan(first - 60_000);
});

test("a revoked, an expired and a made-up token open nothing, nor does one of a disabled person", async () => {
  const [revoked, expired] = [await makeToken(it.learner), await makeToken(it.learner)];
  const [ofExpired, ofRevoked] = await listTokens();
  const input = { tokenId: ofRevoked?.id };
  await callProcedure("tokens.revoke", { as: it.learner, input, isMutation: true });
  await env.DB.prepare("update api_tokens set expires_at = 1 where id = ?")
    .bind(ofExpired?.id)
    .run();
  const leaver = await signUp("Access Leaver");
  const ofLeaver = await makeToken(leaver);
  expect((await rest("/api/podcasts", { as: ofLeaver })).status).toBe(200);
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(leaver.id).run();
  const closed = [revoked, expired, ofLeaver, `ll_${"a".repeat(43)}`, "ll_short", "anything"];
  for (const token of closed) {
    const response = await rest("/api/podcasts", { as: token });
    expect(await readProblem(response)).toMatchObject({ status: 401, code: "token.not_in_force" });
    expect(response.headers.get("www-authenticate")).toContain("invalid_token");
  }
});

test("a wrong token is refused even beside a session", async () => {
  const headers = { authorization: "Bearer ll_wrong" };
  expect((await call("/api/podcasts", { as: it.learner, headers })).status).toBe(401);
});

test("a token does what its scopes say, and nothing that has none", async () => {
  const reader = await makeToken(it.learner, ["podcasts:read"]);
  const writer = await makeToken(it.learner, ["podcasts:write"]);
  const body = { primary_language: "en", output_format: "text" };
  expect((await rest("/api/podcasts", { as: reader })).status).toBe(200);
  const refused = await rest("/api/podcasts", { as: reader, body });
  expect(await readProblem(refused)).toMatchObject({
    status: 403,
    code: "token.scope_missing",
    details: { scope: expect.stringMatching(/^(podcasts|listening):write$/) },
  });
  expect((await rest("/api/podcasts", { as: writer })).status).toBe(403);
  const headers = { authorization: `Bearer ${await makeToken(it.learner)}` };
  for (const path of ["/trpc/tokens.list", "/trpc/courses.list", "/trpc/episodes.list?input={}"]) {
    expect((await call(path, { headers })).status, path).toBe(401);
  }
});

test("a session writes from our own pages only", async () => {
  const body = { primary_language: "en", output_format: "text" };
  const from = async (origin: string) => {
    const headers: Record<string, string> = { origin };
    return (await rest("/api/podcasts", { as: it.other, body, headers })).status;
  };
  expect(await from("https://elsewhere.test")).toBe(403);
  expect(await from("null")).toBe(403);
  expect(await from("http://learnlab.test")).toBe(201);
  const basic = { authorization: "Basic eDp5", origin: "https://elsewhere.test" };
  expect((await rest("/api/podcasts", { as: it.other, body, headers: basic })).status).toBe(403);
  const read = await rest("/api/podcasts", {
    as: it.other,
    headers: { origin: "https://elsewhere.test" },
  });
  expect([read.status, read.headers.get("access-control-allow-origin")]).toEqual([200, null]);
  const token = await rest("/api/podcasts", {
    as: it.token,
    body,
    headers: { origin: "https://elsewhere.test" },
  });
  expect(token.status).toBe(201);
});

test("fifty tokens are enough, however many are asked for at once", async () => {
  const person = await signUp("Access Collector");
  const input = { name: "One more", scopes: ["podcasts:read"], expiresInDays: null };
  const answers = await Promise.all(
    Array.from({ length: 60 }, () =>
      callProcedure("tokens.create", { as: person, input, isMutation: true }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(10);
});

test("an admin may end anybody's token, which is written down", async () => {
  const [token] = [await makeToken(it.learner)];
  const [listed] = await listTokens();
  const revoke = { input: { tokenId: listed?.id }, isMutation: true };
  expect((await callProcedure("tokens.revoke", { as: it.other, ...revoke })).status).toBe(403);
  expect((await callProcedure("tokens.revoke", { as: it.admin, ...revoke })).status).toBe(200);
  expect((await rest("/api/podcasts", { as: token })).status).toBe(401);
  const entry = await env.DB.prepare("select * from audit_log where subject_id = ?")
    .bind(listed?.id)
    .first();
  expect(entry).toMatchObject({ actor_id: it.admin.id, action: "tokens.revoke" });
});
