import type { TextRun } from "../block-writer.ts";
import { raise } from "../html/raise.ts";
import type { Piece } from "./read-pieces.ts";

/** Adjacent words without a wide gap: a line of a column, or a cell. */
export interface Line {
  text: string;
  runs: TextRun[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  isBold: boolean;
  isListing: boolean;
  /** Lines with the same number are at the same height. */
  row: number;
}

/** Relative to the letter size. */
const SAME_HEIGHT = 0.4;
/** A superscript or subscript is smaller than its line. */
const RAISED_HEIGHT = 0.6;
const SMALLER = 0.8;
const WIDE_GAP = 1.4;
const BLANK = 0.13;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function setLines(pieces: Piece[]): Line[] {
  const rows = groupRows(pieces);
  return rows.flatMap((row, at) => splitRow(row).map((part) => toLine(part, at)));
}

function groupRows(pieces: Piece[]): Piece[][] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    const size = Math.max(row?.size ?? 0, piece.size);
    const isSmaller = Math.min(row?.size ?? 0, piece.size) < SMALLER * size;
    const reach = isSmaller ? RAISED_HEIGHT : SAME_HEIGHT;
    if (row === undefined || row.y - piece.y > reach * size) {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
      continue;
    }
    row.pieces.push(piece);
    // A superscript comes first; the line is where the larger letters are.
    if (piece.size > row.size) [row.y, row.size] = [piece.y, piece.size];
  }
  return rows.map((row) => row.pieces.toSorted((one, other) => one.x - other.x));
}

function splitRow(row: Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    if (piece.x - end > WIDE_GAP * piece.size) parts.push([]);
    parts.at(-1)?.push(piece);
    end = Math.max(end, piece.x + piece.width);
  }
  return parts;
}

function toLine(pieces: Piece[], row: number): Line {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const base = pieces.find((piece) => piece.size === size) ?? pieces[0];
  const length = (some: Piece[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const share = (some: Piece[]) => length(some) / length(pieces);
  const isBold = share(pieces.filter((piece) => piece.isBold)) > 0.9;
  const isListing = share(pieces.filter((piece) => piece.isListing)) > 0.9;
  const runs = toRuns(pieces, { size, y: base?.y ?? 0, isBold });
  return {
    runs,
    text: runs.map(({ text }) => text).join(""),
    x0: Math.min(...pieces.map(({ x }) => x)),
    x1: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: base?.y ?? 0,
    size,
    isBold,
    isListing,
    row,
  };
}

function toRuns(
  pieces: Piece[],
  { size, y, isBold }: { size: number; y: number; isBold: boolean },
): TextRun[] {
  const rtl = pieces.filter(({ isRtl }) => isRtl).length;
  const ordered = rtl * 2 > pieces.length ? pieces.toReversed() : pieces;
  return ordered.map((piece, at) => {
    const before = ordered[at - 1];
    const text = before !== undefined && needsBlank(before, piece) ? ` ${piece.text}` : piece.text;
    const isSmall = piece.size < SMALLER * size;
    return {
      text:
        isSmall && piece.y > y + 0.1 * size
          ? raise(text, "sup")
          : lower(text, { piece, y, isSmall }),
      isEmphasised: !isBold && (piece.isBold || piece.isItalic) && !piece.isListing,
    };
  });
}

function lower(
  text: string,
  { piece, y, isSmall }: { piece: Piece; y: number; isSmall: boolean },
): string {
  return isSmall && piece.y < y - 0.05 * piece.size ? raise(text, "sub") : text;
}

function needsBlank(before: Piece, piece: Piece): boolean {
  const [left, right] = before.x < piece.x ? [before, piece] : [piece, before];
  if (/\s$/.test(before.text) || /^\s/.test(piece.text)) return false;
  const gap = right.x - (left.x + left.width);
  const isJapanese = unspaced.test(before.text.slice(-1)) && unspaced.test(piece.text.slice(0, 1));
  return gap > (isJapanese ? 0.6 : BLANK) * Math.min(before.size, piece.size);
}
