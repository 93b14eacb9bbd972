import { createComputed, createEffect, on } from "solid-js";

import type { Scroller } from "./scroller.ts";

interface KeptPlaceParts {
  /** Changes with how the text is shown: its language, one or two of them. */
  shown: () => unknown[];
  /** Undefined while the page goes along with the voice, which keeps the place by itself. */
  article: () => HTMLElement | undefined;
  scroller: () => Scroller;
}

interface Place {
  sentence: string;
  top: number;
}

/** Keeps the sentence that is read where it stands, when the text around it is shown otherwise. */
export function createKeptPlace({ shown, article, scroller }: KeptPlaceParts): void {
  let kept: Place | null = null;
  // Computed before the page changes, used after it has.
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

/** The first sentence in view; none while the page still shows what stands above the text. */
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
