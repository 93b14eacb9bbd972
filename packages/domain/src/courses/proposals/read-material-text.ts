import type { HeadingLevel, MaterialBlock, MaterialDocument } from "../materials/index.ts";

const fence = /^\s*(?:`{3,}|~{3,})/u;
const headingLine = /^(?<marks>#{1,6})\s+(?<text>.*?)\s*#*$/u;
const itemLine = /^(?<indent>\s*)(?:[-*+•]|(?<ordinal>\d{1,4})[.)])\s+(?<text>.*)$/u;
const rule = /^\s*\|?[\s:|-]+\|?\s*$/u;

/**
 * Parses a material's stored text, which marks headings, lists, tables and listings as in Markdown, into
 * blocks. All of it is one page, because a text has no others.
 */
export function readMaterialText(text: string): MaterialDocument {
  const blocks: MaterialBlock[] = [];
  for (const group of groupLines(text)) blocks.push(...readGroup(group, blocks.at(-1)));
  const title = blocks.find(({ kind }) => kind === "heading")?.text ?? null;
  return { title, pages: [{ number: 1, title, blocks }] };
}

interface Group {
  isListing: boolean;
  lines: string[];
}

/** Groups lines: listings, and lines without an empty line or a mark between them. */
function groupLines(text: string): Group[] {
  const groups: Group[] = [{ isListing: false, lines: [] }];
  for (const line of text.replace(/\r\n?/gu, "\n").split("\n")) {
    const last = groups.at(-1);
    const isListing = last?.isListing === true;
    if (fence.test(line)) groups.push({ isListing: !isListing, lines: [] });
    else if (isListing) last.lines.push(line);
    else if (line.trim() === "") groups.push({ isListing: false, lines: [] });
    else if (startsBlock(line)) groups.push({ isListing: false, lines: [line] });
    else addLine(groups, line);
  }
  return groups.filter(({ lines }) => lines.length > 0);
}

/** A heading is one line; the next line begins another block. */
function addLine(groups: Group[], line: string): void {
  const last = groups.at(-1);
  const words = line.replace(/^\s*>\s?/u, "");
  if (last === undefined || headingLine.test(last.lines[0] ?? "")) {
    groups.push({ isListing: false, lines: [words] });
  } else last.lines.push(words);
}

function startsBlock(line: string): boolean {
  return headingLine.test(line) || itemLine.test(line) || /^\s*\|/u.test(line);
}

function readGroup(
  { isListing, lines }: Group,
  before: MaterialBlock | undefined,
): MaterialBlock[] {
  if (isListing) return [{ kind: "code", text: lines.join("\n"), emphasised: [] }];
  const [first = "", ...rest] = lines;
  if (/^\s*\|/u.test(first)) return readRow(first, before);
  const heading = headingLine.exec(first)?.groups;
  const block = heading === undefined ? readWords(first, rest) : readHeading(heading);
  return block.text === "" ? [] : [block];
}

function readHeading(groups: Record<string, string>): MaterialBlock {
  const { marks = "", text = "" } = groups;
  return {
    kind: "heading",
    level: toLevel(marks.length),
    text: readMarks(text).text,
    emphasised: [],
  };
}

function readWords(first: string, rest: string[]): MaterialBlock {
  const item = itemLine.exec(first)?.groups;
  if (item === undefined) return { kind: "paragraph", ...readMarks([first, ...rest].join(" ")) };
  const { indent = "", ordinal, text = "" } = item;
  const number = ordinal === undefined ? null : Number(ordinal);
  const words = readMarks([text, ...rest].join(" "));
  return { kind: "item", depth: Math.floor(indent.length / 2), ordinal: number, ...words };
}

function readRow(line: string, before: MaterialBlock | undefined): MaterialBlock[] {
  if (rule.test(line)) return [];
  const cells = line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => readMarks(cell).text);
  const isHeader = before?.kind !== "row";
  return [{ kind: "row", cells, isHeader, text: cells.join(" | "), emphasised: [] }];
}

function toLevel(length: number): HeadingLevel {
  const levels: HeadingLevel[] = [1, 2, 3, 4, 5, 6];
  return levels[length - 1] ?? 6;
}

const strong =
  /(?<![\w*])(\*{1,2}|__)(?=\S)(.+?)(?<=\S)\1(?![\w*])|(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/gu;

/** Words without marks, and those in bold or italics. */
function readMarks(marked: string): { text: string; emphasised: string[] } {
  const emphasised: string[] = [];
  const tidy = (words: string) => words.replace(/`+/gu, "").replace(/\s+/gu, " ").trim();
  const text = marked
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/<(https?:[^>\s]+)>/gu, "$1")
    .replace(/<\/?[a-z][^>]*>/giu, "")
    .replace(strong, (all: string) => {
      const words = all.replace(/^(?:\*{1,2}|_{1,2})|(?:\*{1,2}|_{1,2})$/gu, "");
      emphasised.push(tidy(words));
      return words;
    })
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|])/gu, "$1");
  return { text: tidy(text).normalize("NFKC"), emphasised };
}
