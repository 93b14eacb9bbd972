import type { MaterialBlock, MaterialPage } from "./types.ts";

const ends = /[.!?。！？:：”"»)\]]$/u;

/** A paragraph that goes on over the end of a page is one, and stands where it began. */
export function joinPages(pages: readonly MaterialPage[]): MaterialPage[] {
  const joined = pages.map((page) => ({ ...page, blocks: [...page.blocks] }));
  let before: MaterialPage | null = null;
  for (const page of joined) {
    const last = before?.blocks.at(-1);
    const first = page.blocks[0];
    if (before !== null && last !== undefined && first !== undefined && goesOn(last, first)) {
      before.blocks[before.blocks.length - 1] = joinBlocks(last, first);
      page.blocks.shift();
    }
    if (page.blocks.length > 0) before = page;
  }
  return joined;
}

function goesOn(last: MaterialBlock, first: MaterialBlock): boolean {
  const isText = last.kind === "paragraph" || last.kind === "item";
  return (
    isText && first.kind === "paragraph" && !ends.test(last.text) && /^\p{Ll}/u.test(first.text)
  );
}

function joinBlocks(last: MaterialBlock, first: MaterialBlock): MaterialBlock {
  const isBroken = /\p{L}{2}-$/u.test(last.text);
  const text = isBroken ? last.text.slice(0, -1) + first.text : `${last.text} ${first.text}`;
  return { ...last, text, emphasised: [...last.emphasised, ...first.emphasised] };
}
