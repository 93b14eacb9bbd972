import { isUnspaced, joinLines } from "./join-lines.ts";
import type { MaterialBlock, MaterialPage } from "./types.ts";

const ends = /[.!?。！？:：”"»)\]]$/u;

/** Joins a paragraph that continues on the next page; it belongs to the page where it begins. */
export function joinPages(pages: readonly MaterialPage[]): MaterialPage[] {
  const joined = pages.map((page) => ({ ...page, blocks: [...page.blocks] }));
  let before: MaterialPage | null = null;
  for (const page of joined) {
    if (before !== null) joinTwo(before, page);
    if (page.blocks.length > 0) before = page;
  }
  return joined;
}

/** Notes at the foot and lines at the head are between both halves, so they are skipped. */
function joinTwo(before: MaterialPage, page: MaterialPage): void {
  const lastAt = before.blocks.findLastIndex(isNoCaption);
  const firstAt = page.blocks.findIndex(isNoCaption);
  const [last, first] = [before.blocks[lastAt], page.blocks[firstAt]];
  if (last === undefined || first === undefined || !goesOn(last, first)) return;
  before.blocks[lastAt] = joinBlocks(last, first);
  page.blocks.splice(firstAt, 1);
}

function isNoCaption({ kind }: MaterialBlock): boolean {
  return kind !== "caption";
}

function goesOn(last: MaterialBlock, first: MaterialBlock): boolean {
  const isText = last.kind === "paragraph" || last.kind === "item";
  if (!isText || first.kind !== "paragraph" || ends.test(last.text)) return false;
  return /^\p{Ll}/u.test(first.text) || isUnspaced(last.text, first.text);
}

function joinBlocks(last: MaterialBlock, first: MaterialBlock): MaterialBlock {
  const text = joinLines([last.text, first.text]);
  return { ...last, text, emphasised: [...last.emphasised, ...first.emphasised] };
}
