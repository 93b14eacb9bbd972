import { expect, test } from "vitest";

import { caption, heading, paragraph } from "../../testing/index.ts";
import { joinPages } from "./join-pages.ts";
import type { MaterialBlock } from "./types.ts";

function join(...pages: MaterialBlock[][]) {
  const made = pages.map((blocks, at) => ({ number: at + 1, title: null, blocks }));
  return joinPages(made).map(({ blocks }) => blocks);
}

test("a word that is broken at the end of a page is whole, past the note below and the head above", () => {
  expect(
    join(
      [paragraph("It breaks the mem-"), caption("1 A note.")],
      [caption("Chapter 2"), paragraph("brane. It goes on.")],
    ),
  ).toEqual([
    [paragraph("It breaks the membrane. It goes on."), caption("1 A note.")],
    [caption("Chapter 2")],
  ]);
});

test("Japanese goes on over the end of a page without a blank", () => {
  expect(join([paragraph("細胞は生命のエネルギ")], [paragraph("ーの単位です。")])).toEqual([
    [paragraph("細胞は生命のエネルギーの単位です。")],
    [],
  ]);
});

test("what is at its end, and what stands under a heading of its own, is joined with nothing", () => {
  const pages = [[paragraph("It is whole.")], [paragraph("and small.")]];
  expect(join(...pages)).toEqual(pages);
  const headed = [[paragraph("It goes")], [heading(1, "Walls"), paragraph("and on.")]];
  expect(join(...headed)).toEqual(headed);
});
