/** Media: what ranges and conditions mean, and the store and links that deliver it. */
export {
  parseByteRange,
  readRangeHeader,
  resolveByteRange,
  type ByteRange,
  type RangeRequest,
} from "./byte-range.ts";
export {
  allowsRange,
  evaluateConditions,
  type ConditionalHeaders,
  type ConditionalOutcome,
  type Validators,
} from "./conditional.ts";
export { formatHttpDate, parseHttpDate } from "./http-date.ts";
export { createMemoryMediaStore } from "./memory-media-store.ts";
export { countUtf8 } from "./utf8.ts";
export type {
  MediaLinks,
  MediaMetadata,
  MediaPage,
  MediaStore,
  MediaWindow,
  MultipartUploads,
  PutOutcome,
  StoredMedia,
  UploadedPart,
} from "./ports.ts";
