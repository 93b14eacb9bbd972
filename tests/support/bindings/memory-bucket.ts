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
  const parted = new Map<string, { options: R2MultipartOptions; parts: Map<number, Uint8Array> }>();
  const find = (key: string) => objects.get(key) ?? null;

  const bucket: R2Bucket = standForBucket({
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

    async createMultipartUpload(key: string, options: R2MultipartOptions = {}) {
      const uploadId = `upload-${parted.size}`;
      parted.set(uploadId, { options, parts: new Map() });
      return { key, uploadId };
    },

    resumeMultipartUpload(key: string, uploadId: string) {
      const find = () => {
        const upload = parted.get(uploadId);
        if (upload === undefined) throw new Error("uploadPart: no such upload (10024)");
        return upload;
      };
      return {
        async uploadPart(partNumber: number, bytes: Uint8Array) {
          find().parts.set(partNumber, bytes.slice());
          return { partNumber, etag: hash(bytes) };
        },
        async complete(parts: { partNumber: number }[]) {
          const { options, parts: sent } = find();
          const whole = Buffer.concat(
            parts.map(({ partNumber }) => sent.get(partNumber) ?? new Uint8Array()),
          );
          parted.delete(uploadId);
          await bucket.put(key, whole, options);
          return bucket.head(key);
        },
        async abort() {
          parted.delete(uploadId);
        },
      };
    },

    async list({ prefix = "", startAfter = "", limit = 1000 }: R2ListOptions = {}) {
      const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > startAfter);
      const page = keys.toSorted().slice(0, limit);
      const listed = page.flatMap((key) => find(key) ?? []).map(describe);
      return { objects: listed, truncated: keys.length > page.length, delimitedPrefixes: [] };
    },
  });
  return bucket;
}

const hash = (bytes: Uint8Array) => createHash("md5").update(bytes).digest("hex");

function describe({ key, bytes, uploaded, httpMetadata }: Stored) {
  const etag = hash(bytes);
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
