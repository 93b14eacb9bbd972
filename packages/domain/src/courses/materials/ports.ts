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
  /** Pasted text is here at once. */
  status: "uploading" | "reading";
  at: number;
}

/** What a concept quotes of a material, and what of it stands there no more. */
export interface LostQuotes {
  conceptId: string;
  quotes: string[];
  /** The material that all its quotes stand in, where that is another one now. */
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
  /** Of a course, in the order in which they came. */
  list(courseId: string): Promise<Material[]>;
  listReadings(courseId: string): Promise<MaterialReading[]>;
  findReading(id: string): Promise<MaterialReading | null>;
  /** A reading takes the place of another one of the same material. False where a course is full. */
  begin(reading: NewReading, bounds: { mostMaterials: number }): Promise<boolean>;
  /** From `uploading` on, or from `refused` where that was for a reason of ours; false elsewhere. */
  markSent(change: { id: string; at: number }): Promise<boolean>;
  /** Holds a reading that nobody holds; null where there is none, or no more than it may be tried. */
  claim(claim: { id: string; at: number; leaseUntil: number }): Promise<HeldReading | null>;
  /** False where another attempt has taken over, or somebody called it off. */
  advance(progress: {
    id: string;
    attempt: number;
    pageCount: number;
    pagesRead: number;
    leaseUntil: number;
    at: number;
  }): Promise<boolean>;
  /** Gives the reading back, to be tried again at once. */
  release(held: { id: string; attempt: number }): Promise<void>;
  /** Without an attempt it is refused whoever holds it. False where it is over already. */
  refuse(change: {
    id: string;
    attempt: number | null;
    refusal: MaterialRefusal;
    at: number;
  }): Promise<boolean>;
  /** The material stands from now on, and concepts know what is lost: all or nothing. */
  finish(finished: FinishedReading): Promise<boolean>;
  /** Takes a reading back that is not finished. */
  dismiss(id: string): Promise<void>;
  /** The material is gone from its course; its row stays for the concepts that came from it. */
  remove(change: { materialId: string; lost: LostQuotes[]; at: number }): Promise<void>;
  /** Readings that wait longer than they should, each taken once. */
  takeWaiting(sweep: {
    waitingSince: number;
    /** Whoever held a reading before then is gone; 0 where others may be at work. */
    onlyWorkerSince: number;
    at: number;
    limit: number;
  }): Promise<{ id: string; attempt: number }[]>;
  /** Readings whose bytes never came, or that were refused long ago. */
  takeStale(before: number, limit: number): Promise<Pick<MaterialReading, "id" | "materialId">[]>;
}

/** Hands work on a material to the background: at least once. */
export interface MaterialQueue {
  send(readingId: string): Promise<void>;
  /** A run that proposes concepts of a material that stands. */
  sendRun(runId: string): Promise<void>;
}

/** Links that take one file of the length and type that they were signed with. */
export interface UploadLinks {
  getUploadUrl(key: string, file: { sizeBytes: number; mediaType: string }): Promise<string>;
}
