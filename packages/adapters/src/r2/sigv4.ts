/** Names and limits of AWS Signature Version 4 in a query, for S3. */
export const ALGORITHM = "AWS4-HMAC-SHA256";
export const SERVICE = "s3";
/** S3 does not sign the body of a presigned request. */
export const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
/** Seven days: the most that S3 and R2 allow. */
export const MAX_EXPIRES_SECONDS = 604_800;

export interface MediaCredentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** Percent-encodes UTF-8 except for the unreserved characters of RFC 3986, as SigV4 requires. */
export function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `20261121T040000Z` for epoch ms. */
export function toAmzDate(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/[:-]|\.\d{3}/g, "");
}

/** Epoch ms for `20261121T040000Z`, or `null` for anything else. */
export function readAmzDate(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const epochMs = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  return toAmzDate(epochMs) === text ? epochMs : null;
}
