import { decodePercent, readSignedQuery } from "./signed-query.ts";
import type { QueryFault, SignedQuery } from "./signed-query.ts";
import { ALGORITHM, encodeRfc3986, SERVICE, UNSIGNED_PAYLOAD } from "./sigv4.ts";
import type { MediaCredentials } from "./sigv4.ts";

/** How far ahead of this clock a link may be dated, as in S3. */
const MAX_AHEAD_MS = 15 * 60_000;
/** A link is valid for 7 days and may be dated a little ahead, so more day keys are never needed. */
const MAX_DAY_KEYS = 10;

export type SignatureErrorCode =
  | "AccessDenied"
  | "AuthorizationQueryParametersError"
  | "InvalidAccessKeyId"
  | "InvalidURI"
  | "SignatureDoesNotMatch";

export interface SignatureRefusal {
  ok: false;
  code: SignatureErrorCode;
  message: string;
}

export type SignatureVerdict =
  | { ok: true; signedHeaders: string[]; parameters: ReadonlyMap<string, string> }
  | SignatureRefusal;

export interface SignedRequest {
  method: string;
  url: URL;
  headers: Headers;
}

export type VerifySignature = (request: SignedRequest) => Promise<SignatureVerdict>;

const FAULTS = {
  unsigned: refuse("AccessDenied", "Access Denied"),
  duplicate: refuse("AuthorizationQueryParametersError", "A query parameter appears twice."),
  malformed: refuse(
    "AuthorizationQueryParametersError",
    "Error parsing the X-Amz-Algorithm, Credential, Date, Expires, SignedHeaders or Signature parameter.",
  ),
} satisfies Record<QueryFault, SignatureRefusal>;

/**
 * Verifies SigV4 query signatures of path-style S3 addresses (`…/<bucket>/<key>`). A HEAD may use the
 * signature of a GET, because players send a HEAD before they play.
 */
export function createSignatureVerifier(
  parts: MediaCredentials & { region?: string; now: () => number },
): VerifySignature {
  const { accessKeyId, region = "auto", now } = parts;
  const getDayKey = createDayKeys(parts.secretAccessKey, region);

  return async (request) => {
    const query = readSignedQuery(request.url.search);
    if (typeof query === "string") return FAULTS[query];
    if (query.accessKeyId !== accessKeyId) {
      return refuse("InvalidAccessKeyId", "The access key does not exist here.");
    }
    if (query.region !== region || query.service !== SERVICE) return FAULTS.malformed;
    const untimely = checkTime(query, now());
    if (untimely !== null) return untimely;
    const path = toCanonicalPath(request.url.pathname);
    if (path === null) return refuse("InvalidURI", "Couldn't parse the specified URI.");
    const key = await getDayKey(query.day);
    for (const method of methodsThatAllow(request.method)) {
      const canonical = toCanonicalRequest({ ...request, method, path, query });
      if (canonical !== null && (await isSigned(key, query, canonical))) {
        return { ok: true, signedHeaders: query.signedHeaders, parameters: query.parameters };
      }
    }
    return refuse("SignatureDoesNotMatch", "The signature does not match this request.");
  };
}

function refuse(code: SignatureErrorCode, message: string): SignatureRefusal {
  return { ok: false, code, message };
}

function checkTime(query: SignedQuery, now: number): SignatureRefusal | null {
  if (query.signedAt - now > MAX_AHEAD_MS) {
    return refuse("AccessDenied", "Request is not yet valid");
  }
  const isOver = now >= query.signedAt + query.expiresInSeconds * 1000;
  return isOver ? refuse("AccessDenied", "Request has expired") : null;
}

function methodsThatAllow(method: string): string[] {
  return method === "HEAD" ? ["GET", "HEAD"] : [method];
}

/** S3 encodes each segment of the decoded path once; other AWS services encode twice. */
function toCanonicalPath(pathname: string): string | null {
  const segments = pathname.split("/").map(decodePercent);
  if (segments.some((segment) => segment === null)) return null;
  return segments.map((segment) => encodeRfc3986(segment ?? "")).join("/");
}

function toCanonicalRequest(
  request: SignedRequest & { path: string; query: SignedQuery },
): string | null {
  const { signedHeaders } = request.query;
  const lines = [request.method, request.path, request.query.canonical];
  for (const name of signedHeaders) {
    const value = name === "host" ? request.url.host : request.headers.get(name);
    if (value === null) return null;
    lines.push(`${name}:${value.trim().replace(/ +/g, " ")}`);
  }
  lines.push("", signedHeaders.join(";"), UNSIGNED_PAYLOAD);
  return lines.join("\n");
}

async function isSigned(key: CryptoKey, query: SignedQuery, canonical: string): Promise<boolean> {
  const digest = await crypto.subtle.digest("SHA-256", encode(canonical));
  const text = [ALGORITHM, query.amzDate, query.scope, toHex(new Uint8Array(digest))].join("\n");
  // The platform compares in constant time.
  return crypto.subtle.verify("HMAC", key, fromHex(query.signature), encode(text));
}

function createDayKeys(secretAccessKey: string, region: string) {
  const keys = new Map<string, CryptoKey>();

  return async (day: string): Promise<CryptoKey> => {
    const known = keys.get(day);
    if (known !== undefined) return known;
    // Cached only when finished: in workerd a request must not wait for another request's promise.
    const derived = await deriveDayKey(secretAccessKey, day, region);
    if (keys.size >= MAX_DAY_KEYS) keys.clear();
    keys.set(day, derived);
    return derived;
  };
}

async function deriveDayKey(secretAccessKey: string, day: string, region: string) {
  let key = await importHmacKey(encode(`AWS4${secretAccessKey}`));
  for (const step of [day, region, SERVICE, "aws4_request"]) {
    key = await importHmacKey(await crypto.subtle.sign("HMAC", key, encode(step)));
  }
  return key;
}

function importHmacKey(bytes: BufferSource): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign", "verify"]);
}

const encoder = new TextEncoder();

function encode(text: string) {
  return encoder.encode(text);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}
