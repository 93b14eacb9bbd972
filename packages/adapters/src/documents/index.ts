/** Reads materials: Markdown, text, HTML, PDF, Word, PowerPoint and EPUB. */
import {
  type DocumentFile,
  type DocumentReader,
  type MaterialFormat,
  MOST_MATERIAL_PAGES,
  type OpenDocument,
  RefusedDocument,
} from "@learnlab/domain";

import { cutPages } from "./cut-pages.ts";
import { findFormat, findZipFormat, isLockedOffice } from "./find-format.ts";
import { findCharset, type HtmlReading, readHtml } from "./html/read-html.ts";
import { findTitle, openPages } from "./open-pages.ts";
import { decodeText } from "./text/decode-text.ts";
import { readPlainText } from "./text/read-plain.ts";
import { openZip } from "./zip/open-zip.ts";

export interface DocumentReaderOptions {
  /** Whether to read text from PDFs whose owner forbids copying. */
  readsRestricted: boolean;
  mostPages?: number;
}

export function createDocumentReader(options: DocumentReaderOptions): DocumentReader {
  const { readsRestricted, mostPages = MOST_MATERIAL_PAGES } = options;

  async function open(file: DocumentFile): Promise<OpenDocument> {
    if (file.bytes.length === 0) throw new RefusedDocument({ kind: "empty" });
    const found = findFormat(file.bytes);
    if (found === null) return openBytes(file);
    if (found === "pdf") {
      requireFormat(file, "pdf");
      // The PDF reader is larger than the rest of the worker, and most runs need none.
      const { openPdf } = await import("./pdf/open-pdf.ts");
      return openPdf(file.bytes, { readsRestricted, mostPages });
    }
    if (found === "zip") return openPacked(file, mostPages);
    if (found === "old_office" && isLockedOffice(file.bytes)) {
      throw new RefusedDocument({ kind: "encrypted" });
    }
    throw new RefusedDocument({ kind: "other_format", named: file.format, found });
  }

  return {
    openText: (text) => openText(text, "markdown"),
    async open(file) {
      const document = await open(file);
      const pages = document.pageCount;
      if (pages <= mostPages) return document;
      await document.close();
      throw new RefusedDocument({ kind: "too_many_pages", pages, most: mostPages });
    },
  };
}

function requireFormat({ format }: DocumentFile, found: MaterialFormat | "zip"): void {
  if (format !== found) throw new RefusedDocument({ kind: "other_format", named: format, found });
}

async function openPacked(file: DocumentFile, mostPages: number): Promise<OpenDocument> {
  const zip = openZip(file.bytes);
  requireFormat(file, findZipFormat(zip));
  if (file.format === "docx") {
    const { readDocx } = await import("./office/read-docx.ts");
    return readDocx(zip);
  }
  if (file.format === "pptx") {
    const { readPptx } = await import("./office/read-pptx.ts");
    return readPptx(zip, mostPages);
  }
  const { readEpub } = await import("./epub/read-epub.ts");
  return readEpub(zip, mostPages);
}

async function openBytes({ bytes, format }: DocumentFile): Promise<OpenDocument> {
  const isPacked = ["pdf", "docx", "pptx", "epub"].includes(format);
  if (isPacked)
    throw new RefusedDocument({ kind: "other_format", named: format, found: "unknown" });
  return openText(decodeText(bytes, format === "html" ? findCharset(bytes) : null), format);
}

async function openText(text: string, format: MaterialFormat): Promise<OpenDocument> {
  if (text.trim() === "") throw new RefusedDocument({ kind: "empty" });
  const { title, blocks } = await readText(text, format);
  const pages = cutPages(blocks);
  return openPages(title ?? findTitle(pages), pages);
}

/** HTML in a file named .txt is read as HTML. */
async function readText(text: string, format: MaterialFormat): Promise<HtmlReading> {
  if (format === "html" || /^\s*(?:<!doctype html|<html)/i.test(text)) return readHtml(text);
  if (format === "text") return { title: null, blocks: readPlainText(text) };
  const { readMarkdown } = await import("./text/read-markdown.ts");
  return readMarkdown(text);
}
