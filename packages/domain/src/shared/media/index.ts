/** Media: what ranges and conditions mean, and the store and links that deliver it. */
export {
  type ByteRange,
  parseByteRange,
  type RangeRequest,
  readRangeHeader,
  resolveByteRange,
} from "./byte-range.ts";
export {
  allowsRange,
  type ConditionalHeaders,
  type ConditionalOutcome,
  evaluateConditions,
  type Validators,
} from "./conditional.ts";
export { formatHttpDate, parseHttpDate } from "./http-date.ts";
export { createMemoryMediaStore } from "./memory-media-store.ts";
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
export { countUtf8 } from "./utf8.ts";
