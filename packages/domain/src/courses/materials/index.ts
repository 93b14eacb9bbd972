/** What teachers bring into a course: files and pasted text, and what stands where in them. */
export type {
  HeadingLevel,
  MaterialBlock,
  MaterialBlockKind,
  MaterialDocument,
  MaterialPage,
  MaterialPlace,
} from "./types.ts";
export { writeMaterialText } from "./write-text.ts";
