import {
  createPresigner,
  createR2MediaStore,
  createR2MultipartUploads,
} from "@learnlab/adapters/r2";
import type { MediaStore } from "@learnlab/domain";
import { createMemoryMediaStore } from "@learnlab/domain/testing";
import { createMediaRoutes } from "@learnlab/worker/media";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

import { createMemoryBucket } from "../support/bindings/memory-bucket.ts";

const audio = { contentType: "audio/mpeg" };
const NOW = Date.UTC(2026, 10, 21, 4, 30);
const MEBIBYTE = 1024 ** 2;

const stores: [string, MediaStore][] = [
  ["in memory", createMemoryMediaStore({ now: () => NOW })],
  ["on R2", createR2MediaStore(env.MEDIA)],
  ["on a bucket in memory", createR2MediaStore(createMemoryBucket())],
];

test.each(stores)("what was never stored is null, %s", async (_, store) => {
  expect(await store.getText("none")).toBeNull();
  expect(await store.getBytes("none")).toBeNull();
  expect(await store.getBytes("none", { offset: 0, length: 5 })).toBeNull();
  expect(await store.head("none")).toBeNull();
});

test.each(stores)("bytes and text come back whole, %s", async (_, store) => {
  const bytes = Uint8Array.of(0, 255, 128, 10);
  const put = await store.put("back/bytes", bytes, audio);
  expect(put).toMatchObject({ sizeBytes: 4, created: true });
  expect(await store.getBytes("back/bytes")).toEqual(bytes);
  await store.putText("back/text", "光合成 🎧 é", { contentType: "text/plain" });
  expect(await store.getText("back/text")).toBe("光合成 🎧 é");
  await store.putText("back/empty", "", { contentType: "text/plain" });
  expect(await store.getText("back/empty")).toBe("");
  expect(await store.getBytes("back/empty")).toEqual(new Uint8Array());
});

test.each(stores)("an object is described without being read, %s", async (_, store) => {
  const { etag } = await store.put("known", Uint8Array.of(1, 2, 3), audio);
  const known = await store.head("known");
  expect(known).toMatchObject({ etag, sizeBytes: 3, contentType: "audio/mpeg" });
  expect(known?.storedAt).toBeGreaterThan(Date.UTC(2026, 0));
  expect(etag).toMatch(/^"[^"]+"$/);
});

test.each(stores)("a second put leaves the first and describes it, %s", async (_, store) => {
  const first = await store.putText("once", "first", audio);
  const second = await store.putText("once", "the second", { contentType: "text/plain" });
  expect(second).toEqual({ etag: first.etag, sizeBytes: 5, created: false });
  expect(await store.getText("once")).toBe("first");
  expect((await store.head("once"))?.contentType).toBe("audio/mpeg");
});

test.each(stores)("a text is put in place of another one, %s", async (_, store) => {
  const text = { contentType: "text/vtt" };
  await store.replaceText("replaced", "first", audio);
  expect(await store.getText("replaced")).toBe("first");
  await store.replaceText("replaced", "the second", text);
  expect(await store.getText("replaced")).toBe("the second");
  expect(await store.head("replaced")).toMatchObject({ sizeBytes: 10, contentType: "text/vtt" });
});

test.each(stores)("of many puts at once one wins, and all agree on it, %s", async (_, store) => {
  const texts = ["a", "bb", "ccc", "dddd"];
  const puts = await Promise.all(texts.map((text) => store.putText("race", text, audio)));
  expect(puts.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(puts.map(({ etag }) => etag)).size).toBe(1);
  expect((await store.getText("race"))?.length).toBe(puts[0]?.sizeBytes);
});

test.each(stores)("a window reads its bytes and stops at the end, %s", async (_, store) => {
  await store.put("window", Uint8Array.of(0, 1, 2, 3, 4), audio);
  const read = async (offset: number, length: number) =>
    Array.from((await store.getBytes("window", { offset, length })) ?? [-1]);
  expect(await read(1, 2)).toEqual([1, 2]);
  expect(await read(3, 100)).toEqual([3, 4]);
  expect(await read(5, 1)).toEqual([]);
  expect(await read(100, 1)).toEqual([]);
  expect(await read(2, 0)).toEqual([]);
});

test.each(stores)("deleting takes what is there and minds nothing else, %s", async (_, store) => {
  const keys = Array.from({ length: 1001 }, (__, index) => `gone/${index}`);
  await store.putText("gone/0", "first", audio);
  await store.putText("gone/1000", "last", audio);
  await store.putText("kept", "kept", audio);
  await store.delete(keys);
  await store.delete([]);
  expect((await store.list("gone/")).objects).toEqual([]);
  expect(await store.getText("kept")).toBe("kept");
  expect((await store.putText("gone/0", "again", audio)).created).toBe(true);
});

test.each(stores)(
  "a list gives every key under its prefix once, in order, %s",
  async (_, store) => {
    const keys = Array.from(
      { length: 1005 },
      (__, index) => `list/${String(index).padStart(4, "0")}`,
    );
    for (const key of keys) await store.putText(key, "x", audio);
    await store.putText("listless", "x", audio);
    const first = await store.list("list/");
    const second = await store.list("list/", first.cursor ?? "none");
    const listed = [...first.objects, ...second.objects];
    expect(listed.map(({ key }) => key)).toEqual(keys);
    expect(listed.at(-1)?.sizeBytes).toBe(1);
    expect(first.objects).toHaveLength(1000);
    expect(second.cursor).toBeNull();
  },
);

const credentials = { accessKeyId: "media-key", secretAccessKey: "media-secret" };
const endpoint = "https://learn.example/s3";
const bucketName = "media";
const uploads = createR2MultipartUploads(env.MEDIA);
const presigner = createPresigner({ ...credentials, endpoint, bucket: bucketName, now: () => NOW });
const checkAccess = async () => "open" as const;
const routes = createMediaRoutes({
  bucket: env.MEDIA,
  bucketName,
  credentials,
  checkAccess,
  now: () => NOW,
});

interface Part {
  key: string;
  uploadId: string;
  partNumber: number;
}

async function sendPart(part: Part, body: Uint8Array<ArrayBuffer>): Promise<Response> {
  const { key, uploadId, partNumber } = part;
  const link = await presigner.putPart(key, { uploadId, partNumber, contentLength: body.length });
  const headers = { "content-length": String(body.length) };
  return routes.fetch(new Request(link, { method: "PUT", headers, body }));
}

test("a large file arrives in parts, in any order, and is one object", async () => {
  const key = "up/large.mp3";
  const uploadId = await uploads.start(key, "audio/mpeg");
  const bodies = [new Uint8Array(5 * MEBIBYTE).fill(1), new Uint8Array(7).fill(2)] as const;
  const last = await sendPart({ key, uploadId, partNumber: 2 }, bodies[1]);
  const first = await sendPart({ key, uploadId, partNumber: 1 }, bodies[0]);
  expect([first.status, last.status]).toEqual([200, 200]);
  const parts = [
    { partNumber: 2, etag: last.headers.get("etag") ?? "" },
    { partNumber: 1, etag: first.headers.get("etag") ?? "" },
  ];
  const done = await uploads.complete(key, uploadId, parts);
  expect(done).toMatchObject({ sizeBytes: 5 * MEBIBYTE + 7, created: true });
  const link = await presigner.get(key);
  const tail = await routes.fetch(new Request(link, { headers: { range: "bytes=-8" } }));
  expect(tail.status).toBe(206);
  expect(tail.headers.get("etag")).toBe(done.etag);
  expect(tail.headers.get("content-type")).toBe("audio/mpeg");
  expect([...new Uint8Array(await tail.arrayBuffer())]).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
});

test("an upload that lacks a part, or is over, is refused and leaves nothing", async () => {
  const key = "up/broken.mp3";
  const uploadId = await uploads.start(key, "audio/mpeg");
  const lacking = uploads.complete(key, uploadId, [{ partNumber: 1, etag: '"none"' }]);
  await expect(lacking).rejects.toMatchObject({ code: "invalid" });
  await uploads.abort(key, uploadId);
  await uploads.abort(key, uploadId);
  const late = await sendPart({ key, uploadId, partNumber: 1 }, Uint8Array.of(1));
  expect([late.status, /<Code>(\w+)/.exec(await late.text())?.[1]]).toEqual([404, "NoSuchUpload"]);
  expect(await env.MEDIA.head(key)).toBeNull();
});

test("an upload never replaces what is stored under its key", async () => {
  const key = "up/taken.mp3";
  const uploadId = await uploads.start(key, "audio/mpeg");
  const sent = await sendPart({ key, uploadId, partNumber: 1 }, Uint8Array.of(1));
  await env.MEDIA.put(key, "standing");
  const parts = [{ partNumber: 1, etag: sent.headers.get("etag") ?? "" }];
  await expect(uploads.complete(key, uploadId, parts)).rejects.toMatchObject({ code: "conflict" });
  expect(await (await env.MEDIA.get(key))?.text()).toBe("standing");
});

test("a part link opens nothing but its own part", async () => {
  const key = "up/parts.mp3";
  const uploadId = await uploads.start(key, "audio/mpeg");
  for (const partNumber of [0, 10_001, 1.5]) {
    const refused = await sendPart({ key, uploadId, partNumber }, Uint8Array.of(1));
    expect(refused.status).toBe(400);
    await refused.text();
  }
  const link = await presigner.putPart(key, { uploadId, partNumber: 1, contentLength: 1 });
  const headers = { "content-length": "1" };
  const body = Uint8Array.of(1);
  for (const other of [
    link.replace("partNumber=1", "partNumber=2"),
    link.replace(/&uploadId=[^&]+/, ""),
  ]) {
    const refused = await routes.fetch(new Request(other, { method: "PUT", headers, body }));
    expect(refused.status).toBe(403);
    await refused.text();
  }
  await uploads.abort(key, uploadId);
});
