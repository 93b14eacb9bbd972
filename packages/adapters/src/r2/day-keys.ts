import { ALGORITHM, SERVICE } from "./sigv4.ts";

/** A link is valid for 7 days and may be dated a little ahead, so more day keys are never needed. */
const MAX_DAY_KEYS = 10;

/** The keys that sign and verify, one for each day, such as `20261121`; each is derived once. */
export function createDayKeys(
  secretAccessKey: string,
  region: string,
): (day: string) => Promise<CryptoKey> {
  const keys = new Map<string, CryptoKey>();

  return async (day) => {
    const known = keys.get(day);
    if (known !== undefined) return known;
    // Cached only when finished: in workerd a request must not wait for another request's promise.
    const derived = await deriveDayKey(secretAccessKey, day, region);
    if (keys.size >= MAX_DAY_KEYS) keys.clear();
    keys.set(day, derived);
    return derived;
  };
}

/** `20261121/auto/s3/aws4_request` */
export function scopeOf(day: string, region: string): string {
  return `${day}/${region}/${SERVICE}/aws4_request`;
}

/** What a day key signs of a canonical request. */
export async function writeSigned(
  { amzDate, scope }: { amzDate: string; scope: string },
  canonical: string,
) {
  const digest = await crypto.subtle.digest("SHA-256", encode(canonical));
  return encode([ALGORITHM, amzDate, scope, toHex(digest)].join("\n"));
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

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function toHex(bytes: ArrayBuffer): string {
  let text = "";
  for (const byte of new Uint8Array(bytes)) text += HEX[byte] ?? "";
  return text;
}
