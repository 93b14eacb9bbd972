import type { MaterialBlock, MaterialDocument } from "./types.ts";

/**
 * The text of a document for quoting and searching: blocks separated by empty lines, headings and items
 * marked as in Markdown.
 */
export function writeMaterialText({ pages }: Pick<MaterialDocument, "pages">): string {
  return pages.flatMap(({ blocks }) => blocks.map(writeBlock)).join("\n\n");
}

function writeBlock(block: MaterialBlock): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "item":
      return `${block.ordinal === null ? "-" : `${block.ordinal}.`} ${block.text}`;
    case "definition":
      return `${block.term}: ${block.text}`;
    case "paragraph":
    case "row":
    case "code":
    case "caption":
      return block.text;
  }
}
