import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { AwsClient } from "aws4fetch";
import { expect, test } from "vitest";
import { createPresigner } from "./presign.ts";
import { createSignatureVerifier } from "./verify-signature.ts";

const NOW = Date.UTC(2026, 10, 21, 4, 30, 15);
const MINUTE = 60_000;
const DISPOSITION = 'attachment; filename="day one.mp3"';
const credentials = { accessKeyId: "media-key", secretAccessKey: "media-secret" };
const presigner = createPresigner({
  ...credentials,
  endpoint: "https://learn.example/s3",
  bucket: "media",
  now: () => NOW,
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  now?: number;
  verify?: ReturnType<typeof createSignatureVerifier>;
}

async function verdictOn(link: string, asked: Asked = {}): Promise<string> {
  const { method = "GET", headers = {}, now = NOW } = asked;
  const verify = asked.verify ?? createSignatureVerifier({ ...credentials, now: () => now });
  const verdict = await verify({ method, url: new URL(link), headers: new Headers(headers) });
  return verdict.ok ? "ok" : `${verdict.code}: ${verdict.message}`;
}

function withParameter(link: string, name: string, value: string): string {
  const url = new URL(link);
  url.searchParams.set(name, value);
  return url.href;
}

const DENIED = /^(AccessDenied|SignatureDoesNotMatch|InvalidAccessKeyId|InvalidURI|AuthorizationQ)/;

test("our own links are accepted, whatever their key looks like", async () => {
  const keys = [
    "a",
    "ep/1/a.mp3",
    "ep/a b.mp3",
    "ep/光合成.vtt",
    "a+b",
    "a%2Fb",
    "!'()*~-._",
    "a//b",
  ];
  for (const key of keys) {
    expect(await verdictOn(await presigner.get(key))).toBe("ok");
  }
});

test("a verifier goes on accepting after the first link of a day", async () => {
  const verify = createSignatureVerifier({ ...credentials, now: () => NOW });
  for (const key of ["a", "b", "a"]) {
    expect(await verdictOn(await presigner.get(key), { verify })).toBe("ok");
  }
  expect(await verdictOn(`${await presigner.get("a")}0`, { verify })).toMatch(DENIED);
});

test("any single character of a link that is altered spoils it", async () => {
  const options = { responseContentDisposition: DISPOSITION };
  const link = await presigner.get("ep/7f/day one.mp3", options);
  const verify = createSignatureVerifier({ ...credentials, now: () => NOW });
  const { href } = new URL(link);
  const from = "https://".length;
  const accepted: string[] = [];
  let altered = 0;
  for (let index = from; index < link.length; index += 1) {
    for (const other of ["0", "f", "F", "A", "/", "&", "=", "%", "+", "#", "?", ".", ";", "\\"]) {
      const changed = link.slice(0, index) + other + link.slice(index + 1);
      // What a client reads as the very same address is no other address.
      if (!URL.canParse(changed) || new URL(changed).href === href) continue;
      altered += 1;
      if (!DENIED.test(await verdictOn(changed, { verify }))) accepted.push(changed);
    }
  }
  expect(accepted).toEqual([]);
  expect(altered).toBeGreaterThan(4000);
});

test("a link is good for its own method only, and a HEAD is part of a GET", async () => {
  const link = await presigner.get("a");
  expect(await verdictOn(link, { method: "HEAD" })).toBe("ok");
  for (const method of ["PUT", "POST", "DELETE", "PATCH", "OPTIONS", "get", "GE"]) {
    expect(await verdictOn(link, { method })).toMatch(/^SignatureDoesNotMatch/);
  }
});

test("an upload link holds for the signed length and type only", async () => {
  const link = await presigner.put("a", { contentLength: 5, contentType: "audio/mpeg" });
  const put = (headers: Record<string, string>) => verdictOn(link, { method: "PUT", headers });
  expect(await put({ "content-length": "5", "content-type": "audio/mpeg" })).toBe("ok");
  expect(await put({ "content-length": "6", "content-type": "audio/mpeg" })).toMatch(DENIED);
  expect(await put({ "content-length": "5", "content-type": "text/html" })).toMatch(DENIED);
  expect(await put({ "content-length": "5" })).toMatch(DENIED);
  expect(await put({})).toMatch(DENIED);
  const headers = { "content-length": "5", "content-type": "audio/mpeg" };
  expect(await verdictOn(link, { method: "GET", headers })).toMatch(DENIED);
});

test("a link ends on time", async () => {
  const link = await presigner.get("a", { expiresInSeconds: 2 });
  expect(await verdictOn(link, { now: NOW + 1999 - (NOW % 1000) })).toBe("ok");
  expect(await verdictOn(link, { now: NOW + 2000 })).toBe("AccessDenied: Request has expired");
});

test("a link of a quarter of an hour holds for one more", async () => {
  const link = await presigner.get("a");
  expect(await verdictOn(link, { now: Date.UTC(2026, 10, 21, 4, 59, 59) })).toBe("ok");
  expect(await verdictOn(link, { now: Date.UTC(2026, 10, 21, 5) })).toMatch(/expired$/);
});

test("a link from the future is refused beyond fifteen minutes", async () => {
  const link = await presigner.get("a", { expiresInSeconds: 60 });
  const signedAt = NOW - (NOW % 1000);
  expect(await verdictOn(link, { now: signedAt - 15 * MINUTE })).toBe("ok");
  expect(await verdictOn(link, { now: signedAt - 15 * MINUTE - 1 })).toBe(
    "AccessDenied: Request is not yet valid",
  );
});

test("a parameter that appears twice is refused, even when both say the same", async () => {
  const link = await presigner.get("a", { responseContentDisposition: DISPOSITION });
  for (const [name, value] of new URL(link).searchParams) {
    const twice = `${link}&${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    expect(await verdictOn(twice)).toMatch(/^AuthorizationQueryParametersError: .*twice/);
  }
});

test("a parameter that is added, or taken away, spoils the link", async () => {
  const link = await presigner.get("a", { responseContentDisposition: DISPOSITION });
  expect(await verdictOn(`${link}&x=1`)).toMatch(/^SignatureDoesNotMatch/);
  expect(await verdictOn(`${link}&`)).toMatch(/^SignatureDoesNotMatch/);
  for (const name of new URL(link).searchParams.keys()) {
    const url = new URL(link);
    url.searchParams.delete(name);
    expect(await verdictOn(url.href)).toMatch(DENIED);
  }
});

test("an address without a signature is denied without a hint", async () => {
  expect(await verdictOn("https://learn.example/s3/media/a")).toBe("AccessDenied: Access Denied");
  expect(await verdictOn("https://learn.example/s3/media/a?x=1")).toBe(
    "AccessDenied: Access Denied",
  );
});

test.each([
  ["X-Amz-Algorithm", "AWS4-HMAC-SHA1"],
  ["X-Amz-Credential", "media-key/20261121/auto/s3"],
  ["X-Amz-Credential", "media-key/20261120/auto/s3/aws4_request"],
  ["X-Amz-Credential", "media-key/20261121/auto/sqs/aws4_request"],
  ["X-Amz-Credential", "media-key/20261121/us-east-1/s3/aws4_request"],
  ["X-Amz-Credential", "media-key/20261121/auto/s3/aws4_request/more"],
  ["X-Amz-Date", "2026-11-21T04:00:00Z"],
  ["X-Amz-Date", "20261131T040000Z"],
  ["X-Amz-Expires", "0"],
  ["X-Amz-Expires", "-1"],
  ["X-Amz-Expires", "604801"],
  ["X-Amz-Expires", "1e3"],
  ["X-Amz-SignedHeaders", "range"],
  ["X-Amz-SignedHeaders", "host;host"],
  ["X-Amz-SignedHeaders", "host;content-type"],
  ["X-Amz-SignedHeaders", ""],
  ["X-Amz-Signature", "ab"],
  ["X-Amz-Signature", "Z".repeat(64)],
])("%s=%s cannot be read, and is refused as such", async (name, value) => {
  const link = withParameter(await presigner.get("a"), name, value);
  expect(await verdictOn(link)).toMatch(/^AuthorizationQueryParametersError/);
});

test("seven days is the longest life, to the second", async () => {
  const link = await presigner.get("a", { expiresInSeconds: 604_800 });
  expect(await verdictOn(link, { now: NOW + 6 * 24 * 60 * MINUTE })).toBe("ok");
});

test("another key, and the wrong secret of ours, open nothing", async () => {
  const parts = { endpoint: "https://learn.example/s3", bucket: "media", now: () => NOW };
  const stranger = createPresigner({ ...parts, ...credentials, accessKeyId: "other" });
  expect(await verdictOn(await stranger.get("a"))).toMatch(/^InvalidAccessKeyId/);
  const guesser = createPresigner({ ...parts, ...credentials, secretAccessKey: "guess" });
  expect(await verdictOn(await guesser.get("a"))).toMatch(/^SignatureDoesNotMatch/);
});

test("another host or port, or a lower-case escape, is another address", async () => {
  const link = await presigner.get("a/光");
  expect(await verdictOn(link.replace("learn.example", "evil.example"))).toMatch(DENIED);
  expect(await verdictOn(link.replace("learn.example", "learn.example:8443"))).toMatch(DENIED);
  expect(await verdictOn(link.replace("%E5", "%e5"))).toMatch(/^InvalidURI/);
  expect(await verdictOn(link.replace("%E5", "%E"))).toMatch(/^InvalidURI/);
});

test("a bare link of aws4fetch is accepted", async () => {
  const client = new AwsClient({ ...credentials, service: "s3", region: "auto" });
  const url = "https://learn.example/s3/media/ep/day%20one%2B.mp3?X-Amz-Expires=60";
  const query = `&response-content-disposition=${encodeURIComponent(DISPOSITION)}`;
  const aws = { signQuery: true, datetime: "20261121T043000Z" };
  const signed = await client.sign(`${url}${query}`, { aws });
  expect(await verdictOn(signed.url)).toBe("ok");
  expect(await verdictOn(signed.url, { method: "PUT" })).toMatch(DENIED);
});

test("links of the AWS SDK are accepted for reading and for writing", async () => {
  const client = new S3Client({
    region: "auto",
    endpoint: "https://learn.example/s3",
    forcePathStyle: true,
    credentials,
  });
  const object = { Bucket: "media", Key: "ep/day one+光(1)!.mp3" };
  const at = { signingDate: new Date(NOW), expiresIn: 900 };
  const get = new GetObjectCommand({ ...object, ResponseContentDisposition: DISPOSITION });
  expect(await verdictOn(await getSignedUrl(client, get, at))).toBe("ok");
  const headLink = await getSignedUrl(client, new HeadObjectCommand(object), at);
  expect(await verdictOn(headLink, { method: "HEAD" })).toBe("ok");
  expect(await verdictOn(headLink)).toMatch(DENIED);

  const put = new PutObjectCommand({ ...object, ContentType: "audio/mpeg", ContentLength: 5 });
  const signableHeaders = new Set(["content-type", "content-length", "host"]);
  const putLink = await getSignedUrl(client, put, { ...at, signableHeaders });
  const headers = { "content-type": "audio/mpeg", "content-length": "5" };
  expect(await verdictOn(putLink, { method: "PUT", headers })).toBe("ok");
  expect(await verdictOn(putLink, { method: "PUT" })).toMatch(DENIED);
});
