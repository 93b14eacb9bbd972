import type { MaterialFormat } from "./formats.ts";
import type { MaterialRefusal } from "./refusal.ts";

/**
 * A file on its way to be a material:
 * - `uploading`: its bytes are not here yet;
 * - `reading`: it waits for its turn, or pages of it are being read;
 * - `refused`: it cannot be taken, for the reason it says.
 * Once it is read the material stands, and the reading is gone.
 */
export type ReadingStatus = "uploading" | "reading" | "refused";

export interface MaterialReading {
  id: string;
  courseId: string;
  /** The id that the material gets, or has where this replaces it. */
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

/** A reading that an attempt holds. */
export interface HeldReading extends MaterialReading {
  attempt: number;
}

/** A material that stands. */
export interface Material {
  id: string;
  courseId: string;
  title: string;
  /** Null for one that came with its course as plain text. */
  format: MaterialFormat | null;
  mediaType: string;
  sizeBytes: number;
  pageCount: number;
  /** Pages without text, such as scans among others. */
  emptyPages: number;
  /** Null for one that came with its course as plain text. */
  documentKey: string | null;
  textKey: string;
  /** How many concepts quote it, and how many of those quote something that is not there any more. */
  conceptCount: number;
  markedCount: number;
  createdAt: number;
  updatedAt: number;
}

/** Where the parts of a reading are kept. */
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
