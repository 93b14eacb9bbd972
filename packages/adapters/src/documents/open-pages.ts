import type { MaterialPage, OpenDocument } from "@learnlab/domain";

/** A document that is small enough to be read whole at once. */
export function openPages(title: string | null, pages: MaterialPage[]): OpenDocument {
  return {
    title,
    pageCount: pages.length,
    readPages: (from, to) => Promise.resolve(pages.slice(from - 1, to)),
    close: () => Promise.resolve(),
  };
}

/** What a document without a title of its own is called: its first heading. */
export function findTitle(pages: MaterialPage[]): string | null {
  for (const { blocks } of pages) {
    const found = blocks.find(({ kind }) => kind === "heading");
    if (found !== undefined) return found.text;
  }
  return null;
}
