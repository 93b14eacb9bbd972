import { MEDIA_CACHE_CONTROL } from "@learnlab/adapters/r2";
import { formatHttpDate } from "@learnlab/domain";

/**
 * The content types that are served as stored. Any other type could run as a page of this origin, so it is
 * served as a download.
 */
const SERVED_TYPES = new Map([
  ["application/json", "application/json"],
  ["audio/aac", "audio/aac"],
  ["audio/flac", "audio/flac"],
  ["audio/mp4", "audio/mp4"],
  ["audio/mpeg", "audio/mpeg"],
  ["audio/ogg", "audio/ogg"],
  ["audio/wav", "audio/wav"],
  ["audio/webm", "audio/webm"],
  ["text/plain", "text/plain; charset=utf-8"],
  ["text/vtt", "text/vtt; charset=utf-8"],
]);

/** Headers of every answer about an object that the client may have. */
export function describeObject(object: R2Object): Record<string, string> {
  return {
    "accept-ranges": "bytes",
    "cache-control": MEDIA_CACHE_CONTROL,
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    etag: object.httpEtag,
    "last-modified": formatHttpDate(object.uploaded.getTime()),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}

/** Headers of the content: `length` bytes, with the signed file name if there is one. */
export function describeContent(
  object: R2Object,
  length: number,
  disposition: string | undefined,
): Record<string, string> {
  const [stored = ""] = (object.httpMetadata?.contentType ?? "").toLowerCase().split(";");
  const served = SERVED_TYPES.get(stored.trim());
  return {
    ...describeObject(object),
    "content-disposition": disposition ?? (served === undefined ? "attachment" : "inline"),
    "content-length": String(length),
    "content-type": served ?? "application/octet-stream",
  };
}
