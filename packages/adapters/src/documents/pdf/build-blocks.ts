import { joinLines, type MaterialBlock } from "@learnlab/domain";

import { type BlockShape, makeBlock, makeRow, type TextRun } from "../block-writer.ts";
import { readListMark } from "../list-mark.ts";
import { boldLevel, type DocumentStyle, levelOf, noteSizeOf } from "./find-style.ts";
import type { PlacedLine } from "./order-lines.ts";
import { readTable } from "./read-table.ts";

const LONGEST_BOLD_HEADING = 90;
/** A larger gap between lines, relative to their size, begins a new paragraph. */
const NEW_PARAGRAPH = 1.75;
/** A listing continues after an empty line, so its lines may be so far apart, relative to their size. */
const BLANK_LINE = 3.2;

const caption =
  /^(?:fig(?:ure|\.)?|abb(?:ildung|\.)?|table|tab(?:elle|\.)|tableau|figura|tabla|tabela|tabella|рис(?:унок|\.)?|табл(?:ица|\.)?|図|表|그림|표)\s*\d/iu;
const sentenceEnd = /[.!?。！？:：”"»)]$/u;

interface Group {
  shape: BlockShape;
  lines: PlacedLine[];
  ordinal?: number | null;
}

/** Turns the lines of a page into headings, paragraphs, lists, tables and listings. */
export function buildBlocks(lines: PlacedLine[], style: DocumentStyle): MaterialBlock[] {
  const words = new Set(
    lines.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+-[\p{L}\p{N}-]+/gu) ?? []),
  );
  const blocks: MaterialBlock[] = [];
  let group: Group | null = null;
  const end = () => {
    const block = group === null ? null : endGroup(group, words);
    if (block !== null) blocks.push(block);
    group = null;
  };
  const rows = groupRows(lines);
  for (let at = 0; at < rows.length; at += 1) {
    const found = readTable(rows.slice(at));
    if (found !== null) {
      end();
      blocks.push(...found.table.flatMap(({ cells, isHeader }) => makeRow(cells, isHeader) ?? []));
      at += found.taken - 1;
      continue;
    }
    const row = joinEquation(rows[at] ?? []);
    for (const line of row) {
      const shape = chooseShape(line, style);
      if (group === null || !goesOn(group, line, shape)) {
        end();
        group = { shape, lines: [] };
      }
      group.lines.push(line);
    }
  }
  end();
  return blocks;
}

/** Groups lines of one column at the same height. */
function groupRows(lines: PlacedLine[]): PlacedLine[][] {
  const rows: PlacedLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    const isSame = last !== undefined && last.row === line.row && last.column === line.column;
    if (isSame) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Joins a formula with its number, which stands far to the right of it. */
function joinEquation(row: PlacedLine[]): PlacedLine[] {
  const [formula, number] = row;
  if (formula === undefined || number === undefined || row.length !== 2) return row;
  if (!isFormula(formula.text) || !/^\(\d+(?:[.–-]\d+)*[a-z]?\)$/.test(number.text.trim()))
    return row;
  return [{ ...formula, text: `${formula.text} ${number.text.trim()}`, x1: number.x1 }];
}

function chooseShape(line: PlacedLine, style: DocumentStyle): BlockShape {
  if (line.isListing || isFormula(line.text)) return { kind: "code" };
  const text = line.text.trim();
  const level = levelOf(line.size, style);
  if (level !== null && /\p{L}/u.test(text)) return { kind: "heading", level };
  if (isBoldHeading(line, text)) return { kind: "heading", level: boldLevel(style) };
  const mark = readListMark(text);
  if (mark !== null) return { kind: "item", depth: 0, ordinal: mark.ordinal };
  const isNote = line.size < noteSizeOf(style);
  return { kind: isNote || caption.test(text) ? "caption" : "paragraph" };
}

function isBoldHeading({ isBold }: PlacedLine, text: string): boolean {
  return isBold && text.length <= LONGEST_BOLD_HEADING && !/[.。:：,;]$/u.test(text);
}

/** Mathematical signs with hardly any words. */
function isFormula(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu)?.length ?? 0;
  const signs = text.match(/[=≈≠≤≥∑∫√±×÷∂∞∈∀∃→⇒^]|[²³⁴ⁿ₀₁₂₃]/gu)?.length ?? 0;
  return signs > 0 && words <= 1 && /[=≈≠≤≥→⇒<>]/u.test(text) && text.length < 120;
}

function goesOn({ shape, lines }: Group, line: PlacedLine, next: BlockShape): boolean {
  const last = lines.at(-1);
  if (last === undefined) return true;
  const gap = last.y - line.y;
  const isNear = gap < NEW_PARAGRAPH * Math.max(last.size, line.size);
  if (shape.kind === "heading") return isNear && gap > 0 && isSameHeading(shape, next);
  if (shape.kind === "code") return continuesListing(next, gap / line.size);
  if (!mayFollow(shape, next)) return false;
  return gap < 0 ? isBrokenOff(last, line) : isNear && !beginsParagraph(lines, line);
}

function continuesListing(next: BlockShape, gap: number): boolean {
  return next.kind === "code" && gap > 0 && gap < BLANK_LINE;
}

function isSameHeading(shape: BlockShape, next: BlockShape): boolean {
  return shape.kind === "heading" && next.kind === "heading" && next.level === shape.level;
}

function mayFollow(shape: BlockShape, next: BlockShape): boolean {
  if (next.kind === "caption") return shape.kind === "caption";
  return next.kind === "paragraph";
}

/** Whether a paragraph continues from the end of one column to the top of the next. */
function isBrokenOff(last: PlacedLine, line: PlacedLine): boolean {
  return last.column !== line.column && !sentenceEnd.test(last.text.trim());
}

/** Indented after a line that ends a sentence, or after a short line. */
function beginsParagraph(lines: PlacedLine[], line: PlacedLine): boolean {
  const last = lines.at(-1);
  if (last === undefined || !sentenceEnd.test(last.text.trim())) return false;
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const isIndented = line.x0 - left > 0.8 * line.size && lines.length > 1;
  const right = Math.max(line.x1, ...lines.map(({ x1 }) => x1));
  const endsEarly = last.x1 < right - (right - left) * 0.25 && lines.length > 1;
  return isIndented || endsEarly;
}

function endGroup({ shape, lines }: Group, words: Set<string>): MaterialBlock | null {
  if (shape.kind === "code") {
    return makeBlock(shape, [{ text: writeListing(lines), isEmphasised: false }]);
  }
  const runs = joinRuns(lines, (word) => words.has(word));
  if (shape.kind !== "item") return makeBlock(shape, runs);
  const [first, ...rest] = runs;
  const mark = readListMark(first?.text.trim() ?? "");
  const said =
    mark === null || first === undefined ? runs : [{ ...first, text: mark.text }, ...rest];
  return makeBlock(shape, stripMark(said));
}

/** Writes a listing with its indents and its empty lines. */
function writeListing(lines: PlacedLine[]): string {
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const written = lines.map(({ x0, y, size, text }, at) => {
    const isApart = (lines[at - 1]?.y ?? y) - y > NEW_PARAGRAPH * size;
    return `${isApart ? "\n" : ""}${" ".repeat(Math.round((x0 - left) / (size * 0.6)))}${text}`;
  });
  return written.join("\n");
}

/** The bullet may be a run of its own. */
function stripMark(runs: TextRun[]): TextRun[] {
  const text = runs.map((run) => run.text).join("");
  const mark = readListMark(text.trim());
  const [first, ...rest] = runs;
  return mark !== null && first !== undefined && /^\s*[^\p{L}\p{N}]\s*$/u.test(first.text)
    ? rest
    : runs;
}

/** The runs of all lines, with hyphenated words joined. */
function joinRuns(lines: PlacedLine[], known: (word: string) => boolean): TextRun[] {
  const runs: TextRun[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const [first, ...rest] = line.runs;
    if (first === undefined) continue;
    if (last === undefined) runs.push({ ...first }, ...rest);
    else {
      const joined = joinLines([last.text, first.text], known);
      const head = joined.slice(0, joined.length - first.text.trim().length);
      last.text = /^\s/.test(last.text) ? ` ${head}` : head;
      runs.push({ ...first, text: first.text.trimStart() }, ...rest);
    }
  }
  return runs;
}
