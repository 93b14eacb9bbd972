import { DomainError } from "@learnlab/domain";
import type { MultipartUploads, PutOutcome, UploadedPart } from "@learnlab/domain";
import { MEDIA_CACHE_CONTROL } from "./media-store.ts";
import { askR2, R2_CODE, readR2Code } from "./r2-errors.ts";

const BROKEN_UPLOAD: ReadonlySet<number | null> = new Set([
  R2_CODE.entityTooSmall,
  R2_CODE.noSuchUpload,
  R2_CODE.invalidPart,
  R2_CODE.unequalParts,
]);

/**
 * Multipart uploads on an R2 bucket. All parts except the last have the same size of at least 5 MiB. R2
 * cannot complete conditionally, so two uploads of one key must not run at once.
 */
export function createR2MultipartUploads(bucket: R2Bucket): MultipartUploads {
  return {
    start: (key, contentType) =>
      askR2(async () => {
        const httpMetadata = { contentType, cacheControl: MEDIA_CACHE_CONTROL };
        return (await bucket.createMultipartUpload(key, { httpMetadata })).uploadId;
      }),
    putPart: ({ key, uploadId, partNumber, bytes }) =>
      askR2(async () => {
        const upload = bucket.resumeMultipartUpload(key, uploadId);
        return (await upload.uploadPart(partNumber, bytes)).etag;
      }),
    complete: (key, uploadId, parts) => askR2(() => complete(bucket, { key, uploadId, parts })),
    abort: (key, uploadId) => askR2(() => abort(bucket, key, uploadId)),
  };
}

interface Completion {
  key: string;
  uploadId: string;
  parts: readonly UploadedPart[];
}

async function complete(bucket: R2Bucket, asked: Completion): Promise<PutOutcome> {
  if ((await bucket.head(asked.key)) !== null) {
    throw new DomainError("conflict", "This file was uploaded already.", {
      reason: "media.key_taken",
    });
  }
  const parts = asked.parts
    .map(({ partNumber, etag }) => ({ partNumber, etag: etag.replaceAll('"', "") }))
    .toSorted((left, right) => left.partNumber - right.partNumber);
  try {
    const object = await bucket.resumeMultipartUpload(asked.key, asked.uploadId).complete(parts);
    return { etag: object.httpEtag, sizeBytes: object.size, created: true };
  } catch (cause) {
    if (!BROKEN_UPLOAD.has(readR2Code(cause))) throw cause;
    throw new DomainError("invalid", "The upload is incomplete. Please send the file again.", {
      reason: "media.upload_incomplete",
      cause,
    });
  }
}

async function abort(bucket: R2Bucket, key: string, uploadId: string): Promise<void> {
  try {
    await bucket.resumeMultipartUpload(key, uploadId).abort();
  } catch (error) {
    if (readR2Code(error) !== R2_CODE.noSuchUpload) throw error;
  }
}
