import type { PdfPage, PdfText } from "./write-pdf.ts";

/** Lines of text one below the other, 14 points apart. */
export function setColumn(
  lines: string[],
  { x = 60, top = 740, ...set }: Partial<PdfText> & { top?: number } = {},
): PdfText[] {
  return lines.map((text, at) => ({ x, y: top - at * 14, ...set, text }));
}

/** So many pages with a head, a foot with its number, and a paragraph that tells them apart. */
export function setPages(count: number): PdfPage[] {
  return Array.from({ length: count }, (_, at) => ({
    texts: [
      { text: "Biology for class nine", x: 60, y: 810, size: 9 },
      { text: `Chapter ${at + 1}`, x: 60, y: 770, size: 18, font: "bold" },
      ...setColumn([
        `Page ${at + 1} says that a cell is the smallest unit of life, and that`,
        `every living thing is made of cells. Fact number ${at + 1} stands here.`,
      ]),
      { text: `Page ${at + 1} of ${count}`, x: 280, y: 30, size: 9 },
    ],
  }));
}
