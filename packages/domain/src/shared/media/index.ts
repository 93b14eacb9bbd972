/** Media: ranges, conditions, and the store and links that deliver it. */
export {
  type ByteRange,
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
export { formatHttpDate } from "./http-date.ts";
export type {
  MediaLinks,
  MediaMetadata,
  MediaPage,
  MediaReader,
  MediaStore,
  MediaWindow,
  MultipartUploads,
  PutOutcome,
  StoredMedia,
  UploadedPart,
} from "./ports.ts";
export { countUtf8, countUtf8Bytes } from "./utf8.ts";
