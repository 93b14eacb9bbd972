import type { Digest } from "@learnlab/domain";

import { RestProblem, unsupportedType } from "./problem.ts";
import type { RestContext, RestMiddleware } from "./rest-context.ts";

const MIB = 1_048_576;

interface Bound {
  /** Bytes. */
  most: number;
  /** What to do instead. */
  hint?: string;
}

/** What a JSON body has at most: a hundred answers of 2,000 characters fit. */
const JSON_BOUND: Bound = { most: MIB };

/** What both files of an upload have at most. */
const UPLOAD_BOUND: Bound = {
  most: 25 * MIB,
  hint: " Larger files come through the upload operation of a later version.",
};
/** Boundaries, headers and the other fields. */
const FORM_OVERHEAD = 65_536;

/** Reads a JSON body whole, within its bound, whatever length it declares. */
export const readJsonBody: RestMiddleware = async (c, next) => {
  const sent = await readWithin(c, JSON_BOUND);
  c.set("hashSent", () => c.env.machine.digest.sha256(sent));
  c.req.raw = new Request(c.req.raw, { method: c.req.method, body: sent });
  await next();
};

/** Reads an upload, within its bound, and looks at its fields no further. */
export const readUploadForm: RestMiddleware = async (c, next) => {
  const type = c.req.header("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) {
    throw unsupportedType("This operation takes multipart/form-data.");
  }
  const bound = { ...UPLOAD_BOUND, most: UPLOAD_BOUND.most + FORM_OVERHEAD };
  const body = boundBody(c, bound);
  c.req.raw = new Request(c.req.raw, { method: c.req.method, body });
  const form = await c.req.formData().catch((error: unknown) => {
    if (error instanceof RestProblem) throw error;
    throw new RestProblem(400, "request.malformed", { detail: "The form cannot be read." });
  });
  const parts = [...form];
  const size = parts.reduce((sum, [, part]) => sum + (part instanceof File ? part.size : 0), 0);
  if (size > UPLOAD_BOUND.most) throw tooLarge(UPLOAD_BOUND);
  c.set("hashSent", () => hashParts(c.env.machine.digest, parts));
  await next();
};

async function hashParts(digest: Digest, parts: [string, File | string][]): Promise<string> {
  const hashes = parts.map(async ([name, part]) => {
    const content = part instanceof File ? new Uint8Array(await part.arrayBuffer()) : part;
    return [name, await digest.sha256(content)];
  });
  return digest.sha256(JSON.stringify(await Promise.all(hashes)));
}

async function readWithin(c: RestContext, bound: Bound): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of boundBody(c, bound)) chunks.push(chunk);
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The body as it comes in, which breaks off with a 413 where it is too long. */
function boundBody(c: RestContext, bound: Bound): ReadableStream<Uint8Array> {
  const { body, headers } = c.req.raw;
  if (headers.has("content-encoding")) throw unsupportedType("Send the body without an encoding.");
  if (Number(headers.get("content-length") ?? 0) > bound.most) throw tooLarge(bound);
  let length = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.byteLength;
      if (length > bound.most) throw tooLarge(bound);
      controller.enqueue(chunk);
    },
  });
  return (body ?? new Blob([]).stream()).pipeThrough(counting);
}

function tooLarge({ most, hint = "" }: Bound): RestProblem {
  const size = most % MIB === 0 ? `${most / MIB} MiB` : `${Math.floor(most / 1024)} KiB`;
  return new RestProblem(413, "request.too_large", {
    detail: `A request to this operation has at most ${size}.${hint}`,
  });
}
