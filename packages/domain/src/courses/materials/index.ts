/** Materials of courses: files and pasted text, with their pages and quotes. */
export type { DocumentFile, DocumentReader, OpenDocument } from "./document-reader.ts";
export {
  type AddMaterialDeps,
  BeginMaterial,
  beginMaterial,
  dismissReading,
  PasteMaterial,
  pasteMaterial,
  ReadingRef,
  sendMaterial,
} from "./add-material.ts";
export { type MaterialFormat, MOST_MATERIAL_PAGES } from "./formats.ts";
export {
  CourseMaterials,
  listMaterials,
  type ManageMaterialsDeps,
  MaterialRef,
  type MaterialView,
  removeMaterial,
} from "./manage-materials.ts";
export { joinLines } from "./join-lines.ts";
export { OpenMaterial, type OpenedMaterial, openMaterial } from "./open-material.ts";
export type {
  FinishedReading,
  LostQuotes,
  MaterialQueue,
  MaterialStore,
  NewReading,
  UploadLinks,
} from "./ports.ts";
export { readMaterialPages } from "./read-material-pages.ts";
export { deletePrefix, type ReadingDeps, readMaterial } from "./read-material.ts";
export { answersFolder } from "./reading.ts";
export type { HeldReading, Material, MaterialReading, ReadingStatus } from "./reading.ts";
export { sweepReadings, type SweepReadingsDeps } from "./sweep-readings.ts";
export type * from "./reasons.ts";
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
