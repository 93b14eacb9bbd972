import {
  createSignatureVerifier,
  decodePercent,
  type MediaCredentials,
  READER_PARAMETER,
} from "@learnlab/adapters/r2";
import type { MediaReader, MediaVerdict } from "@learnlab/domain";
import { Hono } from "hono";
import { answerRefusal, type MediaRefusal } from "./media-errors.ts";
import { getMedia, headMedia } from "./media-read.ts";
import { putMedia } from "./media-write.ts";
import { rememberOpen } from "./remember-open.ts";

const PREFIX = "/s3/";

export interface MediaRouteParts {
  bucket: R2Bucket;
  bucketName: string;
  credentials: MediaCredentials;
  /** Whether the object of a link is still accessible. */
  checkAccess: (key: string, reader: MediaReader) => Promise<MediaVerdict>;
  /** Epoch ms. */
  now: () => number;
}

/**
 * Serves `/s3/<bucket>/<key>` like S3, for signed links only. Create it once per isolate, because it caches
 * the signing keys of the day. Pass the request's id as the environment: `routes.fetch(request, { requestId
 * })`.
 */
export function createMediaRoutes(
  parts: MediaRouteParts,
): Hono<{ Bindings: { requestId?: string } }> {
  const answer = createAnswer(parts);
  const routes = new Hono<{ Bindings: { requestId?: string } }>();
  routes.all("/s3/:bucket/*", async (c) => {
    const request = c.req.raw;
    const url = new URL(request.url);
    const answered = await answer(request, url);
    if (answered instanceof Response) return answered;
    const requestId = c.env?.requestId ?? crypto.randomUUID();
    return answerRefusal(answered, { path: url.pathname, requestId });
  });
  // The app that mounts these routes logs and answers unexpected errors.
  routes.onError((error) => {
    throw error;
  });
  return routes;
}

function createAnswer({ bucket, bucketName, credentials, ...parts }: MediaRouteParts) {
  const { now } = parts;
  const verify = createSignatureVerifier({ ...credentials, now });
  const checkAccess = rememberOpen(parts.checkAccess, now);

  return async (request: Request, url: URL): Promise<Response | MediaRefusal> => {
    const { method, headers } = request;
    const verdict = await verify({ method, url, headers });
    if (!verdict.ok) return verdict;
    const target = readTarget(url.pathname);
    if (target === null)
      return { code: "InvalidURI", message: "An object has a bucket and a key." };
    if (target.bucketName !== bucketName) {
      return { code: "NoSuchBucket", message: "The specified bucket does not exist." };
    }
    const { key } = target;
    const { signedHeaders, parameters } = verdict;
    if (method === "PUT") return putMedia({ bucket, key, request, signedHeaders, parameters });
    if (method !== "GET" && method !== "HEAD") return refuseMethod();
    const disposition = parameters.get("response-content-disposition");
    if (disposition !== undefined && !/^[\x20-\x7e]+$/.test(disposition)) {
      return { code: "InvalidArgument", message: "response-content-disposition must be ASCII." };
    }
    const asked = { bucket, key, headers, disposition };
    const read = method === "GET" ? getMedia(asked) : headMedia(asked);
    return answerIfOpen(read, checkAccess(key, readReader(parameters)));
  };
}

/** For whom the link was signed. */
function readReader(parameters: ReadonlyMap<string, string>): MediaReader {
  const named = parameters.get(READER_PARAMETER) ?? "learner";
  return named === "learner" || named === "staff" ? named : { listenerId: named };
}

/** Runs both in parallel, so a range waits for the slower one and not for the sum. */
async function answerIfOpen(
  read: Promise<Response | MediaRefusal>,
  access: Promise<MediaVerdict>,
): Promise<Response | MediaRefusal> {
  const [found, verdict] = await Promise.all([read, access]);
  if (verdict === "open") return found;
  if (found instanceof Response) await found.body?.cancel();
  return CLOSED[verdict];
}

const CLOSED = {
  missing: { code: "NoSuchKey", message: "The specified key does not exist." },
  closed: { code: "AccessDenied", message: "Access Denied" },
} satisfies Record<Exclude<MediaVerdict, "open">, MediaRefusal>;

function readTarget(pathname: string): { bucketName: string; key: string } | null {
  const [bucketName, ...segments] = pathname.slice(PREFIX.length).split("/").map(decodePercent);
  if (typeof bucketName !== "string") return null;
  const key = segments.join("/");
  return key === "" ? null : { bucketName, key };
}

function refuseMethod(): MediaRefusal {
  return {
    code: "MethodNotAllowed",
    message: "The specified method is not allowed against this resource.",
    headers: { allow: "GET, HEAD, PUT" },
  };
}
