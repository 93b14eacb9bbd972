import { type Grid, isSpace, measureText } from "./measure-text.ts";

/** Podcasting 2.0 asks for lines of at most 65 characters. */
const widestLine = 65;

const linesPerCue = 2;

/** The lines of a text, none wider than 65 columns, as few and as even as can be. */
export function wrapText(text: string): TextRange[] {
  const grid = measureText(text);
  const lines = fillLines(grid, widestLine);
  if (lines.length < 2 || lines.length > 4) return lines;
  const narrowest = Math.ceil((grid.ink.at(-1) ?? 0) / lines.length);
  for (let width = narrowest; width < widestLine; width += 1) {
    const even = fillLines(grid, width);
    if (even.length <= lines.length) return even;
  }
  return lines;
}

/** The pieces of a text that each fit on two lines, cut by preference behind punctuation. */
export function splitLongText(text: string): TextRange[] {
  const grid = measureText(text);
  const pieces: TextRange[] = [];
  let start = skipSpaces(text, 0);
  while (start < text.length) {
    const furthest = findFurthest(grid, start, linesPerCue);
    const end = furthest === text.length ? furthest : pickEnd(grid, start, furthest);
    pieces.push(trimRange(text, { start, end }));
    start = skipSpaces(text, end);
  }
  return pieces;
}

function fillLines(grid: Grid, width: number): TextRange[] {
  const lines: TextRange[] = [];
  let start = skipSpaces(grid.text, 0);
  while (start < grid.text.length) {
    const end = findLineEnd(grid, start, width);
    lines.push(trimRange(grid.text, { start, end }));
    start = skipSpaces(grid.text, end);
  }
  return lines;
}

/** Where a number of full lines from `start` ends. */
function findFurthest(grid: Grid, start: number, lines: number): number {
  let end = start;
  for (let line = 0; line < lines && end < grid.text.length; line += 1) {
    end = findLineEnd(grid, skipSpaces(grid.text, end), widestLine);
  }
  return skipSpaces(grid.text, end);
}

function findLineEnd(grid: Grid, start: number, width: number): number {
  const left = grid.columns[start] ?? 0;
  let lastBreak = start;
  let lastStart = start;
  for (let index = start + 1; index <= grid.text.length; index += 1) {
    if ((grid.ink[index] ?? 0) - left > width && lastStart > start) break;
    if (index === grid.text.length) return index;
    if (grid.breaks[index] === true) lastBreak = index;
    if (grid.starts[index] === true) lastStart = index;
  }
  return lastBreak > start ? lastBreak : lastStart;
}

// A cut behind punctuation may be this share of a piece away from the even cut.
const punctuationReach = 0.4;

/** The end of a piece, so that what remains is shared evenly, no later than `furthest`. */
function pickEnd(grid: Grid, start: number, furthest: number): number {
  const left = grid.columns[start] ?? 0;
  const remaining = (grid.columns.at(-1) ?? 0) - left;
  const pieces = Math.max(2, Math.ceil(remaining / (linesPerCue * widestLine * 0.95)));
  const fair = remaining / pieces;
  let best = { end: furthest, cost: Infinity };
  for (let end = start + 1; end <= furthest; end += 1) {
    if (grid.breaks[end] !== true) continue;
    const width = (grid.ink[end] ?? 0) - left;
    const bonus = endsWithPause(grid.text, end) ? punctuationReach * fair : 0;
    const cost = Math.abs(fair - width) - bonus;
    if (cost <= best.cost) best = { end, cost };
  }
  return best.end;
}

function endsWithPause(text: string, end: number): boolean {
  return /[,;:.!?…—、。，．！？；：][)\]"'”’»」』）】]*\s*$/u.test(
    text.slice(Math.max(0, end - 8), end),
  );
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text[at])) at += 1;
  return at;
}

function trimRange(text: string, range: TextRange): TextRange {
  let end = range.end;
  while (end > range.start && isSpace(text[end - 1])) end -= 1;
  return { start: range.start, end };
}

export interface TextRange {
  start: number;
  end: number;
}
