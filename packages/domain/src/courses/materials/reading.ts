import type { MaterialFormat } from "./formats.ts";
import type { MaterialRefusal } from "./refusal.ts";

/**
 * The status of a file on its way to becoming a material:
 * - `uploading`: its bytes have not arrived;
 * - `reading`: it waits for its turn, or its pages are being read;
 * - `refused`: it cannot be used, for the given reason.
 * Once it is read, the material exists and the reading is deleted.
 */
export type ReadingStatus = "uploading" | "reading" | "refused";

export interface MaterialReading {
  id: string;
  courseId: string;
  /** The id of the future material, or of the one that it replaces. */
  materialId: string;
  isReplacement: boolean;
  title: string;
  format: MaterialFormat;
  sizeBytes: number;
  status: ReadingStatus;
  refusal: MaterialRefusal | null;
  /** 0 until the file was opened. */
  pageCount: number;
  pagesRead: number;
  createdAt: number;
}

/** A reading with the attempt that holds it. */
export interface HeldReading extends MaterialReading {
  attempt: number;
}

/** A finished material. */
export interface Material {
  id: string;
  courseId: string;
  title: string;
  /** Null for plain text that came with its course. */
  format: MaterialFormat | null;
  mediaType: string;
  sizeBytes: number;
  pageCount: number;
  /** Pages without text, such as scans. */
  emptyPages: number;
  /** Null for plain text that came with its course. */
  documentKey: string | null;
  textKey: string;
  /** How many concepts quote it, and how many of those have lost a quote. */
  conceptCount: number;
  markedCount: number;
  createdAt: number;
  updatedAt: number;
}

/** The storage keys of a reading's parts. */
export function readingKeys({ materialId, id }: Pick<MaterialReading, "materialId" | "id">) {
  const folder = `materials/${materialId}/${id}`;
  return {
    folder: `${folder}/`,
    original: `${folder}/original`,
    document: `${folder}/document.json`,
    text: `${folder}/text.txt`,
    pages: (from: number) => `${folder}/pages-${from}.json`,
  };
}

/** Where answers of models about a material are kept while it is read for concepts. */
export function answersFolder(materialId: string): string {
  return `materials/${materialId}/answers/`;
}
