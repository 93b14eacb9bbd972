import {
  allowsRange,
  evaluateConditions,
  readRangeHeader,
  resolveByteRange,
  type ByteRange,
  type RangeRequest,
} from "@learnlab/domain";
import type { MediaRefusal } from "./media-errors.ts";
import { describeContent, describeObject } from "./media-headers.ts";

/** R2's largest object is just under 5 TiB (developers.cloudflare.com/r2/platform/limits). */
const MAX_OBJECT_BYTES = 5 * 1024 ** 4;

const CONDITIONS = ["if-match", "if-none-match", "if-modified-since", "if-unmodified-since"];

export interface MediaRead {
  bucket: R2Bucket;
  key: string;
  headers: Headers;
  /** The signed `response-content-disposition`. */
  disposition: string | undefined;
}

const NO_SUCH_KEY: MediaRefusal = {
  code: "NoSuchKey",
  message: "The specified key does not exist.",
};

/**
 * Answers a GET with one read of R2 when there is no condition, or only an If-Range with an entity tag, as
 * players send. For other conditions it reads the object's metadata first.
 */
export async function getMedia(asked: MediaRead): Promise<Response | MediaRefusal> {
  const range = readRangeHeader(asked.headers.get("range"));
  const mustLookFirst = CONDITIONS.some((name) => asked.headers.has(name));
  const found = mustLookFirst ? await look(asked) : await open(asked, range);
  if (found === null) return NO_SUCH_KEY;
  if (!isOpened(found)) return getDescribed(asked, range, found);
  const wanted = resolveByteRange(range, found.size);
  if (wanted.kind !== "unsatisfiable") return sendContent(asked, found, wanted);
  await found.body.cancel();
  return refuseRange(found.size);
}

/** Answers a HEAD, which ignores a Range. */
export async function headMedia(asked: MediaRead): Promise<Response | MediaRefusal> {
  const object = await look(asked);
  if (object === null) return NO_SUCH_KEY;
  return settleConditions(asked.headers, object) ?? sendContent(asked, object, { kind: "whole" });
}

/** Checks conditions and range against the metadata; objects are never changed, so it stays valid. */
async function getDescribed(
  asked: MediaRead,
  range: RangeRequest | null,
  known: R2Object,
): Promise<Response | MediaRefusal> {
  const settled = settleConditions(asked.headers, known);
  if (settled !== null) return settled;
  const isRanged = allowsRange(asked.headers.get("if-range"), validators(known));
  const wanted = resolveByteRange(isRanged ? range : null, known.size);
  if (wanted.kind === "unsatisfiable") return refuseRange(known.size);
  const object = await asked.bucket.get(asked.key, toGetOptions(wanted));
  return object === null ? NO_SUCH_KEY : sendContent(asked, object, wanted);
}

/** Opens the object at the range; returns only the metadata if the range cannot be satisfied. */
async function open(
  asked: MediaRead,
  range: RangeRequest | null,
): Promise<R2ObjectBody | R2Object | null> {
  if (range === null) return asked.bucket.get(asked.key);
  const options = toConditionalRange(range, asked.headers.get("if-range"));
  if (options === null) return look(asked);
  try {
    return await asked.bucket.get(asked.key, options);
  } catch (error) {
    // R2 refuses a range beyond the end, and its local version fails on one exactly at the end.
    const known = await look(asked);
    if (known === null) return null;
    if (resolveByteRange(range, known.size).kind !== "unsatisfiable") throw error;
    return known;
  }
}

function isOpened(object: R2ObjectBody | R2Object): object is R2ObjectBody {
  return "body" in object;
}

/** `null` if R2 cannot check the If-Range itself: it knows entity tags, not exact dates. */
function toConditionalRange(range: RangeRequest, ifRange: string | null): R2GetOptions | null {
  const part = toR2Range(range);
  if (part === null) return null;
  if (ifRange === null) return { range: part };
  const tag = /^"([^"]+)"$/.exec(ifRange)?.[1];
  return tag === undefined ? null : { range: part, onlyIf: { etagMatches: tag } };
}

function look({ bucket, key }: MediaRead): Promise<R2Object | null> {
  return bucket.head(key);
}

/** `null` for a range that no object can satisfy. */
function toR2Range(range: RangeRequest): R2Range | null {
  if (range.kind === "suffix") {
    return range.length === 0 ? null : { suffix: Math.min(range.length, MAX_OBJECT_BYTES) };
  }
  if (range.start >= MAX_OBJECT_BYTES) return null;
  if (range.end === null) return { offset: range.start };
  const end = Math.min(range.end, MAX_OBJECT_BYTES);
  return { offset: range.start, length: end - range.start + 1 };
}

function toGetOptions(wanted: SatisfiedRange): R2GetOptions {
  if (wanted.kind === "whole") return {};
  return { range: { offset: wanted.start, length: wanted.end - wanted.start + 1 } };
}

function settleConditions(headers: Headers, object: R2Object): Response | MediaRefusal | null {
  const conditions = {
    ifMatch: headers.get("if-match"),
    ifNoneMatch: headers.get("if-none-match"),
    ifModifiedSince: headers.get("if-modified-since"),
    ifUnmodifiedSince: headers.get("if-unmodified-since"),
  };
  const outcome = evaluateConditions(conditions, validators(object));
  switch (outcome) {
    case "proceed":
      return null;
    case "not_modified":
      return new Response(null, { status: 304, headers: describeObject(object) });
    case "precondition_failed":
      return { code: "PreconditionFailed", message: "A precondition of the request failed." };
  }
}

function validators(object: R2Object) {
  return { etag: object.httpEtag, lastModifiedMs: object.uploaded.getTime() };
}

function refuseRange(size: number): MediaRefusal {
  return {
    code: "InvalidRange",
    message: "The requested range is not satisfiable.",
    headers: { "content-range": `bytes */${size}` },
  };
}

type SatisfiedRange = Exclude<ByteRange, { kind: "unsatisfiable" }>;

function sendContent(
  asked: MediaRead,
  object: R2Object | R2ObjectBody,
  wanted: SatisfiedRange,
): Response {
  const body = isOpened(object) ? object.body : null;
  if (wanted.kind === "whole") {
    const headers = describeContent(object, object.size, asked.disposition);
    return new Response(body, { status: 200, headers });
  }
  const { start, end } = wanted;
  const headers = describeContent(object, end - start + 1, asked.disposition);
  headers["content-range"] = `bytes ${start}-${end}/${object.size}`;
  return new Response(body, { status: 206, headers });
}
