import { env } from "cloudflare:workers";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";

import { uuidSource } from "@learnlab/adapters/runtime";
import { DAY_MS, localDate, waitForEpisode } from "@learnlab/domain";

import { enroll, makeCourse } from "../support/courses.ts";
import { makePending, openMachine } from "../support/generation.ts";
import { callProcedure, signUp } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { makeToken, readProblem, rest } from "../support/rest.ts";

let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Optics");
});

const request = { primary_language: "en", output_format: "text" };
const waiting = { prefer: "wait=25" };

interface Podcast extends Record<string, unknown> {
  id: string;
  user: string;
  status: string;
}

test("a podcast is made, waited for, read, listed and taken away", async () => {
  const made = await rest("/api/podcasts/", { as: it.token, body: request, headers: waiting });
  expect(made.status).toBe(201);
  expect(made.headers.get("preference-applied")).toBe("wait=25");
  const podcast = await made.json<Podcast>();
  expect(made.headers.get("location")).toBe(`/api/podcasts/${podcast.id}`);
  expect(podcast).toMatchObject({
    user: it.learner.id,
    status: "completed",
    language: "en",
    primary_language: "en",
    secondary_language: null,
    output_format: "text",
    error_message: null,
    audio_file: null,
    audio_file_secondary: null,
    duration_seconds: null,
    duration_seconds_secondary: null,
    llm_provider: "template",
    tts_provider: null,
    included_courses: ["Optics"],
    student_answers: {},
    script_text: expect.stringContaining("Optics"),
    questions_asked: [expect.any(String), expect.any(String), expect.any(String)],
    created_at: expect.stringMatching(/^\d{4}-.*Z$/),
    updated_at: expect.stringMatching(/^\d{4}-.*Z$/),
  });

  const read = await rest(`/api/podcasts/${podcast.id}/`, { as: it.token });
  expect(await read.json()).toEqual(podcast);
  const check = await rest(`/api/podcasts/${podcast.id}/accuracy-check/`, { as: it.token });
  expect(await check.json()).toMatchObject({
    passed: true,
    checks: expect.arrayContaining([
      { check: "language en", passed: true, detail: expect.any(String) },
    ]),
    claims: { quoted: 0, judged: 0, teacher: expect.any(Number) },
  });
  const { script_text: _, ...listed } = podcast;
  const list = await rest("/api/podcasts/", { as: it.token });
  expect(await list.json<Podcast[]>()).toContainEqual(listed);

  const gone = await rest(`/api/podcasts/${podcast.id}/`, { as: it.token, method: "DELETE" });
  expect([gone.status, await gone.text()]).toEqual([204, ""]);
  const missing = await rest(`/api/podcasts/${podcast.id}`, { as: it.token });
  expect(await readProblem(missing)).toMatchObject({ status: 404, code: "episode.not_found" });
});

test("a podcast is made from chosen courses and concepts; what does not hold is refused by name", async () => {
  const teacher = await signUp("Teacher of two", "teacher");
  const learner = await signUp("Learner of two");
  const open = (title: string) => makeCourse({ title, teacherId: teacher.id });
  const [one, two, foreign] = [await open("Lenses"), await open("Tides"), await open("Elsewhere")];
  await enroll(learner.id, one.id);
  await enroll(learner.id, two.id);
  const as = await makeToken(learner);
  const ask = (choice: object) =>
    rest("/api/podcasts", { as, body: { ...request, ...choice }, headers: waiting });
  const made = await ask({ courses: [two.id], concepts: [two.conceptIds[9]] });
  expect(made.status).toBe(201);
  expect(await made.json()).toMatchObject({ status: "completed", included_courses: ["Tides"] });
  const refused = async (choice: object) => readProblem(await ask(choice));
  expect(await refused({ courses: [foreign.id] })).toMatchObject({
    status: 422,
    code: "episode.course_not_joined",
    details: { courseId: foreign.id },
  });
  expect(await refused({ courses: [uuidSource.next()] })).toMatchObject({
    status: 404,
    code: "episode.unknown_course",
  });
  expect(await refused({ courses: [two.id], concepts: [one.conceptIds[0]] })).toMatchObject({
    status: 422,
    code: "episode.topic_not_taught",
  });
  for (const choice of [
    { courses: [] },
    { courses: ["Tides"] },
    { concepts: two.conceptIds.slice(0, 4) },
  ]) {
    expect(await refused(choice)).toMatchObject({ status: 422, code: "request.invalid" });
  }
});

test("a podcast of audio alone shows no script, and what failed says why", async () => {
  const made = await rest("/api/podcasts", { as: it.token, body: request, headers: waiting });
  const { id } = await made.json<Podcast>();
  const read = async () => (await rest(`/api/podcasts/${id}`, { as: it.token })).json<Podcast>();
  expect((await read())["script_text"]).toEqual(expect.stringContaining("Optics"));
  const change = (set: string) =>
    env.DB.prepare(`update episodes set ${set} where id = ?`).bind(id).run();
  await change("output_format = 'audio'");
  expect(await read()).toMatchObject({ script_text: null, output_format: "audio" });
  await change("status = 'failed', error = 'The voice is not there.'");
  expect(await read()).toMatchObject({
    status: "failed",
    error_message: "The voice is not there.",
  });
});

/** Episodes that were there before, each a millisecond younger. */
async function fillEpisodes(userId: string, count: number): Promise<void> {
  const insert = env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
     values (?1, ?2, 'daily', ?3, '', '["en","ja"]', 'both', 'speaking', '[]', '[]', ?1, 1, ?4, 1)`,
  );
  const rows = Array.from({ length: count }, (_, at) =>
    insert.bind(uuidSource.next(), userId, `Number ${at}`, 1_000 + Math.floor(at / 2)),
  );
  await env.DB.batch(rows);
}

test("a list goes on from page to page without gaps, and unfinished ones are pending", async () => {
  await fillEpisodes(it.other.id, 45);
  const titles: unknown[] = [];
  let path: string | null = `/api/podcasts/?limit=20&user=${it.other.id}`;
  while (path !== null) {
    const page: Response = await rest(path, { as: it.adminToken });
    const podcasts = await page.json<Podcast[]>();
    expect(podcasts.every(({ status, user }) => status === "pending" && user === it.other.id)).toBe(
      true,
    );
    titles.push(...podcasts.map(({ title }) => title));
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(page.headers.get("link") ?? "") ?? [];
    path = next === undefined ? null : next.slice(new URL(next).origin.length);
  }
  expect(titles).toHaveLength(45);
  expect(new Set(titles).size).toBe(45);
  const own = await rest("/api/podcasts/", { as: it.adminToken });
  expect(await own.json()).toEqual([]);
});

test("staff make podcasts for anyone, others for themselves", async () => {
  const forOther = { ...request, user: it.other.id };
  const made = await rest("/api/podcasts/", { as: it.adminToken, body: forOther });
  expect([made.status, (await made.json<Podcast>()).user]).toEqual([201, it.other.id]);
  const refused = await rest("/api/podcasts/", { as: it.token, body: forOther });
  expect(await readProblem(refused)).toMatchObject({ status: 403, code: "account.forbidden" });
  const nobody = { ...request, user: uuidSource.next() };
  const unknown = await rest("/api/podcasts/", { as: it.adminToken, body: nobody });
  expect(await readProblem(unknown)).toMatchObject({ status: 404, code: "account.not_found" });
  const list = await rest(`/api/podcasts/?user=${it.other.id}`, { as: it.token });
  expect(list.status).toBe(403);
});

test("who waits is told as soon as it is over, or when the time is", async () => {
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: it.learner.id });
  let looks = 0;
  const waiting = (until: () => Promise<unknown>) => ({
    ...machine,
    async wait(ms: number) {
      looks += 1;
      machine.pass(ms);
      await until();
    },
  });
  const patient = waiting(async () => {});
  await waitForEpisode(patient, { episodeId, forMs: 25_000 });
  expect(looks).toBe(25);
  looks = 0;
  const lucky = waiting(async () => {
    if (looks < 3) return;
    await env.DB.prepare("update episodes set status = 'completed' where id = ?")
      .bind(episodeId)
      .run();
  });
  await waitForEpisode(lucky, { episodeId, forMs: 25_000 });
  expect(looks).toBe(3);
  looks = 0;
  await machine.episodes.remove({ episodeId, at: machine.clock.now() });
  await waitForEpisode(patient, { episodeId, forMs: 25_000 });
  expect(looks).toBe(0);
});

test("what has not changed is not sent again", async () => {
  const first = await rest("/api/podcasts/?limit=5", { as: it.token });
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const again = await rest("/api/podcasts?limit=5", {
    as: it.token,
    headers: { "if-none-match": `"other", W/${etag}` },
  });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  const changed = await rest("/api/podcasts/?limit=5", {
    as: it.token,
    headers: { "if-none-match": '"other"' },
  });
  expect(changed.status).toBe(200);
});

test("what cannot be is refused with a problem that has a stable name", async () => {
  const as = it.token;
  const cases: [string, Parameters<typeof rest>[1], number, string][] = [
    ["/api/podcasts/", {}, 401, "account.not_signed_in"],
    ["/api/podcasts/no-id", { as }, 404, "route.not_found"],
    [`/api/podcasts/${uuidSource.next()}`, { as }, 404, "episode.not_found"],
    ["/api/podcasts/x/y/z", { as }, 404, "route.not_found"],
    ["/api/v1/nothing", { as }, 404, "route.not_found"],
    ["/api/openapi.json/nothing", {}, 404, "route.not_found"],
    ["/api/podcasts/", { as, method: "PATCH" }, 405, "route.method_not_allowed"],
    ["/api/podcasts?cursor=here", { as }, 422, "request.invalid"],
    ["/api/podcasts?limit=1000", { as }, 422, "request.invalid"],
    ["/api/podcasts?limit=1&limit=2", { as }, 422, "request.invalid"],
    ["/api/podcasts?owner=me", { as }, 422, "request.invalid"],
    ["/api/podcasts", { as, body: { ...request, status: "completed" } }, 422, "request.invalid"],
    [
      "/api/podcasts",
      { as, body: { ...request, secondary_language: "en" } },
      422,
      "request.invalid",
    ],
    ["/api/podcasts", { as, body: [] }, 422, "request.invalid"],
    ["/api/podcasts", { as, body: "x".repeat(1_100_000) }, 413, "request.too_large"],
  ];
  for (const [path, options, status, code] of cases) {
    const response = await rest(path, options);
    const problem = await readProblem(response);
    expect(problem, path).toMatchObject({ status, code, contentType: "application/problem+json" });
    expect(response.status, path).toBe(status);
    expect([typeof problem.title, typeof problem.detail]).toEqual(["string", "string"]);
    expect(problem.type).toMatch(/^http:\/\/learnlab\.test\/api\/docs#[a-z-]+$/);
  }
});

test("a body that is no JSON, or says it is something else, is refused", async () => {
  const send = (body: string, type: string | null) =>
    rest("/api/podcasts/", {
      as: it.token,
      method: "POST",
      raw: body,
      headers: type === null ? {} : { "content-type": type },
    });
  const json = JSON.stringify(request);
  expect((await readProblem(await send('{"primary_language":', "application/json"))).code).toBe(
    "request.malformed",
  );
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    expect(await readProblem(await send(json, type)), type).toMatchObject({
      status: 415,
      code: "request.content_type",
    });
  }
  expect((await send("", "application/json")).status).toBe(400);
});

test("who has had the podcasts of the day is told after how many seconds theirs is over", async () => {
  // Noon in UTC is nine in the evening in Tokyo, the whole year round.
  const now = Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
  vi.setSystemTime(now);
  onTestFinished(() => void vi.useRealTimers());
  const learner = await signUp("Quota Learner");
  await enroll(learner.id, it.courseId);
  const input = { timeZone: "Asia/Tokyo" };
  await callProcedure("settings.save", { as: learner, input, isMutation: true });
  const today = localDate(now, "Asia/Tokyo");
  const insert = env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       local_date, included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
     values (?1, ?2, 'requested', 'Mine', '', '["en"]', 'text', 'completed', ?3, '[]', '[]', ?1, ?4, ?4, ?4)`,
  );
  await env.DB.batch(
    Array.from({ length: 5 }, () => insert.bind(uuidSource.next(), learner.id, today, now)),
  );
  const refused = await rest("/api/podcasts", { as: await makeToken(learner), body: request });
  expect(refused.status).toBe(429);
  expect(await readProblem(refused)).toMatchObject({ code: "episode.quota_reached" });
  expect(refused.headers.get("retry-after")).toBe(String(3 * 3_600));
});
