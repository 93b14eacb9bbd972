import { readListMark } from "../list-mark.ts";
import type { TextRun } from "../block-writer.ts";
import type { PlacedLine } from "./order-lines.ts";

/** The cells of a row, one for each column of the table; some may be empty. */
export interface TableRow {
  cells: TextRun[][];
  isHeader: boolean;
}

/** Rows that are further apart, relative to their size, belong to two tables. */
const SAME_TABLE = 3.2;
/** Lines that are nearer may belong to one cell. */
const SAME_CELL = 1.5;
/** The cells of a column begin at the same place, give or take so many points. */
const ALIGNED = 4;

/** Reads the table that begins with the first of these rows, and says how many rows it takes; null if none begins. */
export function readTable(rows: PlacedLine[][]): { table: TableRow[]; taken: number } | null {
  if (!isTableRow(rows, 0)) return null;
  const taken = countRows(rows);
  const own = rows.slice(0, taken);
  const starts = findColumns(own);
  const table: TableRow[] = [];
  let before: PlacedLine | undefined;
  for (const row of own) {
    const cells = placeCells(row, starts);
    const last = table.at(-1);
    if (last !== undefined && isContinued(row, { cells, before })) extend(last, cells);
    else table.push({ cells, isHeader: row.every(({ isBold }) => isBold) });
    before = row[0];
  }
  return { table, taken };
}

/** Three cells, or two of which the second has another cell above or below. */
function isTableRow(rows: PlacedLine[][], at: number): boolean {
  const row = rows[at] ?? [];
  const [first, second] = row;
  if (first === undefined || second === undefined) return false;
  if (row.length > 2) return true;
  if (readListMark(`${first.text} x`) !== null) return false;
  const beside = [...(rows[at - 1] ?? []), ...(rows[at + 1] ?? [])];
  return beside.some(
    ({ x0, row: own }) => Math.abs(x0 - second.x0) < ALIGNED && Math.abs(own - second.row) === 1,
  );
}

function countRows(rows: PlacedLine[][]): number {
  const next = rows.findIndex((_, at) => at > 0 && !goesOn(rows, at));
  return next === -1 ? rows.length : next;
}

function goesOn(rows: PlacedLine[][], at: number): boolean {
  const [last, next] = [rows[at - 1]?.[0], rows[at]?.[0]];
  if (last === undefined || next === undefined || next.column !== last.column) return false;
  const gap = (last.y - next.y) / Math.max(last.size, next.size);
  if (gap <= 0 || gap > SAME_TABLE) return false;
  return isTableRow(rows, at) || standsInColumns(rows, at);
}

/** Whether each line stands in a known column: the row has empty cells, or continues the cells above. */
function standsInColumns(rows: PlacedLine[][], at: number): boolean {
  const starts = findColumns(rows.slice(0, at));
  const row = rows[at] ?? [];
  const places = row.map(({ x0 }) => starts.findIndex((x) => Math.abs(x - x0) < ALIGNED));
  return places.every((place) => place >= 0) && (row.length > 1 || (places[0] ?? 0) > 0);
}

/** Finds where columns begin, in the rows that have the most cells. */
function findColumns(rows: PlacedLine[][]): number[] {
  const most = Math.max(...rows.map(({ length }) => length));
  const full = rows.filter(({ length }) => length === most);
  return Array.from({ length: most }, (_, column) =>
    Math.min(...full.map((row) => row[column]?.x0 ?? Number.POSITIVE_INFINITY)),
  );
}

function placeCells(row: PlacedLine[], starts: number[]): TextRun[][] {
  const cells = starts.map((): TextRun[] => []);
  for (const { x0, runs } of row) {
    const at = Math.max(
      0,
      starts.findLastIndex((x) => x0 >= x - ALIGNED),
    );
    append(cells[at], runs);
  }
  return cells;
}

function append(cell: TextRun[] | undefined, runs: TextRun[]): void {
  if (cell === undefined || runs.length === 0) return;
  if (cell.length > 0) cell.push({ text: " ", isEmphasised: false });
  cell.push(...runs);
}

function isContinued(
  [line]: PlacedLine[],
  { cells, before }: { cells: TextRun[][]; before: PlacedLine | undefined },
): boolean {
  if (line === undefined || before === undefined || cells[0]?.length !== 0) return false;
  return before.y - line.y < SAME_CELL * line.size;
}

function extend({ cells }: TableRow, more: TextRun[][]): void {
  more.forEach((runs, at) => append(cells[at], runs));
}
