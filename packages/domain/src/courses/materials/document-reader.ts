import type { MaterialFormat } from "./formats.ts";
import type { MaterialPage } from "./types.ts";

export interface DocumentFile {
  bytes: Uint8Array;
  /** The format that its name suggests. */
  format: MaterialFormat;
}

/** A document whose pages are read in ranges, with the same result in any isolate. */
export interface OpenDocument {
  title: string | null;
  pageCount: number;
  /** Both count from 1, and `to` is inclusive. Throws RefusedDocument. */
  readPages(from: number, to: number): Promise<MaterialPage[]>;
  close(): Promise<void>;
}

export interface DocumentReader {
  /** Throws RefusedDocument if anything is wrong with the file. */
  open(file: DocumentFile): Promise<OpenDocument>;
  /** Opens Markdown text. */
  openText(text: string): Promise<OpenDocument>;
}
