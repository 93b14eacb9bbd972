import type { AuditedAction } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";
import type { RecordKind } from "./record-kinds.ts";

/** One account that goes, and what stays of it. */
export interface Erasure {
  /** Of the deletion; stands in the audit log where the person's id stood. */
  id: string;
  userId: string;
  email: string;
  /** SHA-256 of the mail address in lower case, which wrong passwords are counted under. */
  subjectHash: string;
  /** The teacher who gets the courses; null where there must be none. */
  coursesTo: string | null;
  action: Extract<AuditedAction, "record.deleteAccount" | "record.deletePerson">;
  auditId: string;
  actorId: string;
  at: number;
}

export interface AccountEraser {
  /** Of the person's episodes, first of all. */
  findLanguage(userId: string): Promise<Language>;
  /** Titles of the courses that the person teaches. */
  listTaught(userId: string): Promise<string[]>;
  /**
   * Removes every row of the person in one step, all or none: sessions and tokens end with it. Courses
   * go to who gets them, lessons stay, costs become sums of their days, the audit log forgets who it was.
   * The row of the deletion says which objects are to go. Whether it may is asked in the same step, so
   * that of two last admins one stays.
   */
  erase(erasure: Erasure): Promise<"erased" | "last_admin" | "teaches" | "gone">;
  /** A deletion with what its objects' keys begin with; null where none is left. */
  findUnfinished(): Promise<{ id: string; prefixes: string[] } | null>;
  /** What is left of it; with nothing left the row goes too. */
  keepUnfinished(change: { id: string; prefixes: string[]; at: number }): Promise<void>;
}

export interface RecordRequest {
  userId: string;
  email: string;
  subjectHash: string;
}

export interface RecordStore {
  /** Takes an export, unless one is under way that began after `lostBefore`, or `most` since `since`. */
  begin(record: {
    id: string;
    userId: string;
    lostBefore: number;
    since: number;
    most: number;
    at: number;
  }): Promise<"begun" | "running" | "too_many">;
  end(record: { id: string; at: number }): Promise<void>;
  /** Rows of a kind in the order in which they were written, after the place that the page before ended at. */
  read(
    page: RecordRequest & { kind: RecordKind; after: number; limit: number },
  ): Promise<{ rows: Record<string, unknown>[]; next: number | null }>;
  /** What the keys of the person's objects begin with, and the folder of the archive each is put into. */
  listFolders(userId: string): Promise<{ prefix: string; folder: string }[]>;
}
