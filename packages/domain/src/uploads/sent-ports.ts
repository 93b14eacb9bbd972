import type { AudioRefusal } from "./audio-refusal.ts";
import type { HeldUpload, SentUpload } from "./sent-upload.ts";

/** What a reservation needs besides to be sent in parts. */
export type OpenedUpload = Pick<
  SentUpload,
  | "id"
  | "courseId"
  | "title"
  | "description"
  | "language"
  | "fileName"
  | "sizeBytes"
  | "transcriptName"
  | "partsId"
> & { at: number };

export interface SentUploadStore {
  /** A reservation is one that is being sent from now on; false where it is gone. */
  open(upload: OpenedUpload): Promise<boolean>;
  find(id: string): Promise<SentUpload | null>;
  /** A person's own, in the order in which they came. */
  list(userId: string): Promise<SentUpload[]>;
  /** Somebody is still at it: it is not cleaned away. */
  touch(change: { id: string; at: number }): Promise<void>;
  /** From `sending` on, or from `refused` where that was for a reason of ours; false elsewhere. */
  markSent(change: { id: string; at: number }): Promise<boolean>;
  /** Holds an upload that nobody holds; null where there is none. */
  claim(claim: { id: string; at: number; leaseUntil: number }): Promise<HeldUpload | null>;
  /** Gives the upload back, to be tried again at once. */
  release(held: { id: string; attempt: number }): Promise<void>;
  /** Without an attempt it is refused whoever holds it. It takes no space from then on. */
  refuse(change: {
    id: string;
    attempt: number | null;
    refusal: AudioRefusal;
    at: number;
  }): Promise<boolean>;
  /** Uploads that wait longer than they should, each taken once. */
  takeWaiting(sweep: {
    waitingSince: number;
    /** Whoever held one before then is gone; 0 where others may be at work. */
    onlyWorkerSince: number;
    at: number;
    limit: number;
  }): Promise<{ id: string }[]>;
}

/** Hands an upload to the background: at least once. */
export interface UploadQueue {
  send(uploadId: string): Promise<void>;
}

/** Links that take what they were signed with: a file of that type, or a part of one. */
export interface PartLinks {
  getUploadUrl(key: string, file: { sizeBytes: number; mediaType: string }): Promise<string>;
  getPartUrl(
    key: string,
    part: { partsId: string; partNumber: number; sizeBytes: number },
  ): Promise<string>;
}
