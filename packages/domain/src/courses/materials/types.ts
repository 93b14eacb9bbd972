/**
 * The text and structure of a material, whatever its file format. Texts are normalised, on one line except
 * for code, without markup; invisible text is left out.
 */
export interface MaterialDocument {
  /** The title in the file; null for none. */
  title: string | null;
  /** From page 1, each once; a format without pages is cut at its main headings. */
  pages: MaterialPage[];
}

export interface MaterialPage {
  /** From 1: a page of a PDF, a slide, a chapter or a section. */
  number: number;
  /** The title of the slide or chapter, or the heading above the page; null for none. */
  title: string | null;
  /** In reading order. Empty for a page without text, such as a scan. */
  blocks: MaterialBlock[];
}

interface Block {
  /** The whole text of the block, without bullet or number; quotes are found in it. */
  text: string;
  /** Words in bold, in italics or marked as terms, in order; a heading has none. */
  emphasised: string[];
}

/** A block of a certain kind. */
export type MaterialBlock =
  /** From 1, the title of the document or chapter, to 6. */
  | (Block & { kind: "heading"; level: HeadingLevel })
  | (Block & { kind: "paragraph" })
  /** A list item. Depth counts from 0; ordinal is its number, null for a bullet. */
  | (Block & { kind: "item"; depth: number; ordinal: number | null })
  /** An entry of a definition list, such as a glossary: `text` explains the term. */
  | (Block & { kind: "definition"; term: string })
  /** A row of a table: `text` has its cells separated by bars. */
  | (Block & { kind: "row"; cells: string[]; isHeader: boolean })
  /** A listing or a displayed formula with its line breaks, which is never read aloud. */
  | (Block & { kind: "code" })
  /** The caption of a picture or table, or a footnote. */
  | (Block & { kind: "caption" });

export type MaterialBlockKind = MaterialBlock["kind"];
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A place in a material: a page, and the index of one of its blocks from 0. */
export interface MaterialPlace {
  page: number;
  block: number;
}
