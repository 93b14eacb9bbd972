import type { MediaMetadata, MediaStore, MediaWindow, PutOutcome } from "@learnlab/domain";
import { askR2 } from "./r2-errors.ts";

/** The most keys that R2 deletes in one call. */
const DELETE_AT_ONCE = 1000;
/** Objects never change, so clients need not revalidate them. */
export const MEDIA_CACHE_CONTROL = "private, max-age=3600, immutable";

/** The media store on an R2 bucket; a call that takes longer than `patienceMs` fails. */
export function createR2MediaStore(bucket: R2Bucket, patienceMs?: number): MediaStore {
  const ask = <T>(work: () => Promise<T>) => askR2(work, patienceMs);
  return {
    put: (key, bytes, metadata) => ask(() => putOnce(bucket, { key, body: bytes, metadata })),
    putText: (key, text, metadata) => ask(() => putOnce(bucket, { key, body: text, metadata })),
    replaceText: (key, text, metadata) =>
      ask(async () => void (await bucket.put(key, text, { httpMetadata: toHttp(metadata) }))),
    getText: (key) => ask(async () => (await bucket.get(key))?.text() ?? null),
    getBytes: (key, window) => ask(() => getBytes(bucket, key, window)),
    head: (key) => ask(async () => describe(await bucket.head(key))),
    delete: (keys) => ask(() => deleteAll(bucket, keys)),
    list: (prefix, cursor) =>
      ask(async () => {
        // Uses the last key instead of R2's cursor, which may not be valid on another day.
        const place = cursor === undefined ? {} : { startAfter: cursor };
        const page = await bucket.list({ prefix, ...place });
        const objects = page.objects.map((object) => ({
          key: object.key,
          sizeBytes: object.size,
          storedAt: object.uploaded.getTime(),
        }));
        return { objects, cursor: page.truncated ? (objects.at(-1)?.key ?? null) : null };
      }),
  };
}

interface Put {
  key: string;
  body: Uint8Array | string;
  metadata: MediaMetadata;
}

async function putOnce(bucket: R2Bucket, { key, body, metadata }: Put): Promise<PutOutcome> {
  const stored = await bucket.put(key, body, {
    httpMetadata: toHttp(metadata),
    onlyIf: { etagDoesNotMatch: "*" },
  });
  if (stored !== null) return { etag: stored.httpEtag, sizeBytes: stored.size, created: true };
  const standing = await bucket.head(key);
  if (standing === null) throw new Error("The object was deleted while it was being written.");
  return { etag: standing.httpEtag, sizeBytes: standing.size, created: false };
}

function toHttp({ contentType, cacheControl = MEDIA_CACHE_CONTROL }: MediaMetadata) {
  return { contentType, cacheControl };
}

async function getBytes(bucket: R2Bucket, key: string, window: MediaWindow | undefined) {
  if (window === undefined) return (await bucket.get(key))?.bytes() ?? null;
  try {
    return (await bucket.get(key, { range: { ...window } }))?.bytes() ?? null;
  } catch (error) {
    // R2 refuses an empty range, and its local version fails on one exactly at the end.
    const object = await bucket.head(key);
    if (object === null) return null;
    if (window.length > 0 && window.offset < object.size) throw error;
    return new Uint8Array();
  }
}

function describe(object: R2Object | null) {
  if (object === null) return null;
  return {
    etag: object.httpEtag,
    sizeBytes: object.size,
    contentType: object.httpMetadata?.contentType ?? "application/octet-stream",
    storedAt: object.uploaded.getTime(),
  };
}

async function deleteAll(bucket: R2Bucket, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += DELETE_AT_ONCE) {
    await bucket.delete(keys.slice(from, from + DELETE_AT_ONCE));
  }
}
