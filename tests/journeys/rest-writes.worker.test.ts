import { env } from "cloudflare:workers";
import { DomainError } from "@learnlab/domain";
import { compose, type Machine } from "@learnlab/worker/compose";
import { describeApi } from "@learnlab/worker/open-api";
import { createRestRoutes } from "@learnlab/worker/rest";
import { beforeAll, expect, test } from "vitest";

import { callProcedure, ORIGIN } from "../support/people.ts";
import { insertQuestionEpisode } from "../support/question-episode.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { uploadForm } from "../support/rest-upload.ts";
import { makeUpload } from "../support/uploads.ts";
import { makeToken, openRestOn, readProblem, rest, type RestCall } from "../support/rest.ts";

let it: RestClass;
let facts: Record<"asked" | "heard" | "doomed" | "table" | "upload" | "doomedUpload", string>;

beforeAll(async () => {
  it = await openRestClass("Writes");
  const raw = uploadForm({ materialId: it.materialId });
  const made = await rest("/api/v1/podcasts", { as: it.token, raw });
  const { id: heard } = await made.json<{ id: string }>();
  const [asked, doomed] = await Promise.all([
    insertQuestionEpisode(it.learner.id),
    insertQuestionEpisode(it.learner.id),
  ]);
  const teacher = await makeToken(it.teacher);
  const file = await rest(`/api/v1/courses/${it.courseId}/concepts/table`, { as: teacher });
  const makeOwn = () => makeUpload(it.learner.id, it.courseId);
  const [upload, doomedUpload] = [await makeOwn(), await makeOwn()];
  facts = { asked, heard, doomed, table: await file.text(), upload, doomedUpload };
});

interface Write {
  path: () => string;
  call?: () => RestCall;
  status: number;
  /** Where what was written is read; the answer names what was made. */
  readAt: (made: { id: string }) => string;
  /** The learner where nobody is named. */
  by?: "teacher";
  /** What of the answer is read there; all of it where nothing is said. */
  pick?: (answer: Record<string, unknown>) => unknown;
  /** What of that is compared with it. */
  pickRead?: (read: Record<string, unknown>) => unknown;
}

const partsOf = ({ id, part_size, part_count }: Record<string, unknown>) => ({
  id,
  part_size,
  part_count,
});

const BOOKMARK = "0198f2a4-7c1e-7d53-9a6b-000000000001";
const request = { primary_language: "en", output_format: "text" };

const writes: Record<string, Write> = {
  "POST /api/podcasts": {
    path: () => "/api/podcasts",
    call: () => ({ body: request }),
    status: 201,
    readAt: ({ id }) => `/api/podcasts/${id}`,
  },
  "PUT /api/podcasts/{id}/answers": {
    path: () => `/api/podcasts/${facts.asked}/answers`,
    call: () => ({ body: { answers: { "What is it?": "It is light." } } }),
    status: 200,
    readAt: () => `/api/podcasts/${facts.asked}/answers`,
  },
  "POST /api/v1/podcasts": {
    path: () => "/api/v1/podcasts",
    call: () => ({ raw: uploadForm({ materialId: it.materialId }) }),
    status: 201,
    readAt: ({ id }) => `/api/v1/podcasts/${id}`,
  },
  "POST /api/v1/uploads": {
    path: () => "/api/v1/uploads",
    call: () => ({ body: { course_id: it.courseId, audio: { name: "talk.mp3", size: 5 } } }),
    status: 201,
    readAt: ({ id }) => `/api/v1/uploads/${id}`,
    pick: partsOf,
    pickRead: partsOf,
  },
  "POST /api/v1/uploads/{id}/parts": {
    path: () => `/api/v1/uploads/${facts.upload}/parts`,
    call: () => ({ body: { part_numbers: [1] } }),
    status: 200,
    readAt: () => `/api/v1/uploads/${facts.upload}`,
    pick: (links) => (links as unknown as { size: number }[]).map(({ size }) => size),
    pickRead: ({ size }) => [size],
  },
  "POST /api/v1/uploads/{id}/complete": {
    path: () => `/api/v1/uploads/${facts.upload}/complete`,
    call: () => ({ body: { parts: [] } }),
    status: 202,
    readAt: () => `/api/v1/uploads/${facts.upload}`,
    pick: ({ podcast_id }) => podcast_id,
    pickRead: ({ id }) => id,
  },
  "DELETE /api/v1/uploads/{id}": {
    path: () => `/api/v1/uploads/${facts.doomedUpload}`,
    status: 204,
    readAt: () => `/api/v1/uploads/${facts.doomedUpload}`,
  },
  "PATCH /api/v1/podcasts/{id}/progress": {
    path: () => `/api/v1/podcasts/${facts.heard}/progress`,
    call: () => ({ body: { current_position: 12, completed_segments: [0] } }),
    status: 200,
    readAt: () => `/api/v1/podcasts/${facts.heard}/progress`,
  },
  "PUT /api/v1/bookmarks/{id}": {
    path: () => `/api/v1/bookmarks/${BOOKMARK}`,
    call: () => ({ body: { podcast_id: facts.heard, position: 12.5, note: "Again!" } }),
    status: 200,
    readAt: () => `/api/v1/bookmarks/${BOOKMARK}`,
  },
  "DELETE /api/v1/bookmarks/{id}": {
    path: () => `/api/v1/bookmarks/${BOOKMARK}`,
    status: 204,
    readAt: () => `/api/v1/bookmarks/${BOOKMARK}`,
  },
  "POST /api/courses/{course_id}/quiz-scores": {
    by: "teacher",
    path: () => `/api/courses/${it.courseId}/quiz-scores`,
    call: () => ({
      body: { user: it.learner.id, subject: "Waves", percent: 70, taken_on: "2026-11-20" },
    }),
    status: 200,
    readAt: () => `/api/courses/${it.courseId}/quiz-scores`,
    pick: ({ scores }) => scores,
  },
  "PUT /api/v1/courses/{course_id}/concepts/table": {
    by: "teacher",
    path: () => `/api/v1/courses/${it.courseId}/concepts/table`,
    call: () => ({ body: { csv: facts.table } }),
    status: 200,
    readAt: () => `/api/v1/courses/${it.courseId}/concepts`,
    pick: ({ concepts }) => concepts,
  },
  "POST /api/v1/courses/{course_id}/concepts/table/preview": {
    by: "teacher",
    path: () => `/api/v1/courses/${it.courseId}/concepts/table/preview`,
    call: () => ({ body: { csv: facts.table } }),
    status: 200,
    readAt: () => `/api/v1/courses/${it.courseId}/concepts`,
    pick: ({ concepts }) =>
      (concepts as { concept_id: string; term: string }[]).map(({ concept_id: id, term }) => ({
        id,
        course_id: it.courseId,
        term,
      })),
  },
  "DELETE /api/podcasts/{id}": {
    path: () => `/api/podcasts/${facts.doomed}`,
    status: 204,
    readAt: () => `/api/podcasts/${facts.doomed}`,
  },
};

const described = Object.entries(describeApi(createRestRoutes(), ORIGIN).paths ?? {}).flatMap(
  ([path, methods]) =>
    Object.entries(methods as Record<string, { "x-required-scope"?: string }>)
      .filter(([method]) => method !== "get")
      .map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        scope: operation["x-required-scope"] ?? "",
      })),
);

test.each(described)(
  "$name takes a token of $scope alone, and answers what the next read says",
  async ({ name, scope }) => {
    const row = writes[name];
    if (row === undefined) throw new Error(`${name} has no row here.`);
    const { path, call, status, readAt, by = "learner", pick = (answer) => answer } = row;
    const { pickRead = (all: unknown) => all } = row;
    const method = name.split(" ")[0] ?? "";
    const token = await makeToken(it[by], [scope]);
    const written = await rest(path(), { method, ...call?.(), as: token });
    expect(written.status).toBe(status);
    const text = await written.text();
    const answer = text === "" ? { id: "" } : (JSON.parse(text) as { id: string });
    const read = await rest(readAt(answer), { as: await makeToken(it[by]) });
    const isGone = status === 204;
    expect([read.status, isGone || pickRead(await read.json())]).toEqual(
      isGone ? [404, true] : [200, pick(answer)],
    );
  },
);

test("a token that may only write waits for what it has asked for", async () => {
  const token = await makeToken(it.other, ["podcasts:write"]);
  const headers = { prefer: "wait=1" };
  const made = await rest("/api/podcasts", { as: token, body: request, headers });
  expect([made.status, made.headers.get("preference-applied")]).toEqual([201, "wait=1"]);
});

test("nobody's progress is written by somebody else, and staff read it as it is", async () => {
  const progress = `/api/v1/podcasts/${facts.heard}/progress`;
  const own = await rest(progress, {
    as: it.token,
    method: "PATCH",
    body: { current_position: 7 },
  });
  const body = { current_position: 1 };
  const refused = await rest(progress, { as: it.adminToken, method: "PATCH", body });
  expect(await readProblem(refused)).toMatchObject({ status: 403, code: "account.forbidden" });
  expect(await (await rest(progress, { as: it.adminToken })).json()).toEqual(await own.json());

  const now = Date.now();
  const place = {
    language: "en",
    positionMs: 1,
    speed: 1,
    heard: [],
    happenedAt: now,
    sentAt: now,
  };
  const save = (as: typeof it.learner) =>
    callProcedure("listening.saveProgress", {
      as,
      input: { ...place, episodeId: facts.heard },
      isMutation: true,
    });
  expect((await save(it.admin)).status).toBe(403);
  const saved = await (await save(it.learner)).json<{ result: unknown }>();
  for (const as of [it.learner, it.admin]) {
    const input = { episodeId: facts.heard };
    const read = await callProcedure("listening.progress", { as, input });
    expect(await read.json()).toEqual(saved);
  }
  const input = { episodeId: facts.heard };
  const finish = { as: it.admin, input, isMutation: true };
  expect((await callProcedure("listening.finishReading", finish)).status).toBe(403);
});

/** Asks a machine of which a part is broken. */
function askBroken(broken: (machine: Machine) => Partial<Machine>) {
  const machine = { ...compose(env, ORIGIN), log: { info: () => {}, error: () => {} } };
  const ask = openRestOn({ ...machine, ...broken(machine) });
  return (body: unknown, key: string, token: string) =>
    ask("/api/podcasts", { as: token, body, headers: { "idempotency-key": key } });
}

async function countEpisodes(userId: string): Promise<number | null> {
  return env.DB.prepare("select count(*) as count from episodes where user_id = ?")
    .bind(userId)
    .first<number>("count");
}

const FAILURES = [
  { status: 500, failure: new Error("The database is away.") },
  { status: 404, failure: new DomainError("not_found", "Gone.", { reason: "episode.not_found" }) },
];

test.each(FAILURES)("an answer after the deed is kept, also $status", async (given) => {
  const { status, failure } = given;
  const token = await makeToken(it.other);
  const before = (await countEpisodes(it.other.id)) ?? 0;
  const key = `broken behind the deed with ${status}`;
  const find = () => Promise.reject(failure);
  const ask = askBroken(({ records }) => ({ records: { ...records, find } }));
  const first = await ask(request, key, token);
  expect(first.status).toBe(status);
  const text = await first.text();
  for (let retry = 0; retry < 3; retry += 1) {
    const headers = { "idempotency-key": key };
    const again = await rest("/api/podcasts", { as: token, body: request, headers });
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([status, "true"]);
    expect(await again.text()).toBe(text);
  }
  expect(await countEpisodes(it.other.id)).toBe(before + 1);
});

test("a failure of which nobody knows how far it came is repeated, and makes nothing twice", async () => {
  const token = await makeToken(it.other);
  const before = (await countEpisodes(it.other.id)) ?? 0;
  const ask = askBroken(({ episodes }) => ({
    episodes: {
      ...episodes,
      async createWithin(...asked) {
        await episodes.createWithin(...asked);
        throw new Error("The connection was lost behind the write.");
      },
    },
  }));
  expect((await ask(request, "lost behind the write", token)).status).toBe(500);
  expect((await ask(request, "lost behind the write", token)).status).toBe(500);
  const headers = { "idempotency-key": "lost behind the write" };
  const again = await rest("/api/podcasts", { as: token, body: request, headers });
  expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, null]);
  expect(await countEpisodes(it.other.id)).toBe(before + 1);
});
