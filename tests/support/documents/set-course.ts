import type { MaterialBlock, MaterialFormat } from "@learnlab/domain";

import {
  escapeXml,
  type Slide,
  wordParagraph,
  wordTable,
  writeDocx,
  writeEpub,
  writePptx,
} from "./write-office.ts";
import { type PdfPage, type PdfText, writePdf } from "./write-pdf.ts";

interface Setter {
  format: MaterialFormat;
  set: (blocks: readonly MaterialBlock[]) => Uint8Array;
}

/** The same text in each format that a teacher hands in, set as people set it. */
export const SETTERS: Setter[] = [
  { format: "pdf", set: setPdf },
  { format: "docx", set: (blocks) => writeDocx(groupRows(blocks).map(setWord)) },
  { format: "pptx", set: (blocks) => writePptx(setSlides(blocks)) },
  { format: "epub", set: (blocks) => writeEpub(setChapters(blocks)) },
];

/** Rows of a table that follow one another; any other block stands alone. */
function groupRows(blocks: readonly MaterialBlock[]): MaterialBlock[][] {
  const groups: MaterialBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "row" && last?.[0]?.kind === "row") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

const cellsOf = (rows: readonly MaterialBlock[]) =>
  rows.map((row) => (row.kind === "row" ? row.cells : [row.text]));

const HEADING_STYLES = ["Titel", "berschrift1", "berschrift2"];

function setWord(group: MaterialBlock[]): string {
  const [block] = group;
  if (block === undefined) return "";
  if (block.kind === "row") return wordTable(cellsOf(group));
  if (block.kind === "heading") {
    const style = HEADING_STYLES[block.level - 1] ?? "berschrift2";
    return wordParagraph([block.text], { style });
  }
  if (block.kind === "code") return wordParagraph([block.text], { style: "Quelltext" });
  if (block.kind === "item") {
    return wordParagraph(emphasise(block), { list: block.ordinal === null ? "1" : "2" });
  }
  return wordParagraph(emphasise(block));
}

/** The block's words in runs, with those that stand out in bold. */
function emphasise({ text, emphasised }: MaterialBlock): (string | { bold: string })[] {
  const runs: (string | { bold: string })[] = [];
  let rest = text;
  for (const words of emphasised) {
    const at = rest.indexOf(words);
    if (at === -1) continue;
    runs.push(rest.slice(0, at), { bold: words });
    rest = rest.slice(at + words.length);
  }
  return [...runs, rest].filter((run) => run !== "");
}

const LINES_A_SLIDE = 6;

/** A slide for each heading, and another wherever its text is too much for one. */
function setSlides(blocks: readonly MaterialBlock[]): Slide[] {
  const slides: (Slide & { items: string[] })[] = [];
  let title = "";
  for (const block of blocks) {
    if (block.kind === "heading") {
      title = block.text;
      slides.push({ title, items: [] });
      continue;
    }
    const last = slides.at(-1);
    const isFull = last === undefined || last.items.length >= LINES_A_SLIDE;
    if (isFull) slides.push({ title, items: [block.text], foot: "Spring term" });
    else last.items.push(block.text);
  }
  return slides;
}

/** A chapter for each heading of the second level. */
function setChapters(blocks: readonly MaterialBlock[]): { name: string; body: string }[] {
  const bodies: string[] = [];
  for (const group of groupRows(blocks)) {
    const [block] = group;
    if (block === undefined) continue;
    const begins = block.kind === "heading" && block.level <= 2;
    if (begins || bodies.length === 0) bodies.push("");
    bodies.push(`${bodies.pop() ?? ""}${setHtml(block, group)}`);
  }
  return bodies.map((body, at) => ({ name: `chapter${at + 1}.xhtml`, body }));
}

function setHtml(block: MaterialBlock, group: MaterialBlock[]): string {
  const words = emphasise(block)
    .map((run) => (typeof run === "string" ? escapeXml(run) : `<b>${escapeXml(run.bold)}</b>`))
    .join("");
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${words}</h${block.level}>`;
    case "row":
      return `<table>${cellsOf(group)
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`)
        .join("")}</table>`;
    case "code":
      return `<pre>${escapeXml(block.text)}</pre>`;
    case "item":
      return `<ul><li>${words}</li></ul>`;
    case "paragraph":
    case "definition":
    case "caption":
      return `<p>${words}</p>`;
  }
}

const [TOP, BOTTOM, LINE, WIDTH] = [760, 70, 14, 84];

/** Pages with a head and a foot, lines that are broken and hyphenated, and cells in columns. */
function setPdf(blocks: readonly MaterialBlock[]): Uint8Array {
  const pages: PdfPage[] = [];
  let y = 0;
  const place = (texts: Omit<PdfText, "y">[], height: number) => {
    if (y - height < BOTTOM) {
      const number = pages.length + 1;
      pages.push({
        texts: [
          { text: "Course reader, spring term", x: 60, y: 810, size: 9 },
          { text: `${number}`, x: 290, y: 30, size: 9 },
        ],
      });
      y = TOP;
    }
    pages.at(-1)?.texts.push(...texts.map((text) => ({ ...text, y })));
    y -= height;
  };
  for (const block of blocks) {
    if (block.kind === "row") {
      place(
        block.cells.map((text, at) => ({ text: toLatin(text), x: 60 + at * 160, size: 9 })),
        LINE,
      );
      continue;
    }
    const isHeading = block.kind === "heading";
    const look = isHeading
      ? ({ size: 22 - 2 * block.level, font: "bold" } as const)
      : block.kind === "code"
        ? ({ font: "code" } as const)
        : {};
    y -= LINE / 2;
    const mark = block.kind === "item" ? "• " : "";
    const lines = block.kind === "code" ? block.text.split("\n") : breakLines(mark + block.text);
    for (const text of lines) {
      place([{ text: toLatin(text), x: 60, ...look }], isHeading ? LINE * 2 : LINE);
    }
    y -= LINE / 2;
  }
  return writePdf(pages, { title: "Course reader" });
}

/** Lines of a page's width; a long word at the end of one is broken with a hyphen. */
function breakLines(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    const next = line === "" ? word : `${line} ${word}`;
    if (next.length <= WIDTH) {
      lines[lines.length - 1] = next;
      continue;
    }
    const isLong = /^\p{L}{10,}[,.;]?$/u.test(word) && line.length < WIDTH - 6;
    if (isLong) lines[lines.length - 1] = `${line} ${word.slice(0, 5)}-`;
    lines.push(isLong ? word.slice(5) : word);
  }
  return lines;
}

/** The fonts of every reader have only these signs. */
function toLatin(text: string): string {
  return text
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[–—]/g, "-")
    .replaceAll("…", "...")
    .replaceAll("→", "->");
}
