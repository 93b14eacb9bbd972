import type { AuditedAction } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";
import type { RecordKind } from "./record-kinds.ts";

/** The deletion of an account, and what stays of it. */
export interface Erasure {
  /** The deletion's id, which replaces the person's in the audit log. */
  id: string;
  userId: string;
  email: string;
  /** The SHA-256 of the lower-case email address, under which wrong passwords are counted. */
  subjectHash: string;
  /** The teacher who takes over the courses; null if there must be none. */
  coursesTo: string | null;
  action: Extract<AuditedAction, "record.deleteAccount" | "record.deletePerson">;
  auditId: string;
  actorId: string;
  at: number;
}

/** What a person has here, and a deletion takes away. */
export interface Holdings {
  /** Without recordings for classes, which stay with their courses. */
  episodes: number;
  /** Recordings for classes; another teacher of the course gets them. */
  classRecordings: number;
  /** Answers to questions of episodes and of review sessions. */
  answers: number;
  daysListened: number;
  quizScores: number;
  accessTokens: number;
  /** The titles of courses that nobody else teaches. */
  taughtAlone: string[];
}

export interface AccountEraser {
  countHoldings(userId: string): Promise<Holdings>;
  /** The primary language of the person's episodes. */
  findLanguage(userId: string): Promise<Language>;
  /** Titles of the courses that the person teaches. */
  listTaught(userId: string): Promise<string[]>;
  /**
   * Deletes every row of the person in one transaction, including sessions and tokens. Courses and the
   * recordings for their classes get the new teacher, lessons stay, costs become sums of their days, and the audit log loses the person's id. The
   * deletion's row lists the objects to delete. The same transaction checks whether it is allowed, so that
   * of two last admins one stays.
   */
  erase(erasure: Erasure): Promise<"erased" | "last_admin" | "teaches" | "gone">;
  /** A deletion with the prefixes of its remaining objects; null if there is none. */
  findUnfinished(): Promise<{ id: string; prefixes: string[] } | null>;
  /** Stores the remaining prefixes; without any, the row is deleted. */
  keepUnfinished(change: { id: string; prefixes: string[]; at: number }): Promise<void>;
}

export interface RecordRequest {
  userId: string;
  email: string;
  subjectHash: string;
}

export interface RecordStore {
  /** Begins an export, unless one that began after `lostBefore` is running, or `most` were begun since `since`. */
  begin(record: {
    id: string;
    userId: string;
    lostBefore: number;
    since: number;
    most: number;
    at: number;
  }): Promise<"begun" | "running" | "too_many">;
  end(record: { id: string; at: number }): Promise<void>;
  /** Rows of a kind in the order in which they were written, after the end of the previous page. */
  read(
    page: RecordRequest & { kind: RecordKind; after: number; limit: number },
  ): Promise<{ rows: Record<string, unknown>[]; next: number | null }>;
  /** The key prefixes of the person's objects, with the folder of the archive for each. */
  listFolders(userId: string): Promise<{ prefix: string; folder: string }[]>;
}
