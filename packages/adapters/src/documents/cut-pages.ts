import type { MaterialBlock, MaterialPage } from "@learnlab/domain";

/** A page of a book has about 2,500 characters; a longer section is cut at twice that. */
const LONGEST_PAGE = 5_000;

/** Pages for a document without pages: its sections, cut further if they are long. */
export function cutPages(blocks: MaterialBlock[]): MaterialPage[] {
  const level = findMainLevel(blocks);
  const pages: MaterialPage[] = [];
  let current: MaterialBlock[] = [];
  let title: string | null = null;
  let length = 0;
  const flush = () => {
    if (current.length > 0) pages.push({ number: pages.length + 1, title, blocks: current });
    [current, length] = [[], 0];
  };
  for (const block of blocks) {
    const begins = block.kind === "heading" && block.level <= level;
    // Keeps a title with the section after it.
    if (begins && current.some(({ kind }) => kind !== "heading")) flush();
    else if (length + block.text.length > LONGEST_PAGE && block.kind !== "row") flush();
    if (block.kind === "heading" && (begins || title === null)) title = block.text;
    current.push(block);
    length += block.text.length;
  }
  flush();
  return pages;
}

/** The highest heading level that occurs more than once. */
function findMainLevel(blocks: MaterialBlock[]): number {
  const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const several = levels.filter((level) => levels.filter((other) => other === level).length > 1);
  return several.length > 0 ? Math.min(...several) : Math.min(1, ...levels);
}
