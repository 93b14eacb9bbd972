import type { MaterialFormat } from "./formats.ts";
import type { MaterialPage } from "./types.ts";

export interface DocumentFile {
  bytes: Uint8Array;
  /** What its name says it is. */
  format: MaterialFormat;
}

/** A document of which pages can be read, a range after the other, in any isolate with the same result. */
export interface OpenDocument {
  title: string | null;
  pageCount: number;
  /** Both counted from 1, `to` included. Throws RefusedDocument. */
  readPages(from: number, to: number): Promise<MaterialPage[]>;
  close(): Promise<void>;
}

export interface DocumentReader {
  /** Throws RefusedDocument for whatever is wrong with the file. */
  open(file: DocumentFile): Promise<OpenDocument>;
  /** A text in Markdown. */
  openText(text: string): Promise<OpenDocument>;
}
