import {
  type MaterialPage,
  normalizeMaterialText,
  type OpenDocument,
  RefusedDocument,
} from "@learnlab/domain";
import { getDocumentProxy } from "unpdf";
import type { PDFDocumentProxy } from "unpdf/pdfjs";

import { buildBlocks } from "./build-blocks.ts";
import {
  type DocumentStyle,
  findRunning,
  findStyle,
  isRunning,
  noteSizeOf,
  type SetPage,
} from "./find-style.ts";
import { orderLines } from "./order-lines.ts";
import { readPieces } from "./read-pieces.ts";
import { setLines } from "./set-lines.ts";

/** The number of pages, spread over the document, that determine its typography. */
const SAMPLED = 12;
/** The bit of the permission to copy in PDF's flags. */
const MAY_COPY = 16;

export interface PdfOptions {
  readsRestricted: boolean;
  mostPages: number;
}

/** Opens a PDF. Throws RefusedDocument if it is encrypted, broken or too long. */
export async function openPdf(
  bytes: Uint8Array,
  { readsRestricted, mostPages }: PdfOptions,
): Promise<OpenDocument> {
  const pdf = await openProxy(bytes);
  try {
    const pages = pdf.numPages;
    if (pages > mostPages) {
      throw new RefusedDocument({ kind: "too_many_pages", pages, most: mostPages });
    }
    const permissions = await pdf.getPermissions();
    if (!readsRestricted && permissions !== null && !permissions.includes(MAY_COPY)) {
      throw new RefusedDocument({ kind: "restricted" });
    }
    return await describe(pdf);
  } catch (error) {
    await pdf.loadingTask.destroy();
    throw error;
  }
}

/** The library takes ownership of the bytes, so it gets a copy. */
async function openProxy(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // Nobody looks at pictures, so those of more than one pixel are not decoded.
    return await getDocumentProxy(bytes.slice(), { maxImageSize: 1, verbosity: 0 });
  } catch (error) {
    throw translateFault(error);
  }
}

function translateFault(error: unknown): unknown {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new RefusedDocument({ kind: "encrypted" });
  const isBroken = ["InvalidPDFException", "FormatError", "XRefEntryException"].includes(name);
  return isBroken ? new RefusedDocument({ kind: "broken" }) : error;
}

async function describe(pdf: PDFDocumentProxy): Promise<OpenDocument> {
  const sampled = new Map<number, SetPage>();
  for (const number of chooseSample(pdf.numPages)) sampled.set(number, await setPage(pdf, number));
  const style = findStyle([...sampled.values()]);
  return {
    title: await findTitle(pdf),
    pageCount: pdf.numPages,
    async readPages(from, to) {
      const set: SetPage[] = [];
      for (let number = from; number <= to; number += 1) {
        set.push(sampled.get(number) ?? (await setPage(pdf, number)));
      }
      return toPages(set, { from, style });
    },
    close: () => pdf.loadingTask.destroy(),
  };
}

function chooseSample(pages: number): number[] {
  const count = Math.min(SAMPLED, pages);
  return Array.from({ length: count }, (_, at) => 1 + Math.floor((at * pages) / count));
}

async function setPage(pdf: PDFDocumentProxy, number: number): Promise<SetPage> {
  try {
    const page = await pdf.getPage(number);
    const { pieces, top, bottom } = await readPieces(page);
    page.cleanup();
    return { lines: setLines(pieces), top, bottom };
  } catch (error) {
    throw translateFault(error);
  }
}

/** Names a page without a heading by the last heading before it. */
function toPages(
  set: SetPage[],
  { from, style }: { from: number; style: DocumentStyle },
): MaterialPage[] {
  const running = new Set([...style.running, ...findRunning(set, style.bodySize)]);
  return set.map((page, at) => {
    const lines = page.lines.filter((line) => !isRunning(line, page, running));
    const blocks = buildBlocks(orderLines(lines, noteSizeOf(style)), style);
    const title = blocks.find(({ kind }) => kind === "heading")?.text ?? null;
    return { number: from + at, title, blocks };
  });
}

async function findTitle(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const said: unknown = "Title" in info ? info.Title : "";
  const title = normalizeMaterialText(typeof said === "string" ? said : "");
  // The default titles that programs write.
  return title === "" || /\.(?:docx?|pptx?|indd|tex|pdf)$|^untitled$/i.test(title) ? null : title;
}
