import type { HeadingLevel } from "@learnlab/domain";

import { toLevel } from "../block-writer.ts";
import type { Line } from "./set-lines.ts";

export interface SetPage {
  lines: Line[];
  top: number;
  bottom: number;
}

/** The typography of a document: the size of its text and of its headings, and what repeats on every page. */
export interface DocumentStyle {
  bodySize: number;
  /** The largest first. */
  headingSizes: number[];
  running: Set<string>;
}

const LARGER = 1.12;
const NOTE = 0.86;
const MOST_LEVELS = 4;
/** The share of a page at its top and bottom where headers and footers are. */
const MARGIN = 0.08;
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.4;

export function findStyle(pages: SetPage[]): DocumentStyle {
  const characters = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ lines }) => lines)) {
    characters.set(roundSize(size), (characters.get(roundSize(size)) ?? 0) + text.length);
  }
  const [body] = [...characters].toSorted(([, one], [, other]) => other - one);
  const bodySize = body?.[0] ?? 10;
  const headingSizes = [...characters.keys()]
    .filter((size) => size > bodySize * LARGER)
    .toSorted((one, other) => other - one)
    .slice(0, MOST_LEVELS);
  return { bodySize, headingSizes, running: findRunning(pages, bodySize) };
}

/** Text at the same height near the top or bottom of several pages, ignoring numbers in it. */
export function findRunning(pages: SetPage[], bodySize: number): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    // Larger text is the heading of a page, even if it resembles others.
    const outer = page.lines.filter((line) => isInMargin(line, page));
    const keys = new Set(outer.filter(({ size }) => size <= bodySize * LARGER).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Of two pages, only what is on both is running.
  const least = Math.max(2, Math.min(LEAST_PAGES, pages.length), pages.length * LEAST_SHARE);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

export function isRunning(line: Line, page: SetPage, running: Set<string>): boolean {
  return isInMargin(line, page) && (running.has(keyOf(line)) || isPageNumber(line.text));
}

function isInMargin({ y, size }: Line, { top, bottom }: SetPage): boolean {
  const height = top - bottom;
  return y + size > top - height * MARGIN || y < bottom + height * MARGIN;
}

function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim()}`;
}

const pageNumber =
  /^[-–—|·\s]*(?:(?:page|seite|pág(?:ina)?|pagina|стр|p)\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|di|из)\s*\d{1,4})?[-–—|·\s]*$/i;

function isPageNumber(text: string): boolean {
  return pageNumber.test(text.trim());
}

/** The heading level of a size; null for text that is no larger than the body. */
export function levelOf(
  size: number,
  { bodySize, headingSizes }: DocumentStyle,
): HeadingLevel | null {
  if (roundSize(size) <= bodySize * LARGER) return null;
  return toLevel(headingSizes.filter((other) => other > roundSize(size)).length + 1);
}

/** The level of a bold line in body size: below all larger headings. */
export function boldLevel({ headingSizes }: DocumentStyle): HeadingLevel {
  return toLevel(headingSizes.length + 1);
}

/** Lines of a smaller size are notes. */
export function noteSizeOf({ bodySize }: DocumentStyle): number {
  return bodySize * NOTE;
}

export function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}
