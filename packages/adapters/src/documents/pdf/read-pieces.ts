import type { PDFDocumentProxy } from "unpdf/pdfjs";

import { findHiddenText } from "./find-hidden-text.ts";

type PdfPage = Awaited<ReturnType<PDFDocumentProxy["getPage"]>>;

/** Words that a page draws in one go; points from the left and from the bottom. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  isRtl: boolean;
  isBold: boolean;
  isItalic: boolean;
  isListing: boolean;
}

export interface PageOfPieces {
  pieces: Piece[];
  top: number;
  bottom: number;
}

/** Smaller text, in points, is not meant to be read. */
const SMALLEST = 3;

/** Reads the visible text of a page: upright, on the page, and in a colour that differs from the background. */
export async function readPieces(page: PdfPage): Promise<PageOfPieces> {
  const { items, styles } = await page.getTextContent();
  const [left = 0, bottom = 0, right = 595, top = 842] = page.view;
  const placed = items
    .flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []))
    .map((item) => {
      const place = findPlace(item.transform);
      const isRead = place !== null && isOnPage(place, { left, bottom, right, top });
      return { item, place: isRead ? place : null };
    });
  const unread = placed.flatMap(({ item, place }) => (place === null ? [item.str] : []));
  // Font names are known once a page has been laid out.
  const operators = await page.getOperatorList();
  const isHidden = findHiddenText(operators, unread.join("").replace(/\s+/g, ""));
  const pieces = placed.flatMap(({ item, place }): Piece[] => {
    const { str: text, width, dir, fontName } = item;
    if (place === null || isHidden({ ...place, text })) return [];
    const font = describeFont(findFontName(page, fontName), styles[fontName]?.fontFamily ?? "");
    return [{ ...place, ...font, text, width, isRtl: dir === "rtl" }];
  });
  return { pieces, top, bottom };
}

type Place = Pick<Piece, "x" | "y" | "size">;

/** Null for rotated words, such as a watermark, and for words too small to read. */
function findPlace(transform: unknown[]): Place | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
  const size = Math.hypot(c, d);
  const isUpright = Math.abs(b) < Math.abs(a) / 4 && d > 0;
  return isUpright && size >= SMALLEST ? { x, y, size } : null;
}

function isOnPage(
  { x, y, size }: Place,
  page: { left: number; bottom: number; right: number; top: number },
): boolean {
  return x > page.left - size && x < page.right && y > page.bottom - size && y < page.top;
}

function describeFont(name: string, family: string) {
  return {
    isBold: /bold|black|heavy|demi/i.test(name),
    isItalic: /italic|oblique|slanted/i.test(name),
    isListing: isListingFont(name, family),
  };
}

/** Japanese fonts are monospaced too, but do not mean a listing. */
function isListingFont(name: string, family: string): boolean {
  return /mono|courier|consol|menlo|typewriter|cmtt/i.test(name) && family !== "";
}

function findFontName(page: PdfPage, id: string): string {
  if (!page.commonObjs.has(id)) return "";
  const font: unknown = page.commonObjs.get(id);
  const name = typeof font === "object" && font !== null && "name" in font ? font.name : "";
  return typeof name === "string" ? name : "";
}
