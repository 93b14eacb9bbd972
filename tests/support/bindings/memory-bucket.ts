import { createHash } from "node:crypto";

interface Stored {
  key: string;
  bytes: Uint8Array<ArrayBuffer>;
  uploaded: Date;
  httpMetadata: R2HTTPMetadata;
}

/** A bucket in this process, as far as our media store asks one: the contract of the media store runs on it. */
export function createMemoryBucket(): R2Bucket {
  const objects = new Map<string, Stored>();
  const find = (key: string) => objects.get(key) ?? null;

  return standForBucket({
    async put(key: string, body: string | Uint8Array | ArrayBuffer, options: R2PutOptions = {}) {
      if (options.onlyIf !== undefined && objects.has(key)) return null;
      const bytes =
        typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
      const httpMetadata = options.httpMetadata instanceof Headers ? {} : options.httpMetadata;
      const stored = {
        key,
        bytes: bytes.slice(),
        uploaded: new Date(),
        httpMetadata: httpMetadata ?? {},
      };
      objects.set(key, stored);
      return describe(stored);
    },

    async get(key: string, options: { range?: { offset: number; length: number } } = {}) {
      const stored = find(key);
      return stored === null ? null : readWindow(stored, options.range);
    },

    async head(key: string) {
      const stored = find(key);
      return stored === null ? null : describe(stored);
    },

    async delete(keys: string | string[]) {
      for (const key of [keys].flat()) objects.delete(key);
    },

    async list({ prefix = "", startAfter = "", limit = 1000 }: R2ListOptions = {}) {
      const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > startAfter);
      const page = keys.toSorted().slice(0, limit);
      const listed = page.flatMap((key) => find(key) ?? []).map(describe);
      return { objects: listed, truncated: keys.length > page.length, delimitedPrefixes: [] };
    },
  });
}

function describe({ key, bytes, uploaded, httpMetadata }: Stored) {
  const etag = createHash("md5").update(bytes).digest("hex");
  return { key, size: bytes.length, etag, httpEtag: `"${etag}"`, uploaded, httpMetadata };
}

function readWindow(stored: Stored, range: { offset: number; length: number } | undefined) {
  const { bytes } = stored;
  if (range !== undefined && (range.length === 0 || range.offset >= bytes.length)) {
    throw new Error("The requested range is not satisfiable.");
  }
  const read =
    range === undefined ? bytes : bytes.subarray(range.offset, range.offset + range.length);
  return {
    ...describe(stored),
    bytes: async () => read.slice(),
    arrayBuffer: async () => read.slice().buffer,
    text: async () => new TextDecoder().decode(read),
    json: async (): Promise<unknown> => JSON.parse(new TextDecoder().decode(read)),
  };
}

// What our stores do not ask of a bucket is left out.
function standForBucket(bucket: object): R2Bucket {
  return bucket as R2Bucket;
}
