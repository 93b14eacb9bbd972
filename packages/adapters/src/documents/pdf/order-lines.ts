import type { Line } from "./set-lines.ts";

/** A line in reading order, with the column it belongs to. */
export interface PlacedLine extends Line {
  column: "all" | "left" | "right";
}

/** In a column, lines fill most of its width; cells of a table do not. */
const FILLED = 0.55;
const LEAST_LINES = 4;

/**
 * Orders one column from top to bottom; of two columns, the left one before the right, between lines that
 * span both. Lines smaller than `noteSize` at the foot of the left column come after both.
 */
export function orderLines(lines: Line[], noteSize: number): PlacedLine[] {
  const gutter = findGutter(lines);
  const ordered = lines.toSorted((one, other) => one.row - other.row || one.x0 - other.x0);
  if (gutter === null) return ordered.map((line) => ({ ...line, column: "all" }));
  const out: PlacedLine[] = [];
  let band: PlacedLine[] = [];
  const flush = () => {
    const left = band.filter(({ column }) => column === "left");
    const end = left.findLastIndex(({ size }) => size >= noteSize) + 1;
    out.push(...left.slice(0, end));
    out.push(...band.filter(({ column }) => column === "right"));
    out.push(...left.slice(end));
    band = [];
  };
  for (const line of ordered) {
    const column = line.x1 <= gutter ? "left" : line.x0 >= gutter ? "right" : "all";
    if (column === "all") {
      flush();
      out.push({ ...line, column });
    } else band.push({ ...line, column });
  }
  flush();
  return out;
}

/** The position of the gap between two columns; null if there is none. */
function findGutter(lines: Line[]): number | null {
  if (lines.length < LEAST_LINES * 2) return null;
  const from = Math.min(...lines.map(({ x0 }) => x0));
  const to = Math.max(...lines.map(({ x1 }) => x1));
  const starts = lines.map(({ x0 }) => x0).filter((x) => isInMiddle((x - from) / (to - from)));
  const candidates = [...new Set(starts.map((x) => Math.round(x)))].map((x) => x - 2);
  const rated = candidates
    .map((x) => ({ x, sides: splitAt(lines, x) }))
    .filter(({ sides }) => isColumns(sides, lines.length))
    .toSorted((one, other) => one.sides.spanning - other.sides.spanning);
  return rated[0]?.x ?? null;
}

function isInMiddle(share: number): boolean {
  return share > 0.3 && share < 0.7;
}

interface Sides {
  left: Line[];
  right: Line[];
  spanning: number;
}

function splitAt(lines: Line[], x: number): Sides {
  const left = lines.filter(({ x1 }) => x1 <= x + 2);
  const right = lines.filter(({ x0 }) => x0 >= x);
  return { left, right, spanning: lines.length - left.length - right.length };
}

function isColumns({ left, right, spanning }: Sides, all: number): boolean {
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return false;
  if (spanning > all * 0.3) return false;
  return isFilled(left) && isFilled(right);
}

function isFilled(lines: Line[]): boolean {
  const width = Math.max(...lines.map(({ x1 }) => x1)) - Math.min(...lines.map(({ x0 }) => x0));
  const widths = lines.map(({ x0, x1 }) => x1 - x0).toSorted((one, other) => one - other);
  return (widths[Math.floor(widths.length / 2)] ?? 0) > width * FILLED;
}
