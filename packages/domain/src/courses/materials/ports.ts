import type { MaterialFormat } from "./formats.ts";
import type { HeldReading, Material, MaterialReading } from "./reading.ts";
import type { MaterialRefusal } from "./refusal.ts";

export interface NewReading {
  id: string;
  courseId: string;
  materialId: string;
  isReplacement: boolean;
  title: string;
  format: MaterialFormat;
  sizeBytes: number;
  /** Pasted text needs no upload. */
  status: "uploading" | "reading";
  at: number;
}

/** A concept's quotes of a material that it no longer contains. */
export interface LostQuotes {
  conceptId: string;
  quotes: string[];
  /** The material with all its quotes, if that is another one now. */
  materialId: string;
}

export interface FinishedReading {
  id: string;
  attempt: number;
  title: string;
  mediaType: string;
  pageCount: number;
  emptyPages: number;
  textKey: string;
  documentKey: string;
  lost: LostQuotes[];
  at: number;
}

export interface MaterialStore {
  find(materialId: string): Promise<Material | null>;
  /** The materials of a course, in the order in which they were added. */
  list(courseId: string): Promise<Material[]>;
  listReadings(courseId: string): Promise<MaterialReading[]>;
  findReading(id: string): Promise<MaterialReading | null>;
  /** A reading replaces another one of the same material. False if the course is full. */
  begin(reading: NewReading, bounds: { mostMaterials: number }): Promise<boolean>;
  /** Continues from `uploading`, or from `refused` after an error of ours; false otherwise. */
  markSent(change: { id: string; at: number }): Promise<boolean>;
  /** Claims a reading that nobody holds; null if there is none, or if it has no tries left. */
  claim(claim: { id: string; at: number; leaseUntil: number }): Promise<HeldReading | null>;
  /** False if another attempt has taken over, or the reading was cancelled. */
  advance(progress: {
    id: string;
    attempt: number;
    pageCount: number;
    pagesRead: number;
    leaseUntil: number;
    at: number;
  }): Promise<boolean>;
  /** Releases the reading, so that it can be retried at once. */
  release(held: { id: string; attempt: number }): Promise<void>;
  /** Without an attempt it is refused whoever holds it. False if it is over already. */
  refuse(change: {
    id: string;
    attempt: number | null;
    refusal: MaterialRefusal;
    at: number;
  }): Promise<boolean>;
  /** Publishes the material and marks lost quotes of concepts in one transaction. */
  finish(finished: FinishedReading): Promise<boolean>;
  /** Removes an unfinished reading. */
  dismiss(id: string): Promise<void>;
  /** Removes the material from its course; its row stays for the concepts that came from it. */
  remove(change: { materialId: string; lost: LostQuotes[]; at: number }): Promise<void>;
  /** Claims readings that have waited too long, each once. */
  takeWaiting(sweep: {
    waitingSince: number;
    /** Readings claimed before then have no worker any more; 0 if there may be several workers. */
    onlyWorkerSince: number;
    at: number;
    limit: number;
  }): Promise<{ id: string; attempt: number }[]>;
  /** Readings whose bytes never arrived, or that were refused long ago. */
  takeStale(before: number, limit: number): Promise<Pick<MaterialReading, "id" | "materialId">[]>;
}

/** Passes work on a material to the background, at least once. */
export interface MaterialQueue {
  send(readingId: string): Promise<void>;
  /** Passes on a run that proposes concepts of a finished material. */
  sendRun(runId: string): Promise<void>;
}

/** Links that accept one file of the signed length and type. */
export interface UploadLinks {
  getUploadUrl(key: string, file: { sizeBytes: number; mediaType: string }): Promise<string>;
}
