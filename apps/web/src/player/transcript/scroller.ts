/** What the text scrolls in. */
export interface Scroller {
  /** Where it begins on the screen, in px. */
  top: () => number;
  height: () => number;
  scrollBy: (move: { top: number; behavior: ScrollBehavior }) => void;
}

export const pageScroller: Scroller = {
  top: () => 0,
  height: () => innerHeight,
  scrollBy: (move) => window.scrollBy(move),
};

/** A box of its own, beside or above the page. */
export function scrollerOf(box: () => HTMLElement | undefined): Scroller {
  return {
    top: () => box()?.getBoundingClientRect().top ?? 0,
    height: () => box()?.clientHeight ?? 0,
    scrollBy: (move) => box()?.scrollBy(move),
  };
}
