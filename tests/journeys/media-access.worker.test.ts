import { env } from "cloudflare:workers";
import { createPresigner } from "@learnlab/adapters/r2";
import { uuidSource } from "@learnlab/adapters/runtime";
import { beforeEach, expect, test } from "vitest";

import { call, callProcedure, ORIGIN, signUp, type TestPerson } from "../support/people.ts";
import { insertHeardEpisode } from "../support/heard-episode.ts";

const presigner = createPresigner({
  accessKeyId: "test-media-access-key",
  secretAccessKey: "test-media-secret-access-key",
  endpoint: `${ORIGIN}/s3`,
  bucket: "learnlab-media",
  now: () => Date.now(),
});

let learner: TestPerson;
let episodeId: string;
/** Links to the audio and both transcripts, as the product gives them. */
let links: string[];
let people = 0;

beforeEach(async () => {
  people += 1;
  learner = await signUp(`Media ${"x".repeat(people)}`);
  const completedAt = Date.now();
  episodeId = await insertHeardEpisode({ userId: learner.id, durationMs: 60_000, completedAt });
  const { results } = await env.DB.prepare(
    "select audio_key as key from tracks where episode_id = ?",
  )
    .bind(episodeId)
    .all<{ key: string }>();
  for (const { key } of results) {
    for (const extension of ["mp3", "vtt", "txt"]) {
      await env.MEDIA.put(key.replace("mp3", extension), "sound");
    }
  }
  const input = { episodeId, language: "en" };
  const response = await callProcedure("episodes.audio", { as: learner, input });
  const { result } = await response.json<{ result: { data: Record<string, string> } }>();
  links = Object.values(result.data);
});

async function follow(link: string): Promise<number> {
  const { pathname, search } = new URL(link);
  const response = await call(`${pathname}${search}`);
  await response.text();
  return response.status;
}

const followAll = () => Promise.all(links.map(follow));

function set(change: string): Promise<unknown> {
  return env.DB.prepare(`update episodes set ${change} where id = ?`).bind(episodeId).run();
}

async function store(key: string): Promise<string> {
  await env.MEDIA.put(key, "words");
  return presigner.get(key);
}

test("a link holds for 15 to 30 minutes, and is the same within a quarter of an hour", () => {
  for (const link of links) {
    const { searchParams } = new URL(link);
    expect(searchParams.get("X-Amz-Expires")).toBe("1800");
    expect(searchParams.get("X-Amz-Date")).toMatch(/T\d\d(?:00|15|30|45)00Z$/);
  }
});

test("a link to a deleted episode opens nothing at once, and opens it again once it is restored", async () => {
  await callProcedure("episodes.remove", { as: learner, input: { episodeId }, isMutation: true });
  expect(await followAll()).toEqual([404, 404, 404]);
  await callProcedure("episodes.restore", { as: learner, input: { episodeId }, isMutation: true });
  expect(await followAll()).toEqual([200, 200, 200]);
});

test("a link to an episode that is being heard ends with it within seconds", async () => {
  expect(await followAll()).toEqual([200, 200, 200]);
  await callProcedure("episodes.remove", { as: learner, input: { episodeId }, isMutation: true });
  await expect.poll(followAll, { timeout: 10_000 }).toEqual([404, 404, 404]);
});

test("a link of a disabled account opens nothing", async () => {
  const disable = (banned: number) =>
    env.DB.prepare("update users set banned = ? where id = ?").bind(banned, learner.id).run();
  await disable(1);
  expect(await followAll()).toEqual([403, 403, 403]);
  await disable(0);
  expect(await followAll()).toEqual([200, 200, 200]);
});

test("what is not released yet is closed; a published track is open while more is made, or when that failed", async () => {
  await set("status = 'awaiting_review', withheld = 1");
  expect(await followAll()).toEqual([403, 403, 403]);
  await set("status = 'failed'");
  expect(await followAll()).toEqual([403, 403, 403]);
  await set("withheld = 0");
  for (const change of [
    "status = 'speaking', completed_at = 1",
    "status = 'speaking', completed_at = null",
    "status = 'pending', completed_at = null",
    "status = 'failed', completed_at = null",
  ]) {
    await set(change);
    expect(await followAll(), change).toEqual([200, 200, 200]);
  }
});

test("an object that no track names any more is nobody's", async () => {
  const { pathname } = new URL(links[0] ?? "");
  const [, trackId = ""] = /ep\/([^/]+)\//.exec(pathname) ?? [];
  const keys = [
    `ep/${trackId}/ffffffffffffffff.mp3`,
    `ep/${uuidSource.next()}/0123456789abcdef.mp3`,
    `ep/${episodeId}/script-0123456789abcdef.json`,
    `work/${episodeId}/brief-1.json`,
    "materials/any.txt",
    "ep/stray.mp3",
    `ep/${trackId}/more/0123456789abcdef.mp3`,
  ];
  for (const key of keys) expect(await follow(await store(key)), key).toBe(404);
});

test("samples and shared parts are everybody's, and private parts their learner's", async () => {
  expect(await follow(await store("samples/any.mp3"))).toBe(200);
  expect(await follow(await store("parts/s/any.mp3"))).toBe(200);
  const own = await store(`parts/u/${learner.id}/any.mp3`);
  expect(await follow(await store(`parts/u/${uuidSource.next()}/any.mp3`))).toBe(403);
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(learner.id).run();
  expect(await follow(own)).toBe(403);
});
