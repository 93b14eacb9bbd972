import type {
  MediaMetadata,
  MediaStore,
  MediaWindow,
  PutOutcome,
  StoredMedia,
} from "../shared/media/ports.ts";

interface MemoryObject extends StoredMedia {
  bytes: Uint8Array;
}

/** A media store in memory for tests, with the same contract as the real one. */
export function createMemoryMediaStore(
  parts: { now?: () => number; pageSize?: number } = {},
): MediaStore {
  const { now = () => 0, pageSize = 1000 } = parts;
  const objects = new Map<string, MemoryObject>();

  async function put(key: string, bytes: Uint8Array, metadata: MediaMetadata): Promise<PutOutcome> {
    const standing = objects.get(key);
    if (standing !== undefined) {
      return { etag: standing.etag, sizeBytes: standing.sizeBytes, created: false };
    }
    const { contentType } = metadata;
    const object = { bytes: bytes.slice(), etag: toEtag(bytes), sizeBytes: bytes.length };
    objects.set(key, { ...object, contentType, storedAt: now() });
    return { etag: object.etag, sizeBytes: object.sizeBytes, created: true };
  }

  return {
    put,
    putText: (key, text, metadata) => put(key, encodeUtf8(text), metadata),
    replaceText: async (key, text, metadata) => {
      objects.delete(key);
      await put(key, encodeUtf8(text), metadata);
    },
    getText: async (key) => {
      const object = objects.get(key);
      return object === undefined ? null : decodeUtf8(object.bytes);
    },
    getBytes: async (key, window) => {
      const object = objects.get(key);
      return object === undefined ? null : cut(object.bytes, window);
    },
    head: async (key) => {
      const object = objects.get(key);
      if (object === undefined) return null;
      const { bytes: _, ...known } = object;
      return known;
    },
    delete: async (keys) => {
      for (const key of keys) objects.delete(key);
    },
    list: async (prefix, cursor) => {
      const after = [...objects.keys()]
        .filter((key) => key.startsWith(prefix) && (cursor === undefined || key > cursor))
        .toSorted();
      const page = after.slice(0, pageSize);
      return {
        objects: page.flatMap((key) => describe(key, objects.get(key))),
        cursor: after.length > page.length ? (page.at(-1) ?? null) : null,
      };
    },
  };
}

function describe(key: string, object: MemoryObject | undefined) {
  if (object === undefined) return [];
  return [{ key, sizeBytes: object.sizeBytes, storedAt: object.storedAt }];
}

function cut(bytes: Uint8Array, window: MediaWindow | undefined): Uint8Array {
  if (window === undefined) return bytes.slice();
  return bytes.slice(window.offset, window.offset + window.length);
}

/** FNV-1a over the bytes: different bytes need different tags, nothing more. */
function toEtag(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `"${hash.toString(16).padStart(8, "0")}-${bytes.length}"`;
}

// The domain has no platform types, so no TextEncoder: URI escapes are UTF-8 and part of the language.
function encodeUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.toWellFormed());
  const bytes: number[] = [];
  for (let index = 0; index < escaped.length; index += 1) {
    if (escaped[index] !== "%") {
      bytes.push(escaped.charCodeAt(index));
      continue;
    }
    bytes.push(Number.parseInt(escaped.slice(index + 1, index + 3), 16));
    index += 2;
  }
  return Uint8Array.from(bytes);
}

function decodeUtf8(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
