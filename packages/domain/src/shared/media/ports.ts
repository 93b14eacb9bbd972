/** Bytes `offset` to `offset + length`, cut at the end of the object. */
export interface MediaWindow {
  offset: number;
  length: number;
}

export interface MediaMetadata {
  contentType: string;
  /** Without it the object says that it may be kept privately and never changes. */
  cacheControl?: string;
}

export interface StoredMedia {
  /** The entity tag in its quotes, as HTTP writes it. */
  etag: string;
  sizeBytes: number;
  contentType: string;
  /** Epoch ms. */
  storedAt: number;
}

export interface PutOutcome {
  etag: string;
  sizeBytes: number;
  /** False when the key was taken: what stood there still stands, and is what the rest describes. */
  created: boolean;
}

export interface MediaPage {
  objects: { key: string; sizeBytes: number; storedAt: number }[];
  /** Where the next page begins, for as long as one likes; `null` on the last one. */
  cursor: string | null;
}

/** Objects under keys that are written once and never changed. */
export interface MediaStore {
  /** Stores bytes unless the key is taken. */
  put(key: string, bytes: Uint8Array, metadata: MediaMetadata): Promise<PutOutcome>;
  /** Stores text as UTF-8 unless the key is taken. */
  putText(key: string, text: string, metadata: MediaMetadata): Promise<PutOutcome>;
  /** The text of an object, or `null` when there is none. */
  getText(key: string): Promise<string | null>;
  /** An object or a window of it, or `null` when there is none; past the end there are no bytes. */
  getBytes(key: string, window?: MediaWindow): Promise<Uint8Array | null>;
  /** What is known of an object without reading it, or `null` when there is none. */
  head(key: string): Promise<StoredMedia | null>;
  /** Deletes any number of objects; keys that do not exist are passed over. */
  delete(keys: readonly string[]): Promise<void>;
  /** Objects whose keys begin so, in key order, a page at a time; the first has no cursor. */
  list(prefix: string, cursor?: string): Promise<MediaPage>;
}

export interface UploadedPart {
  /** From 1. */
  partNumber: number;
  /** As the answer to the part's PUT gave it. */
  etag: string;
}

/** Large uploads in parts, which the client sends to signed links. */
export interface MultipartUploads {
  /** Opens an upload and answers its id. */
  start(key: string, contentType: string): Promise<string>;
  /** Makes the parts one object; a taken key, or a part that is missing or changed, is refused. */
  complete(key: string, uploadId: string, parts: readonly UploadedPart[]): Promise<PutOutcome>;
  /** Drops an upload and its parts; one that is already gone is passed over. */
  abort(key: string, uploadId: string): Promise<void>;
}

/** Links under which a client fetches media itself. */
export interface MediaLinks {
  /** A link to one object, for reading, that ends by itself after 15 to 30 minutes. */
  getUrl(key: string): Promise<string>;
}
