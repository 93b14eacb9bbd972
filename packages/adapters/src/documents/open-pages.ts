import type { MaterialPage, OpenDocument } from "@learnlab/domain";

/** A document small enough to be read at once. */
export function openPages(title: string | null, pages: MaterialPage[]): OpenDocument {
  return {
    title,
    pageCount: pages.length,
    readPages: (from, to) => Promise.resolve(pages.slice(from - 1, to)),
    close: () => Promise.resolve(),
  };
}

/** The title of a document that has none: its first heading. */
export function findTitle(pages: MaterialPage[]): string | null {
  for (const { blocks } of pages) {
    const found = blocks.find(({ kind }) => kind === "heading");
    if (found !== undefined) return found.text;
  }
  return null;
}
