import { AwsV4Signer } from "aws4fetch";
import { encodeRfc3986, MAX_EXPIRES_SECONDS, SERVICE, toAmzDate } from "./sigv4.ts";
import type { MediaCredentials } from "./sigv4.ts";

const QUARTER_MS = 900_000;
const DEFAULT_EXPIRES_SECONDS = 1_800;
/** The signed parameter of a link that says whom it is for. */
export const READER_PARAMETER = "x-reader";
/** A link has about 500 bytes. */
const MOST_REMEMBERED = 2_000;

export interface PresignerParts extends MediaCredentials {
  /** The endpoint for path-style addresses: `https://learn.example/s3`, or R2's own S3 address. */
  endpoint: string;
  bucket: string;
  region?: string;
  /** Epoch ms. */
  now: () => number;
}

export interface GetLinkOptions {
  expiresInSeconds?: number;
  responseContentDisposition?: string;
  /** Whom the link is for, which our own endpoint reads; S3 ignores a parameter of this form. */
  reader?: string;
}

export interface PutLinkOptions {
  /** The request's headers must have exactly this length and this type. */
  contentLength: number;
  contentType: string;
  expiresInSeconds?: number;
}

export interface PartLinkOptions {
  uploadId: string;
  /** 1 to 10,000. */
  partNumber: number;
  contentLength: number;
  expiresInSeconds?: number;
}

export interface Presigner {
  /** The date of links signed now; they stay the same as long as it does. */
  dateOf(options: { expiresInSeconds?: number }): string;
  /** A link that reads one object; it stays the same within a quarter of an hour. */
  get(key: string, options?: GetLinkOptions): Promise<string>;
  /** A link that writes one object, once. */
  put(key: string, options: PutLinkOptions): Promise<string>;
  /** A link that writes one part of an open upload. */
  putPart(key: string, options: PartLinkOptions): Promise<string>;
}

interface Grant {
  method: "GET" | "PUT";
  key: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  expiresInSeconds: number | undefined;
}

/**
 * Makes S3 links with a SigV4 query signature, each for one object and one method. Links are dated at the
 * full quarter of an hour and valid for half an hour, so that a client keeps the same address, and its
 * cache works, for a quarter. Shorter links are dated to the second, because little of their time might be
 * left. Throws a RangeError for a validity outside 1 second to 7 days.
 */
export function createPresigner(parts: PresignerParts): Presigner {
  const { accessKeyId, secretAccessKey, region = "auto" } = parts;
  const base = `${parts.endpoint.replace(/\/+$/, "")}/${encodeRfc3986(parts.bucket)}`;
  const dayKeys = new Map<string, ArrayBuffer>();
  const remembered = rememberLinks();

  async function sign(grant: Grant): Promise<string> {
    const url = new URL(`${base}/${grant.key.split("/").map(encodeRfc3986).join("/")}`);
    for (const [name, value] of Object.entries(grant.query)) url.searchParams.set(name, value);
    const { datetime, seconds } = chooseLife(grant.expiresInSeconds, parts.now());
    url.searchParams.set("X-Amz-Expires", String(seconds));
    const signer = new AwsV4Signer({
      method: grant.method,
      url: url.href,
      headers: grant.headers,
      accessKeyId,
      secretAccessKey,
      service: SERVICE,
      region,
      datetime,
      cache: dayKeys,
      signQuery: true,
      // Otherwise aws4fetch leaves Content-Length and Content-Type unsigned.
      allHeaders: true,
    });
    const signed = await signer.sign();
    // Some servers read a plus as a space, others as a plus; a real plus is %2B already.
    return signed.url.href.replaceAll("+", "%20");
  }

  return {
    dateOf: ({ expiresInSeconds }) => chooseLife(expiresInSeconds, parts.now()).datetime,
    get: (key, options = {}) => {
      const { responseContentDisposition: disposition, reader, expiresInSeconds } = options;
      const query = {
        ...(disposition === undefined ? {} : { "response-content-disposition": disposition }),
        ...(reader === undefined ? {} : { [READER_PARAMETER]: reader }),
      };
      const date = () => chooseLife(expiresInSeconds, parts.now()).datetime;
      return remembered(date, JSON.stringify([key, options]), () =>
        sign({ method: "GET", key, query, headers: {}, expiresInSeconds }),
      );
    },
    put: (key, { contentLength, contentType, expiresInSeconds }) => {
      const headers = { "content-length": String(contentLength), "content-type": contentType };
      return sign({ method: "PUT", key, query: {}, headers, expiresInSeconds });
    },
    putPart: (key, { uploadId, partNumber, contentLength, expiresInSeconds }) => {
      const query = { partNumber: String(partNumber), uploadId };
      const headers = { "content-length": String(contentLength) };
      return sign({ method: "PUT", key, query, headers, expiresInSeconds });
    },
  };
}

/** Links with the same date: a list has dozens, and signing takes most of its time. */
function rememberLinks() {
  const links = new Map<string, string>();
  let dated = "";
  return async (date: () => string, name: string, sign: () => Promise<string>): Promise<string> => {
    const datetime = date();
    if (datetime !== dated || links.size >= MOST_REMEMBERED) links.clear();
    dated = datetime;
    const known = links.get(name);
    if (known !== undefined) return known;
    const link = await sign();
    // Another date may have begun during the signature.
    if (datetime === dated) links.set(name, link);
    return link;
  };
}

function chooseLife(expiresInSeconds: number | undefined, nowMs: number) {
  const seconds = expiresInSeconds ?? DEFAULT_EXPIRES_SECONDS;
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_EXPIRES_SECONDS) {
    throw new RangeError("A link holds for 1 second to 7 days.");
  }
  const step = seconds < DEFAULT_EXPIRES_SECONDS ? 1000 : QUARTER_MS;
  return { datetime: toAmzDate(Math.floor(nowMs / step) * step), seconds };
}
