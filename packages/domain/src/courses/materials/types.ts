/**
 * What a material says and how it is set, whatever file it came from. Texts are normalized, on one line but
 * for code, without marks of a format; what is not seen on the page is left out.
 */
export interface MaterialDocument {
  /** As the file names itself; null where it does not. */
  title: string | null;
  /** From page 1, each there once; a format without pages is cut at its main headings. */
  pages: MaterialPage[];
}

export interface MaterialPage {
  /** From 1: a page of a PDF, a slide, a chapter or section. */
  number: number;
  /** The title of a slide or chapter, or the heading that the page stands under; null where there is none. */
  title: string | null;
  /** In the order in which they are read. Empty for a page without text, such as a scan. */
  blocks: MaterialBlock[];
}

interface Block {
  /** Of all of the block, without bullet or number; a quote is looked for in it. */
  text: string;
  /** Words set in bold, italics or as a term, each as it stands in the text, in its order; a heading has none. */
  emphasised: string[];
}

/** A block, told from others by its kind. */
export type MaterialBlock =
  /** From 1, the title of the document or chapter, to 6. */
  | (Block & { kind: "heading"; level: HeadingLevel })
  | (Block & { kind: "paragraph" })
  /** An item of a list. Depth is from 0; ordinal is its number, null under a bullet. */
  | (Block & { kind: "item"; depth: number; ordinal: number | null })
  /** An entry of a definition list, such as a glossary: `text` is what is said of the term. */
  | (Block & { kind: "definition"; term: string })
  /** A row of a table: `text` is its cells with a bar between. */
  | (Block & { kind: "row"; cells: string[]; isHeader: boolean })
  /** A listing or a formula set apart, with its line breaks: nothing that is said aloud. */
  | (Block & { kind: "code" })
  /** What stands under a picture or over a table, and footnotes. */
  | (Block & { kind: "caption" });

export type MaterialBlockKind = MaterialBlock["kind"];
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A place in a material that can be opened: a page, and a block of it counted from 0. */
export interface MaterialPlace {
  page: number;
  block: number;
}
