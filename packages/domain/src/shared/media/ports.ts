/** Bytes `offset` to `offset + length`, cut at the end of the object. */
export interface MediaWindow {
  offset: number;
  length: number;
}

export interface MediaMetadata {
  contentType: string;
  /** By default the object may be cached privately and never changes. */
  cacheControl?: string;
}

export interface StoredMedia {
  /** The entity tag with its quotes. */
  etag: string;
  sizeBytes: number;
  contentType: string;
  /** Epoch ms. */
  storedAt: number;
}

export interface PutOutcome {
  etag: string;
  sizeBytes: number;
  /** False if the key was taken: the existing object is unchanged, and the other fields describe it. */
  created: boolean;
}

export interface MediaPage {
  objects: { key: string; sizeBytes: number; storedAt: number }[];
  /** The start of the next page, valid indefinitely; `null` on the last page. */
  cursor: string | null;
}

/** Objects under keys that are written once and never changed, but for texts that are replaced. */
export interface MediaStore {
  /** Stores bytes unless the key is taken. */
  put(key: string, bytes: Uint8Array, metadata: MediaMetadata): Promise<PutOutcome>;
  /** Stores text as UTF-8 unless the key is taken. */
  putText(key: string, text: string, metadata: MediaMetadata): Promise<PutOutcome>;
  /** Stores text as UTF-8 in place of what is there: a reader gets the old one or the new one. */
  replaceText(key: string, text: string, metadata: MediaMetadata): Promise<void>;
  /** The text of an object, or `null` when there is none. */
  getText(key: string): Promise<string | null>;
  /** An object or a window of it, or `null` if there is none; no bytes past the end. */
  getBytes(key: string, window?: MediaWindow): Promise<Uint8Array | null>;
  /** An object's metadata, or `null` if there is none. */
  head(key: string): Promise<StoredMedia | null>;
  /** Deletes any number of objects and ignores keys that do not exist. */
  delete(keys: readonly string[]): Promise<void>;
  /** Objects with a key prefix in key order, page by page; omit the cursor for the first. */
  list(prefix: string, cursor?: string): Promise<MediaPage>;
}

export interface UploadedPart {
  /** From 1. */
  partNumber: number;
  /** From the answer to the part's PUT. */
  etag: string;
}

/** Multipart uploads, whose parts a client sends to signed links, or we write. */
export interface MultipartUploads {
  /** Opens an upload and returns its id. */
  start(key: string, contentType: string): Promise<string>;
  /** Writes a part ourselves, and answers its etag; every part but the last has the same size. */
  putPart(part: {
    key: string;
    uploadId: string;
    partNumber: number;
    bytes: Uint8Array;
  }): Promise<string>;
  /** Joins the parts into one object; throws if the key is taken or a part is missing or changed. */
  complete(key: string, uploadId: string, parts: readonly UploadedPart[]): Promise<PutOutcome>;
  /** Drops an upload and its parts; does nothing if it is gone. */
  abort(key: string, uploadId: string): Promise<void>;
}

/** Links with which clients fetch media. */
export interface MediaLinks {
  /**
   * A link that reads one object and expires after 15 to 30 minutes. Only a link for staff reads what is
   * withheld from its learner; that for a listener reads as long as they are of the class.
   */
  getUrl(key: string, reader?: MediaReader): Promise<string>;
}

/** For whom a link was signed: an episode's learner, staff, or one listener of a recording for a class. */
export type MediaReader = "learner" | "staff" | { listenerId: string };
