import { createPresigner } from "@learnlab/adapters/r2";
import { createMediaRoutes } from "@learnlab/worker/media";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

const NOW = Date.UTC(2026, 10, 21, 4, 30);
const HOUR = 3_600_000;
const credentials = { accessKeyId: "media-key", secretAccessKey: "media-secret" };
const endpoint = "https://learn.example/s3";
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

const presigner = createPresigner({ ...credentials, endpoint, bucket: "media", now: () => NOW });
const closedKeys = new Map<string, "missing" | "closed">();
const routes = routesAt(NOW);

function routesAt(now: number) {
  return createMediaRoutes({
    bucket: env.MEDIA,
    bucketName: "media",
    credentials,
    checkAccess: async (key) => closedKeys.get(key) ?? "open",
    now: () => now,
  });
}

/** Stores an object under the key and answers it as R2 does. */
async function store(key: string, contentType = "audio/mpeg", body = bytes): Promise<R2Object> {
  return env.MEDIA.put(key, body, { httpMetadata: { contentType } });
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
}

async function ask(link: string, asked: Asked = {}): Promise<Response> {
  return routes.fetch(new Request(link, asked), { requestId: "request-1" });
}

async function read(key: string, headers: Record<string, string> = {}): Promise<Response> {
  return ask(await presigner.get(key), { headers });
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

async function refusalOf(response: Response): Promise<string> {
  expect(response.headers.get("content-type")).toBe("application/xml");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? "none";
  return `${response.status} ${code}`;
}

async function upload(key: string, body: Uint8Array<ArrayBuffer>, contentType = "audio/mpeg") {
  const link = await presigner.put(key, { contentLength: body.length, contentType });
  const headers = { "content-length": String(body.length), "content-type": contentType };
  return ask(link, { method: "PUT", headers, body });
}

test("a listener gets the whole object with what a player needs and nothing that leaks", async () => {
  const stored = await store("ep/whole.mp3");
  const response = await read("ep/whole.mp3", { cookie: "session=1" });
  expect(response.status).toBe(200);
  expect(await bytesOf(response)).toEqual(bytes);
  expect(Object.fromEntries(response.headers)).toEqual({
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=3600, immutable",
    "content-disposition": "inline",
    "content-length": "1000",
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": "audio/mpeg",
    "cross-origin-resource-policy": "same-origin",
    etag: stored.httpEtag,
    "last-modified": stored.uploaded.toUTCString(),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
});

test.each([
  ["bytes=0-0", 0, 0],
  ["bytes=10-19", 10, 19],
  ["bytes=990-", 990, 999],
  ["bytes=990-5000", 990, 999],
  ["bytes=0-99999999999999999999", 0, 999],
  ["bytes=-10", 990, 999],
  ["bytes=-5000", 0, 999],
  ["bytes=-99999999999999999999", 0, 999],
])("%s is answered with just those bytes", async (range, start, end) => {
  await store("ep/range.mp3");
  const response = await read("ep/range.mp3", { range });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(`bytes ${start}-${end}/1000`);
  expect(response.headers.get("content-length")).toBe(String(end - start + 1));
  expect(await bytesOf(response)).toEqual(bytes.slice(start, end + 1));
});

test.each([
  "bytes=1000-",
  "bytes=1000-1000",
  "bytes=1000-2000",
  "bytes=5000-6000",
  "bytes=99999999999999999999-",
  "bytes=-0",
])("%s cannot be satisfied, and the answer says how long the object is", async (range) => {
  await store("ep/range.mp3");
  const response = await read("ep/range.mp3", { range });
  expect(response.headers.get("content-range")).toBe("bytes */1000");
  expect(await refusalOf(response)).toBe("416 InvalidRange");
});

test("a Range that we do not follow gets the whole, once", async () => {
  await store("ep/range.mp3");
  const manyRanges = `bytes=${"0-0,".repeat(1000)}0-0`;
  for (const range of ["bytes=5-2", "bytes=0-1,5-6", manyRanges, "items=0-1", "x"]) {
    const response = await read("ep/range.mp3", { range });
    expect(response.status).toBe(200);
    expect(await bytesOf(response)).toEqual(bytes);
  }
});

test("an empty object is whole, and has no ranges", async () => {
  await store("ep/empty.txt", "text/plain", new Uint8Array());
  const whole = await read("ep/empty.txt");
  expect([whole.status, whole.headers.get("content-length")]).toEqual([200, "0"]);
  for (const range of ["bytes=0-", "bytes=0-0", "bytes=-5"]) {
    expect(await refusalOf(await read("ep/empty.txt", { range }))).toBe("416 InvalidRange");
  }
});

test("a HEAD says what a GET would, sends nothing and knows no ranges", async () => {
  const stored = await store("ep/head.mp3");
  const link = await presigner.get("ep/head.mp3");
  const response = await ask(link, { method: "HEAD", headers: { range: "bytes=0-0" } });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-length")).toBe("1000");
  expect(response.headers.get("etag")).toBe(stored.httpEtag);
  expect((await bytesOf(response)).length).toBe(0);
});

test("who has the object already is told so, also when asking for a part of it", async () => {
  const { httpEtag, uploaded } = await store("ep/known.mp3");
  const known = [
    { "if-none-match": httpEtag },
    { "if-none-match": `"x", W/${httpEtag}` },
    { "if-none-match": "*" },
    { "if-modified-since": uploaded.toUTCString() },
    { "if-none-match": httpEtag, range: "bytes=0-1" },
    { "if-none-match": httpEtag, range: "bytes=5000-" },
  ];
  for (const headers of known) {
    const response = await read("ep/known.mp3", headers);
    expect(response.status).toBe(304);
    expect(response.headers.get("etag")).toBe(httpEtag);
    expect(response.headers.get("cache-control")).toBe("private, max-age=3600, immutable");
    expect(response.headers.get("content-type")).toBeNull();
    expect((await bytesOf(response)).length).toBe(0);
  }
  const link = await presigner.get("ep/known.mp3");
  const head = await ask(link, { method: "HEAD", headers: { "if-none-match": httpEtag } });
  expect(head.status).toBe(304);
});

test("who has another version gets the object", async () => {
  const { uploaded } = await store("ep/known.mp3");
  const before = new Date(uploaded.getTime() - HOUR).toUTCString();
  for (const headers of [{ "if-none-match": '"x"' }, { "if-modified-since": before }]) {
    const response = await read("ep/known.mp3", headers);
    expect(response.status).toBe(200);
    expect(await bytesOf(response)).toEqual(bytes);
  }
});

test("who insists on a version that is not here is refused", async () => {
  const { httpEtag, uploaded } = await store("ep/known.mp3");
  const before = new Date(uploaded.getTime() - HOUR).toUTCString();
  const insisting = [
    { "if-match": '"x"' },
    { "if-match": `W/${httpEtag}` },
    { "if-unmodified-since": before },
    { "if-match": '"x"', range: "bytes=0-1" },
    { "if-match": '"x"', range: "bytes=5000-" },
  ];
  for (const headers of insisting) {
    const refusal = await refusalOf(await read("ep/known.mp3", headers));
    expect(refusal).toBe("412 PreconditionFailed");
  }
  const kept = await read("ep/known.mp3", { "if-match": httpEtag, range: "bytes=0-1" });
  expect(kept.status).toBe(206);
});

test("If-Range goes on with the same version and starts again with another", async () => {
  const { httpEtag, uploaded } = await store("ep/resumed.mp3");
  const resume = (ifRange: string, range = "bytes=10-19") =>
    read("ep/resumed.mp3", { range, "if-range": ifRange });
  for (const same of [httpEtag, uploaded.toUTCString()]) {
    const response = await resume(same);
    expect(response.status).toBe(206);
    expect(await bytesOf(response)).toEqual(bytes.slice(10, 20));
  }
  const before = new Date(uploaded.getTime() - HOUR).toUTCString();
  for (const other of ['"x"', `W/${httpEtag}`, before, "x"]) {
    const response = await resume(other);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-range")).toBeNull();
    expect(await bytesOf(response)).toEqual(bytes);
  }
  expect((await resume('"x"', "bytes=5000-")).status).toBe(200);
  expect((await resume(httpEtag, "bytes=5000-")).status).toBe(416);
});

test.each([
  ["audio/mpeg", "audio/mpeg", "inline"],
  ["text/vtt", "text/vtt; charset=utf-8", "inline"],
  ["Text/Plain; charset=latin1", "text/plain; charset=utf-8", "inline"],
  ["application/json", "application/json", "inline"],
  ["text/html", "application/octet-stream", "attachment"],
  ["image/svg+xml", "application/octet-stream", "attachment"],
  ["application/pdf", "application/octet-stream", "attachment"],
  ["", "application/octet-stream", "attachment"],
])("what was stored as %s is served as %s, %s", async (stored, served, disposition) => {
  await store("ep/typed", stored);
  const response = await read("ep/typed");
  expect(response.headers.get("content-type")).toBe(served);
  expect(response.headers.get("content-disposition")).toBe(disposition);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  await bytesOf(response);
});

test("a signed file name is used, and one that would break the header is refused", async () => {
  await store("ep/named.mp3");
  const named = (responseContentDisposition: string) =>
    presigner.get("ep/named.mp3", { responseContentDisposition });
  const response = await ask(await named('attachment; filename="day 1.mp3"'));
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="day 1.mp3"');
  await bytesOf(response);
  for (const broken of ["a\r\nset-cookie: x=1", "día.mp3", "\u0000"]) {
    expect(await refusalOf(await ask(await named(broken)))).toBe("400 InvalidArgument");
  }
});

test("nobody learns without a signature which keys exist", async () => {
  await store("ep/secret.mp3");
  for (const key of ["ep/secret.mp3", "ep/none.mp3"]) {
    const link = await presigner.get(key);
    const refused = [
      await ask(`${endpoint}/media/${key}`),
      await ask(link.replace(/.$/, (last) => (last === "0" ? "1" : "0"))),
      await ask(link, { method: "DELETE" }),
      await ask(link, { method: "PUT", body: bytes }),
      await routesAt(NOW + 3 * HOUR).fetch(new Request(link)),
    ];
    const answers = await Promise.all(refused.map(refusalOf));
    expect(answers).toEqual([
      "403 AccessDenied",
      "403 SignatureDoesNotMatch",
      "403 SignatureDoesNotMatch",
      "403 SignatureDoesNotMatch",
      "403 AccessDenied",
    ]);
  }
  expect(await refusalOf(await read("ep/none.mp3"))).toBe("404 NoSuchKey");
  const ranged = await read("ep/none.mp3", { range: "bytes=0-1" });
  expect(await refusalOf(ranged)).toBe("404 NoSuchKey");
});

test("an error names the path and the request, escaped, and never the signature", async () => {
  const link = await presigner.get("ep/<b>&'none'.mp3");
  const text = await (await ask(link)).text();
  expect(text).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code>' +
      "<Message>The specified key does not exist.</Message>" +
      "<Resource>/s3/media/ep/%3Cb%3E%26%27none%27.mp3</Resource>" +
      "<RequestId>request-1</RequestId></Error>",
  );
  const raw = await ask(`${endpoint}/media/a&b'c?<script>`);
  expect(await raw.text()).toContain("<Resource>/s3/media/a&amp;b&apos;c</Resource>");
});

test("other buckets and bare buckets hold nothing", async () => {
  const parts = { ...credentials, endpoint, now: () => NOW };
  const other = createPresigner({ ...parts, bucket: "other" });
  expect(await refusalOf(await ask(await other.get("a")))).toBe("404 NoSuchBucket");
  expect(await refusalOf(await read(""))).toBe("400 InvalidURI");
});

test("keys in any script are found again", async () => {
  for (const key of ["ep/day one+1.mp3", "ep/光合成 (é)!.vtt", "ep/100%.txt"]) {
    expect((await upload(key, bytes)).status).toBe(200);
    expect(await bytesOf(await read(key))).toEqual(bytes);
    expect(await env.MEDIA.head(key)).not.toBeNull();
  }
});

test("an upload is stored once, with the signed type, and never overwritten", async () => {
  const first = await upload("up/once.mp3", bytes);
  expect(first.status).toBe(200);
  const stored = await env.MEDIA.head("up/once.mp3");
  expect(first.headers.get("etag")).toBe(stored?.httpEtag);
  expect(stored?.httpMetadata?.contentType).toBe("audio/mpeg");
  const second = await upload("up/once.mp3", bytes.slice(0, 5));
  expect(await refusalOf(second)).toBe("412 PreconditionFailed");
  expect(await bytesOf(await read("up/once.mp3"))).toEqual(bytes);
  expect((await upload("up/empty.txt", new Uint8Array())).status).toBe(200);
});

test("an upload of another length, type or encoding than was signed stores nothing", async () => {
  const key = "up/other.mp3";
  const link = await presigner.put(key, { contentLength: 1000, contentType: "audio/mpeg" });
  const right = { "content-length": "1000", "content-type": "audio/mpeg" };
  const put = async (changed: Record<string, string>) =>
    refusalOf(await ask(link, { method: "PUT", headers: { ...right, ...changed }, body: bytes }));
  expect(await put({ "content-type": "text/html" })).toBe("403 SignatureDoesNotMatch");
  expect(await put({ "content-length": "999" })).toBe("403 SignatureDoesNotMatch");
  expect(await put({ "content-encoding": "aws-chunked" })).toBe("501 NotImplemented");
  const lying = ask(link, { method: "PUT", headers: right, body: bytes.slice(1) });
  await expect(lying).rejects.toThrow("did not see all expected bytes");
  expect(await env.MEDIA.head(key)).toBeNull();
});

test("a link to what may not be had any more opens nothing, by whatever method and range", async () => {
  await store("ep/gone.mp3");
  await store("ep/closed.mp3");
  closedKeys.set("ep/gone.mp3", "missing");
  closedKeys.set("ep/closed.mp3", "closed");
  const refusals = async (key: string) => {
    const link = await presigner.get(key);
    const head = await ask(link, { method: "HEAD" });
    return [
      await refusalOf(await read(key)),
      await refusalOf(await read(key, { range: "bytes=0-1" })),
      await refusalOf(await read(key, { "if-none-match": "*" })),
      String(head.status),
    ];
  };
  const missing = "404 NoSuchKey";
  expect(await refusals("ep/gone.mp3")).toEqual([missing, missing, missing, "404"]);
  const denied = "403 AccessDenied";
  expect(await refusals("ep/closed.mp3")).toEqual([denied, denied, denied, "403"]);
});
