import { env } from "cloudflare:workers";
import { inspectUpload } from "@learnlab/domain";
import { compose } from "@learnlab/worker/compose";
import { beforeAll, expect, test } from "vitest";

import { call, ORIGIN } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { makeMp3, VTT } from "../support/rest-upload.ts";
import { makeToken, readProblem, rest } from "../support/rest.ts";

const MIB = 1_048_576;

let it: RestClass;
let teacher: string;

beforeAll(async () => {
  it = await openRestClass("Parts");
  teacher = await makeToken(it.teacher);
});

const inspect = (uploadId: string) => inspectUpload(compose(env, ORIGIN), { uploadId });

interface Begun {
  id: string;
  part_size: number;
  part_count: number;
  transcript_url: string | null;
}

function begin(body: object, headers = {}, as = it.token) {
  return rest("/api/v1/uploads", { as, method: "POST", body, headers });
}

async function begun(body: object): Promise<Begun> {
  const answer = await begin(body);
  expect(answer.status).toBe(201);
  return answer.json<Begun>();
}

/** Puts bytes to a signed link. */
function put(url: string, body: BodyInit, type?: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  return call(`${pathname}${search}`, { method: "PUT", raw: body, headers });
}

async function linkParts(id: string, part_numbers: number[]) {
  const answer = await rest(`/api/v1/uploads/${id}/parts`, {
    as: it.token,
    method: "POST",
    body: { part_numbers },
  });
  return answer.json<{ part_number: number; size: number; url: string }[]>();
}

function complete(id: string, parts: { part_number: number; etag: string }[]) {
  return rest(`/api/v1/uploads/${id}/complete`, { as: it.token, method: "POST", body: { parts } });
}

/** A part as it is sent, and the tag that answers it. */
async function sendPart(
  audio: Uint8Array,
  link: { part_number: number; size: number; url: string },
) {
  const from = (link.part_number - 1) * 8 * MIB;
  const sent = await put(link.url, audio.slice(from, from + link.size));
  expect(sent.status).toBe(200);
  return { part_number: link.part_number, etag: sent.headers.get("etag") ?? "" };
}

test("a recording in parts is interrupted, goes on, and becomes a podcast with its transcript", async () => {
  const audio = makeMp3(1_200);
  const body = {
    course_id: it.courseId,
    title: "In parts",
    audio: { name: "talk.mp3", size: audio.length },
    transcript: { name: "talk.vtt", size: VTT.length },
  };
  const headers = { "idempotency-key": "the long talk" };
  const first = await begin(body, headers);
  const upload = await first.json<Begun>();
  expect(first.headers.get("location")).toBe(`/api/v1/uploads/${upload.id}`);
  expect(upload).toMatchObject({ part_size: 8 * MIB, part_count: 2, cover_url: null });
  const again = await begin(body, headers);
  expect(await again.json()).toEqual(upload);

  expect((await put(upload.transcript_url ?? "", VTT, "text/plain")).status).toBe(200);
  const [one, two] = await linkParts(upload.id, [1, 2]);
  if (one === undefined || two === undefined) throw new Error("There are two links.");
  expect([one.size, two.size]).toEqual([8 * MIB, audio.length - 8 * MIB]);
  const kept = await sendPart(audio, one);
  // The second is cut off; the caller comes back, and asks how far it was.
  const cut = await put(two.url, audio.slice(0, 10)).catch(() => null);
  expect(cut?.ok ?? false).toBe(false);
  const early = await complete(upload.id, [kept]);
  expect(await readProblem(early)).toMatchObject({
    status: 422,
    code: "upload.parts_missing",
    details: { partNumbers: [2] },
  });
  const read = await rest(`/api/v1/uploads/${upload.id}`, { as: it.token });
  expect(await read.json()).toMatchObject({ status: "sending", part_count: 2, title: "In parts" });

  const [fresh] = await linkParts(upload.id, [2]);
  if (fresh === undefined) throw new Error("There is a link.");
  const parts = [await sendPart(audio, fresh), kept];
  const done = await complete(upload.id, parts);
  expect([done.status, await done.json()]).toEqual([202, { podcast_id: upload.id }]);
  await inspect(upload.id);
  const podcast = await rest(`/api/v1/podcasts/${upload.id}`, { as: it.token });
  expect(await podcast.json()).toMatchObject({
    title: "In parts",
    duration: 1_200,
    status: "completed",
    transcript_status: "synchronized",
  });
  const over = await rest(`/api/v1/uploads/${upload.id}`, { as: it.token });
  expect(await readProblem(over)).toMatchObject({ status: 404, code: "upload.over" });
});

test("one that cannot be taken says why, and is forgotten on demand", async () => {
  const text = "This is no recording.";
  const { id } = await begun({
    course_id: it.courseId,
    audio: { name: "a.mp3", size: text.length },
  });
  const [link] = await linkParts(id, [1]);
  const sent = await put(link?.url ?? "", text);
  const parts = [{ part_number: 1, etag: sent.headers.get("etag") ?? "" }];
  expect((await complete(id, parts)).status).toBe(202);
  await inspect(id);
  const listed = await rest("/api/v1/uploads", { as: it.token });
  expect(await listed.json()).toMatchObject([
    { id, status: "refused", refusal: { kind: "unknown_format" } },
  ]);
  const gone = await rest(`/api/v1/uploads/${id}`, { as: it.token, method: "DELETE" });
  expect(gone.status).toBe(204);
  expect(await (await rest("/api/v1/uploads", { as: it.token })).json()).toEqual([]);
});

test("an upload is its owner's alone, takes what was announced alone, and ends when it is taken back", async () => {
  const { id } = await begun({ course_id: it.courseId, audio: { name: "a.mp3", size: 5 } });
  const asOther = await makeToken(it.other);
  const read = await rest(`/api/v1/uploads/${id}`, { as: asOther });
  expect((await readProblem(read)).status).toBe(404);
  const beyond = await rest(`/api/v1/uploads/${id}/parts`, {
    as: it.token,
    method: "POST",
    body: { part_numbers: [1, 2] },
  });
  expect(await readProblem(beyond)).toMatchObject({ status: 404, code: "upload.over" });
  const [link] = await linkParts(id, [1]);
  const long = await put(link?.url ?? "", "longer").catch(() => null);
  expect(long?.ok ?? false).toBe(false);
  const taken = await rest(`/api/v1/uploads/${id}`, { as: it.token, method: "DELETE" });
  expect(taken.status).toBe(204);
  const late = await put(link?.url ?? "", "Sound");
  expect(late.ok).toBe(false);
});

test("for a class its teachers upload alone, and too large a file is refused before it is sent", async () => {
  const body = { course_id: it.courseId, for_class: true, audio: { name: "a.mp3", size: 5 } };
  expect((await begin(body)).status).toBe(403);
  const made = await begin(body, {}, teacher);
  expect(made.status).toBe(201);
  const huge = { course_id: it.courseId, audio: { name: "a.mp3", size: 500 * MIB + 1 } };
  expect(await readProblem(await begin(huge))).toMatchObject({
    status: 413,
    code: "upload.too_large",
    details: { mostBytes: 500 * MIB },
  });
});
