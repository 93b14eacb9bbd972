import { createComputed, createEffect, on } from "solid-js";

import type { Scroller } from "./scroller.ts";

interface KeptPlaceParts {
  /** Changes with the layout of the text: its language, one or two of them. */
  shown: () => unknown[];
  /** Undefined while the page follows the voice, which keeps the position itself. */
  article: () => HTMLElement | undefined;
  scroller: () => Scroller;
}

interface Place {
  sentence: string;
  top: number;
}

/** Keeps the sentence at the top of the view in place when the text's layout changes. */
export function createKeptPlace({ shown, article, scroller }: KeptPlaceParts): void {
  let kept: Place | null = null;
  // Computed before the page changes, used afterwards.
  createComputed(on(shown, () => (kept = readPlace(article(), scroller().top())), { defer: true }));
  createEffect(
    on(
      shown,
      () => {
        const now = kept === null ? null : findSentence(article(), kept.sentence);
        if (now === null || kept === null) return;
        const by = now.getBoundingClientRect().top - kept.top;
        scroller().scrollBy({ top: by, behavior: "instant" });
      },
      { defer: true },
    ),
  );
}

/** The first sentence in view; none while the page still shows what is above the text. */
function readPlace(article: HTMLElement | undefined, viewTop: number): Place | null {
  if (article === undefined || article.getBoundingClientRect().top > viewTop) return null;
  for (const line of article.querySelectorAll<HTMLElement>("[data-sentence]")) {
    const { top, bottom } = line.getBoundingClientRect();
    if (bottom > viewTop) return { sentence: line.dataset["sentence"] ?? "", top };
  }
  return null;
}

function findSentence(article: HTMLElement | undefined, sentence: string): HTMLElement | null {
  return article?.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(sentence)}"]`) ?? null;
}
