import { createHash, createHmac, timingSafeEqual } from "node:crypto";

import { PollyError } from "./polly-error.ts";

export type SignedRequest = {
  method: string;
  /** Path and query as they were sent. */
  target: string;
  /** Names in lower case; a header sent twice has two values. */
  headers: Readonly<Record<string, readonly string[] | undefined>>;
  body: Uint8Array;
};
export type AccessKey = { accessKeyId: string; secretAccessKey: string };

// AWS lets a clock be wrong by a quarter of an hour.
const longestSkewMs = 15 * 60 * 1000;
const authorizationPattern =
  /^AWS4-HMAC-SHA256 +Credential=([^/,\s]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request *, *SignedHeaders=([a-z0-9;_-]+) *, *Signature=([0-9a-f]{64})$/u;
const datePattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u;

/** Checks an AWS Signature Version 4 in the headers, for service `polly` in any region; throws PollyError. */
export function verifySignature(request: SignedRequest, key: AccessKey, nowMs: number): void {
  const authorization = request.headers["authorization"]?.[0];
  if (authorization === undefined) {
    throw new PollyError("MissingAuthenticationTokenException", "Missing Authentication Token");
  }
  const credential = readAuthorization(authorization);
  if (credential.accessKeyId !== key.accessKeyId) {
    const message = "The security token included in the request is invalid.";
    throw new PollyError("UnrecognizedClientException", message);
  }
  const date = readDate(request, credential.day, nowMs);
  checkSignedHeaders(request, credential);
  const { day, region, service, signedHeaders } = credential;
  const scope = [day, region, service, "aws4_request"];
  const canonical = hash(writeCanonicalRequest(request, signedHeaders));
  const toSign = ["AWS4-HMAC-SHA256", date, scope.join("/"), canonical].join("\n");
  const signingKey = scope.reduce<Uint8Array | string>(sign, `AWS4${key.secretAccessKey}`);
  const expected = sign(signingKey, toSign);
  if (!timingSafeEqual(expected, Buffer.from(credential.signature, "hex"))) {
    throw invalidSignature(
      "The request signature we calculated does not match the signature you provided.",
    );
  }
}

type Credential = ReturnType<typeof readAuthorization>;

function readAuthorization(authorization: string) {
  const match = authorizationPattern.exec(authorization);
  if (match === null) throw incompleteSignature("The Authorization header is malformed.");
  const part = (group: number) => match[group] ?? "";
  return {
    accessKeyId: part(1),
    day: part(2),
    region: part(3),
    service: part(4),
    signedHeaders: part(5).split(";"),
    signature: part(6),
  };
}

function readDate(request: SignedRequest, day: string, nowMs: number): string {
  const date = request.headers["x-amz-date"]?.[0] ?? "";
  if (!datePattern.test(date) || !date.startsWith(day)) {
    throw incompleteSignature(
      "X-Amz-Date must be a date such as 20260131T235959Z, of the day in the credential.",
    );
  }
  const skewMs = nowMs - Date.parse(date.replace(datePattern, "$1-$2-$3T$4:$5:$6Z"));
  if (Number.isNaN(skewMs)) throw incompleteSignature("X-Amz-Date is no date.");
  if (skewMs > longestSkewMs) throw invalidSignature(`Signature expired: ${date} is too old.`);
  if (skewMs < -longestSkewMs) throw invalidSignature(`Signature not yet current: ${date}.`);
  return date;
}

function checkSignedHeaders(request: SignedRequest, { service, signedHeaders }: Credential): void {
  if (service !== "polly") throw invalidSignature("Credential should be scoped to service polly.");
  for (const required of ["host", "x-amz-date"]) {
    if (!signedHeaders.includes(required)) throw invalidSignature(`'${required}' must be signed.`);
  }
  const bodyHash = request.headers["x-amz-content-sha256"]?.[0];
  if (bodyHash !== undefined && bodyHash !== hash(request.body)) {
    throw invalidSignature("x-amz-content-sha256 is not the hash of the body.");
  }
}

function writeCanonicalRequest(request: SignedRequest, names: readonly string[]): string {
  const [path = "/", query = ""] = request.target.split(/\?(.*)/su);
  const headers = names.map((name) => {
    const values = request.headers[name] ?? [];
    return `${name}:${values.map((value) => value.trim().replaceAll(/ +/gu, " ")).join(",")}\n`;
  });
  return [
    request.method,
    // Every service but S3 signs the path encoded once more than it was sent.
    path.split("/").map(encodePart).join("/"),
    writeCanonicalQuery(query),
    headers.join(""),
    names.join(";"),
    hash(request.body),
  ].join("\n");
}

function writeCanonicalQuery(query: string): string {
  return Array.from(new URLSearchParams(query), ([name, value]) => {
    return `${encodePart(name)}=${encodePart(value)}`;
  })
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join("&");
}

/** RFC 3986: encodeURIComponent leaves five characters that AWS encodes. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll(
    /[!'()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hash(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

function sign(key: Uint8Array | string, data: string): Uint8Array {
  return createHmac("sha256", key).update(data).digest();
}

function invalidSignature(message: string): PollyError {
  return new PollyError("InvalidSignatureException", message);
}

function incompleteSignature(message: string): PollyError {
  return new PollyError("IncompleteSignatureException", message);
}
