import type {
  HeadingLevel,
  MaterialBlock,
  MaterialDocument,
} from "../../courses/materials/index.ts";

/** A document with these pages of blocks; a page's title is its first heading. */
export function documentOf(...pages: MaterialBlock[][]): MaterialDocument {
  return {
    title: findTitle(pages[0] ?? []),
    pages: pages.map((blocks, at) => ({ number: at + 1, title: findTitle(blocks), blocks })),
  };
}

export function heading(level: HeadingLevel, text: string): MaterialBlock {
  return { kind: "heading", level, text, emphasised: [] };
}

/** Words between double asterisks are emphasised: `A **cell** is small.` */
export function paragraph(marked: string): MaterialBlock {
  return { kind: "paragraph", ...readEmphasis(marked) };
}

export function item(
  marked: string,
  { depth = 0, ordinal = null }: { depth?: number; ordinal?: number | null } = {},
): MaterialBlock {
  return { kind: "item", depth, ordinal, ...readEmphasis(marked) };
}

export function definition(term: string, marked: string): MaterialBlock {
  return { kind: "definition", term, ...readEmphasis(marked) };
}

export function row(cells: string[], { isHeader = false } = {}): MaterialBlock {
  return { kind: "row", cells, isHeader, text: cells.join(" | "), emphasised: [] };
}

export function code(text: string): MaterialBlock {
  return { kind: "code", text, emphasised: [] };
}

export function caption(marked: string): MaterialBlock {
  return { kind: "caption", ...readEmphasis(marked) };
}

function readEmphasis(marked: string): Pick<MaterialBlock, "text" | "emphasised"> {
  return {
    text: marked.replaceAll("**", ""),
    emphasised: Array.from(marked.matchAll(/\*\*(.+?)\*\*/g), ([, words = ""]) => words),
  };
}

function findTitle(blocks: MaterialBlock[]): string | null {
  return blocks.find(({ kind }) => kind === "heading")?.text ?? null;
}
