import type { Digest } from "@learnlab/domain";

import { checkDepth, countParts, findBoundary } from "../check-shape.ts";
import { checkHeaders, readWithin } from "../read-within.ts";
import { ambiguousForm, RequestRefusal, tooLarge } from "../request-refusal.ts";
import { unsupportedType } from "./problem.ts";
import { readForm } from "./read-form.ts";
import type { RestMiddleware } from "./rest-context.ts";

const MIB = 1_048_576;

/** In bytes; a hundred answers of 2,000 characters fit. */
const MOST_JSON = MIB;
/** In bytes; a table of a thousand concepts fits. */
const MOST_FILE = 6 * MIB;
const JSON_PATIENCE_MS = 30_000;

/** In bytes, for both files of an upload together. */
const MOST_UPLOAD = 25 * MIB;
const UPLOAD_HINT = " Larger ones are sent in parts, by POST /api/v1/uploads.";
/** Room for boundaries, headers and the other fields. */
const FORM_OVERHEAD = 65_536;

/** Reads a whole JSON body within the limit, whatever length it declares. */
function readJson(most: number): RestMiddleware {
  return async (c, next) => {
    const { machine } = c.env;
    const { raw } = c.req;
    checkHeaders(raw.headers, most);
    const body = raw.body ?? new Blob([]).stream();
    const deadline = machine.wait(JSON_PATIENCE_MS);
    const sent = await readWithin(body, { most, deadline });
    checkDepth(sent);
    c.set("hashSent", () => machine.digest.sha256(sent));
    c.req.raw = new Request(raw, { method: raw.method, body: sent });
    await next();
  };
}

export const readJsonBody = readJson(MOST_JSON);
/** The same for a file in a field. */
export const readFileBody = readJson(MOST_FILE);

/** Reads an upload within the limit, without checking its fields. */
export const readUploadForm: RestMiddleware = async (c, next) => {
  const type = c.req.header("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) {
    throw unsupportedType("This operation takes multipart/form-data.");
  }
  const boundary = findBoundary(type);
  const sent = await readSent(boundForm(c.req.raw));
  const form = boundary === null ? null : readForm(sent, boundary);
  if (form === null) throw ambiguousForm();
  // What follows takes the form as it was read here; it knows no other parameters of the type than a boundary.
  const headers = new Headers(c.req.raw.headers);
  headers.set("content-type", "multipart/form-data");
  c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers });
  c.req.bodyCache.formData = form;
  const parts = [...form];
  const size = parts.reduce((sum, [, part]) => sum + (part instanceof File ? part.size : 0), 0);
  if (size > MOST_UPLOAD) throw tooLarge(MOST_UPLOAD, UPLOAD_HINT);
  c.set("hashSent", () => hashParts(c.env.machine.digest, parts));
  await next();
};

/** A form whose sender went away is one that cannot be read. */
async function readSent(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await new Response(body).arrayBuffer());
  } catch (error) {
    throw error instanceof RequestRefusal ? error : ambiguousForm();
  }
}

async function hashParts(digest: Digest, parts: [string, File | string][]): Promise<string> {
  const hashes = parts.map(async ([name, part]) => {
    const content = part instanceof File ? new Uint8Array(await part.arrayBuffer()) : part;
    return [name, await digest.sha256(content)];
  });
  return digest.sha256(JSON.stringify(await Promise.all(hashes)));
}

/** Limits a form while it arrives; throws a refusal when it is too long or has too many parts. */
function boundForm({ body, headers }: Request): ReadableStream<Uint8Array> {
  const most = MOST_UPLOAD + FORM_OVERHEAD;
  const refusal = tooLarge(MOST_UPLOAD, UPLOAD_HINT);
  checkHeaders(headers, most, refusal);
  const counter = countParts(headers.get("content-type"));
  let length = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.byteLength;
      if (length > most) throw refusal;
      counter?.add(chunk);
      controller.enqueue(chunk);
    },
  });
  return (body ?? new Blob([]).stream()).pipeThrough(counting);
}
