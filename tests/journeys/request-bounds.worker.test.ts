import { env } from "cloudflare:workers";
import { appRouter } from "@learnlab/api";
import { uuidSource } from "@learnlab/adapters/runtime";
import { createApp } from "@learnlab/worker/app";
import { compose } from "@learnlab/worker/compose";
import { createRestRoutes, REST_PATHS } from "@learnlab/worker/rest";
import { beforeAll, expect, test } from "vitest";

import { countedBody } from "../support/counted-body.ts";
import { call, ORIGIN, signUp, type TestPerson } from "../support/people.ts";

const KIB = 1024;
const MIB = KIB * KIB;
/** Far more than any route takes. */
const OVERSIZE = 64 * MIB;
/** A chunk may be under way when the bound is met. */
const CHUNK = 16 * KIB;

interface Bound {
  /** Bytes that are taken at most. */
  most: number;
  /** What an oversize body gets. */
  status: number;
  code: string | null;
}

const small: Bound = { most: 64 * KIB, status: 413, code: "request.too_large" };
/** Every sentence of a script at once. */
const ofScript: Bound = { ...small, most: 256 * KIB };
const SCRIPT_EDITS = ["episodes.edit", "approvals.edit"];
const boundOf = (procedure: string) => (SCRIPT_EDITS.includes(procedure) ? ofScript : small);
const restJson: Bound = { ...small, most: MIB };
const restFile: Bound = { ...small, most: 6 * MIB };
const upload: Bound = { ...small, most: 25 * MIB + 64 * KIB };
/** The body is not looked at; what is asked for does not exist. */
const unread: Bound = { most: 0, status: 404, code: "episode.not_found" };
/** Nothing is taken without a signature, which fixes the length. */
const signed: Bound = { most: 0, status: 403, code: null };
const none = null;

/** Every route, with the bound of its body; null where a request of its method has none. */
const routes: Record<string, Bound | null> = {
  "GET /healthz": none,
  "ALL /trpc/*": small,
  "POST /api/auth/sign-in/email": small,
  "POST /api/auth/sign-up/email": small,
  "POST /api/invitations/accept": small,
  "POST /api/auth/sign-out": small,
  "GET /api/auth/get-session": none,
  "POST /api/auth/request-password-reset": small,
  "POST /api/auth/reset-password": small,
  "POST /api/auth/change-password": small,
  "POST /api/auth/look-as": small,
  "POST /api/auth/look-end": small,
  "GET /api/record": none,
  "GET /api/covers/:episodeId/:name": none,
  "GET /api/logo/:name": none,
  "GET /api/mail/unsubscribe": none,
  "POST /api/mail/unsubscribe": small,
  "ALL /s3/*": signed,
  "ALL /s3/:bucket/*": signed,
  "GET /api/openapi.json": none,
  "GET /api/docs": none,
  "GET /api/docs/style.css": none,
  "GET /api/podcasts": none,
  "POST /api/podcasts": restJson,
  "GET /api/podcasts/:id": none,
  "DELETE /api/podcasts/:id": unread,
  "GET /api/podcasts/:id/accuracy-check": none,
  "GET /api/podcasts/:id/progress": none,
  "GET /api/podcasts/:id/answers": none,
  "PUT /api/podcasts/:id/answers": restJson,
  "GET /api/courses/:course_id/quiz-scores": none,
  "POST /api/courses/:course_id/quiz-scores": restJson,
  "POST /api/v1/podcasts": upload,
  "GET /api/v1/podcasts/:id": none,
  "GET /api/v1/podcasts/:id/progress": none,
  "PATCH /api/v1/podcasts/:id/progress": restJson,
  "GET /api/v1/podcasts/:id/analytics": none,
  "GET /api/v1/podcasts/analytics/user": none,
  "GET /api/v1/bookmarks": none,
  "GET /api/v1/bookmarks/export": none,
  "GET /api/v1/bookmarks/:id": none,
  "PUT /api/v1/bookmarks/:id": restJson,
  "DELETE /api/v1/bookmarks/:id": { ...unread, code: "bookmarks.not_found" },
  "POST /api/v1/uploads": restJson,
  "GET /api/v1/uploads": none,
  "GET /api/v1/uploads/:id": none,
  "POST /api/v1/uploads/:id/parts": restJson,
  "POST /api/v1/uploads/:id/complete": restJson,
  "DELETE /api/v1/uploads/:id": { ...unread, code: "upload.over" },
  "GET /api/v1/search": none,
  "GET /api/v1/reports/learning": none,
  "GET /api/v1/reports/learning/:table": none,
  "GET /api/v1/courses": none,
  "GET /api/v1/courses/:course_id/concepts": none,
  "GET /api/v1/courses/:course_id/files": none,
  "GET /api/v1/courses/:course_id/concepts/table": none,
  "PUT /api/v1/courses/:course_id/concepts/table": restFile,
  "POST /api/v1/courses/:course_id/concepts/table/preview": restFile,
};

const bounded = Object.entries(routes).flatMap(([name, bound]) =>
  bound === null ? [] : [{ name, ...bound }],
);

const app = createApp();
let admin: TestPerson;

beforeAll(async () => {
  admin = await signUp("Bounds Admin", "admin");
});

test("every route of the worker, of REST and of the media has a row here", () => {
  const own = app.routes.filter(
    ({ method, path }) => method !== "ALL" || ["/trpc/*", "/s3/*"].includes(path),
  );
  const rest = createRestRoutes().routes.filter(({ method }) => method !== "ALL");
  const media = compose(env, ORIGIN).mediaRoutes.routes;
  const names = [...own, ...rest, ...media].map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(routes).toSorted()).toEqual([...new Set(names)].toSorted());
  const mounted = app.routes.map(({ path }) => path);
  expect(mounted).toEqual(expect.arrayContaining(REST_PATHS));
});

function send(address: string, init: { method: string; body: BodyInit; length?: number }) {
  const type = address.startsWith("/api/v1/podcasts") && init.method === "POST";
  const headers = new Headers({
    origin: ORIGIN,
    cookie: admin.cookie,
    "cf-connecting-ip": "203.0.113.1",
    "content-type": type ? "multipart/form-data; boundary=part" : "application/json",
  });
  if (init.length !== undefined) headers.set("content-length", String(init.length));
  const { method, body } = init;
  return app.request(`${ORIGIN}${address}`, { method, headers, body }, env);
}

function fillIn(name: string): { method: string; address: string } {
  const [method = "", path = ""] = name.split(" ");
  const address = path
    .replace(/^\/s3.*/, "/s3/learnlab-media/up/any")
    .replace("/trpc/*", "/trpc/settings.save")
    .replace(":id", uuidSource.next());
  const any = address.startsWith("/s3") ? "PUT" : "POST";
  return { method: method === "ALL" ? any : method, address };
}

async function readCode(response: Response): Promise<string | null> {
  const text = await response.text();
  if (!text.startsWith("{")) return null;
  const said: { code?: string; error?: { data: { reason: string } } } = JSON.parse(text);
  return said.code ?? said.error?.data.reason ?? null;
}

test.each(bounded)("$name: a body without a length is cut off at its bound", async (row) => {
  const { method, address } = fillIn(row.name);
  const { stream, taken } = countedBody(OVERSIZE);
  const response = await send(address, { method, body: stream });
  expect(response.status).toBe(row.status);
  expect(await readCode(response)).toBe(row.code);
  expect(taken()).toBeLessThanOrEqual(row.most === 0 ? 0 : row.most + CHUNK);
});

test.each(bounded)("$name: a body that declares too much is not read at all", async (row) => {
  const { method, address } = fillIn(row.name);
  const { stream, taken } = countedBody(OVERSIZE);
  const response = await send(address, { method, body: stream, length: OVERSIZE });
  expect(response.status).toBe(row.status);
  expect(await readCode(response)).toBe(row.code);
  expect(taken()).toBe(0);
});

test.each(bounded)(
  "$name: a body that declares too little is cut off all the same",
  async (row) => {
    const { method, address } = fillIn(row.name);
    const { stream, taken } = countedBody(OVERSIZE);
    const response = await send(address, { method, body: stream, length: 10 });
    expect(response.status).toBe(row.status);
    expect(taken()).toBeLessThanOrEqual(row.most === 0 ? 0 : row.most + CHUNK);
  },
);

test.each(Object.keys(appRouter._def.procedures))(
  "%s: a larger body is refused as tRPC refuses, with a sentence",
  async (path) => {
    for (const query of ["", "?batch=1"]) {
      const declared = countedBody(OVERSIZE);
      const undeclared = countedBody(OVERSIZE);
      const answers = await Promise.all([
        send(`/trpc/${path}${query}`, { method: "POST", body: declared.stream, length: OVERSIZE }),
        send(`/trpc/${path}${query}`, { method: "POST", body: undeclared.stream }),
      ]);
      for (const response of answers) {
        expect(response.status).toBe(413);
        expect(await response.json()).toEqual({
          error: {
            code: -32_013,
            message: `A request here has at most ${boundOf(path).most / KIB} KiB.`,
            data: {
              code: "PAYLOAD_TOO_LARGE",
              httpStatus: 413,
              reason: "request.too_large",
              details: {},
              requestId: response.headers.get("x-request-id"),
            },
          },
        });
      }
      expect(declared.taken()).toBe(0);
      expect(undeclared.taken()).toBeLessThanOrEqual(boundOf(path).most + CHUNK);
    }
  },
);

test.each(SCRIPT_EDITS)(
  "%s: every sentence of the longest script goes in one request",
  async (path) => {
    const sentence = (at: number) => ({
      language: "ja",
      segmentId: `lesson${at}`,
      sentenceId: `lesson${at}.${crypto.randomUUID()}`,
      text: "光".repeat(100),
    });
    const sentences = Array.from({ length: 400 }, (_, at) => sentence(at));
    const ids = { episodeId: crypto.randomUUID(), courseId: crypto.randomUUID() };
    const { courseId, ...withoutCourse } = ids;
    const asked = path === "approvals.edit" ? { ...withoutCourse, courseId } : withoutCourse;
    const body = JSON.stringify({ ...asked, version: "a1", sentences });
    expect(new Blob([body]).size).toBeGreaterThan(small.most * 2);
    // There is no such episode: it was read to its end and looked for.
    expect((await send(`/trpc/${path}`, { method: "POST", body })).status).toBe(404);
    const batched = await send(`/trpc/${path},settings.save?batch=1`, { method: "POST", body });
    expect(batched.status).toBe(413);
  },
);

test.each(["/", "/none", "/TRPC/settings.save", "/trpc%2fsettings.save", "//trpc/settings.save"])(
  "POST %s: what is nothing reads nothing",
  async (address) => {
    const { stream, taken } = countedBody(OVERSIZE);
    const response = await send(address, { method: "POST", body: stream, length: OVERSIZE });
    expect(response.status).toBe(413);
    expect(taken()).toBe(0);
  },
);

test("a body up to the bound is read by whoever it is for, with and without a length", async () => {
  const padded = JSON.stringify({ dailyMinute: 77 }).padEnd(64 * KIB, " ");
  const response = await send("/trpc/settings.save", { method: "POST", body: padded });
  expect(response.status).toBe(200);
  const stream = new Blob([padded]).stream();
  expect((await send("/trpc/settings.save", { method: "POST", body: stream })).status).toBe(200);
  const more = `${padded} `;
  expect((await send("/trpc/settings.save", { method: "POST", body: more })).status).toBe(413);
});

const doors = [
  "/trpc/settings.save",
  "/api/auth/sign-in/email",
  "/api/auth/reset-password",
  "/api/invitations/accept",
  "/api/mail/unsubscribe?token=none",
];

const restDoors = ["PUT /api/podcasts/none/answers", "POST /api/podcasts"];

test.each(restDoors)("%s: JSON that is nested too deeply is refused unread", async (name) => {
  const [method = "", address = ""] = name.split(" ");
  const body = "[".repeat(MIB - 1);
  const response = await send(address, { method, body });
  expect([response.status, await readCode(response)]).toEqual([400, "request.too_deep"]);
});

test("an upload of countless parts is broken off when there are too many", async () => {
  const { stream, taken } = countedBody(20 * MIB, "--part\r\n\r\n\r\n");
  const response = await send("/api/v1/podcasts", { method: "POST", body: stream });
  expect([response.status, await readCode(response)]).toEqual([400, "request.too_many_parts"]);
  expect(taken()).toBeLessThan(MIB);
});

test.each(doors)("%s: JSON that is nested too deeply is refused unread", async (address) => {
  const nested = (depth: number) => `{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;
  for (const body of [
    nested(33),
    "[".repeat(1_000),
    `{"a":"${'\\"'.repeat(9)}","b":${nested(40)}}`,
  ]) {
    const response = await send(address, { method: "POST", body });
    expect(response.status).toBe(400);
    expect(await readCode(response)).toBe("request.too_deep");
  }
  const flat = await send(address, { method: "POST", body: nested(32) });
  expect(await readCode(flat)).not.toBe("request.too_deep");
});

test.each(doors)("%s: a form of countless parts is refused unread", async (address) => {
  const forms = [
    ["application/x-www-form-urlencoded", "a=1&".repeat(100)],
    ["multipart/form-data; boundary=b", "--b\r\n\r\n\r\n".repeat(100)],
  ];
  for (const [type = "", body = ""] of forms) {
    const response = await call(address, {
      method: "POST",
      raw: body,
      headers: { "content-type": type },
    });
    expect(response.status).toBe(400);
    expect(await readCode(response)).toBe("request.too_many_parts");
  }
});

test.each(doors)("%s: a compressed body is refused unread", async (address) => {
  const zipped = new Blob(["["]).stream().pipeThrough(new CompressionStream("gzip"));
  const body = await new Response(zipped).arrayBuffer();
  for (const encoding of ["gzip", "br", "deflate", "identity", "gzip, gzip"]) {
    const headers = { "content-encoding": encoding, "content-type": "application/json" };
    const response = await call(address, { method: "POST", raw: body, headers });
    expect(response.status, encoding).toBe(415);
    expect(await readCode(response)).toBe("request.content_type");
  }
});

test.each([
  "/trpc/courses.list",
  "/api/auth/get-session",
  "/api/podcasts",
  "/s3/a/b",
  "/deep/page",
])("%s: an address longer than any of ours is refused", async (address) => {
  const response = await call(`${address}?input=${"x".repeat(8_192)}`);
  expect(response.status).toBe(414);
  expect(await readCode(response)).toBe("request.address_too_long");
});

test("an input in the address is nested no deeper than one in a body", async () => {
  const input = encodeURIComponent("[".repeat(200));
  const response = await call(`/trpc/courses.list?input=${input}`, { as: admin });
  expect(response.status).toBe(400);
  expect(await readCode(response)).toBe("request.too_deep");
});

test("twenty calls go in one request, and one more is refused before any is made", async () => {
  const batch = (count: number) => Array.from({ length: count }, () => "courses.list").join(",");
  const twenty = await call(`/trpc/${batch(20)}?batch=1`, { as: admin });
  expect(twenty.status).toBe(200);
  expect(await twenty.json()).toHaveLength(20);
  expect((await call(`/trpc/${batch(21)}?batch=1`, { as: admin })).status).toBe(400);

  const writes = Array.from({ length: 21 }, () => "settings.save").join(",");
  const body = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [at, { dailyMinute: 5 }]));
  const person = await signUp("Batch Writer");
  const refused = await call(`/trpc/${writes}?batch=1`, { as: person, body });
  expect(refused.status).toBe(400);
  const row = await env.DB.prepare("select 1 from learner_settings where user_id = ?")
    .bind(person.id)
    .first();
  expect(row).toBeNull();
});
