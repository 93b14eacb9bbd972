/** R2: the media store, multipart uploads, signed links and their verification. */
export { createR2MediaStore, MEDIA_CACHE_CONTROL } from "./media-store.ts";
export { createR2MultipartUploads } from "./multipart-uploads.ts";
export { createPresigner, READER_PARAMETER } from "./presign.ts";
export type {
  GetLinkOptions,
  PartLinkOptions,
  Presigner,
  PresignerParts,
  PutLinkOptions,
} from "./presign.ts";
export { R2_CODE, readR2Code } from "./r2-errors.ts";
export { decodePercent } from "./signed-query.ts";
export type { MediaCredentials } from "./sigv4.ts";
export { createSignatureVerifier } from "./verify-signature.ts";
export type {
  SignatureErrorCode,
  SignatureRefusal,
  SignatureVerdict,
  SignedRequest,
  VerifySignature,
} from "./verify-signature.ts";
