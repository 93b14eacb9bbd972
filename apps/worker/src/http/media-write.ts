import { MEDIA_CACHE_CONTROL, R2_CODE, readR2Code } from "@learnlab/adapters/r2";
import type { MediaRefusal } from "./media-errors.ts";

/** S3's and R2's highest part number. */
const MAX_PARTS = 10_000;
/** AWS's own clients name the operation in `x-id`. */
const KNOWN_PARAMETERS: ReadonlySet<string> = new Set(["partnumber", "uploadid", "x-id"]);

export interface MediaWrite {
  bucket: R2Bucket;
  key: string;
  request: Request;
  signedHeaders: string[];
  parameters: ReadonlyMap<string, string>;
}

/** Answers a PUT of a whole object or a part; the signature fixes its length and type. */
export async function putMedia(asked: MediaWrite): Promise<Response | MediaRefusal> {
  const { headers } = asked.request;
  const isKnown = [...asked.parameters.keys()]
    .map((name) => name.toLowerCase())
    .every((name) => name.startsWith("x-amz-") || KNOWN_PARAMETERS.has(name));
  // An encoded body, such as AWS's chunked format, would be stored with its framing.
  if (!isKnown || headers.has("content-encoding")) {
    return { code: "NotImplemented", message: "This kind of upload is not supported." };
  }
  if (!asked.signedHeaders.includes("content-length")) return refuseUnsigned("Content-Length");
  const uploadId = asked.parameters.get("uploadId");
  if (uploadId !== undefined) return putPart(asked, uploadId);
  if (!asked.signedHeaders.includes("content-type")) return refuseUnsigned("Content-Type");
  return putObject(asked);
}

async function putObject({ bucket, key, request }: MediaWrite): Promise<Response | MediaRefusal> {
  const stored = await bucket.put(key, readBody(request), {
    httpMetadata: {
      contentType: request.headers.get("content-type") ?? "",
      cacheControl: MEDIA_CACHE_CONTROL,
    },
    onlyIf: { etagDoesNotMatch: "*" },
  });
  if (stored !== null) return answerStored(stored.httpEtag);
  return { code: "PreconditionFailed", message: "The key is taken: objects are written once." };
}

async function putPart(asked: MediaWrite, uploadId: string): Promise<Response | MediaRefusal> {
  const partNumber = Number(asked.parameters.get("partNumber"));
  if (!Number.isInteger(partNumber) || partNumber < 1 || partNumber > MAX_PARTS) {
    return { code: "InvalidArgument", message: "A part number lies between 1 and 10,000." };
  }
  try {
    const upload = asked.bucket.resumeMultipartUpload(asked.key, uploadId);
    const part = await upload.uploadPart(partNumber, readBody(asked.request));
    return answerStored(`"${part.etag}"`);
  } catch (error) {
    if (readR2Code(error) !== R2_CODE.noSuchUpload) throw error;
    return { code: "NoSuchUpload", message: "The upload is over or was never begun." };
  }
}

function readBody(request: Request): ReadableStream | string {
  const length = Number(request.headers.get("content-length"));
  // R2 needs streams of known length; this one fails when fewer or more bytes arrive.
  return request.body?.pipeThrough(new FixedLengthStream(length)) ?? "";
}

function refuseUnsigned(header: string): MediaRefusal {
  return { code: "AccessDenied", message: `${header} must be signed.` };
}

function answerStored(etag: string): Response {
  return new Response(null, { status: 200, headers: { etag, "cache-control": "no-store" } });
}
