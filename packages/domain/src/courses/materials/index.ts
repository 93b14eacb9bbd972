/** What teachers bring into a course: files and pasted text, and what stands where in them. */
export type { DocumentFile, DocumentReader, OpenDocument } from "./document-reader.ts";
export { type MaterialFormat, MOST_MATERIAL_PAGES } from "./formats.ts";
export { normalizeListing, normalizeMaterialText } from "./normalize-text.ts";
export { type FoundFormat, type MaterialRefusal, RefusedDocument } from "./refusal.ts";
export type {
  HeadingLevel,
  MaterialBlock,
  MaterialBlockKind,
  MaterialDocument,
  MaterialPage,
  MaterialPlace,
} from "./types.ts";
export { writeMaterialText } from "./write-text.ts";
