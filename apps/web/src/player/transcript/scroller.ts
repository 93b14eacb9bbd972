/** The scrolling container of the text. */
export interface Scroller {
  /** Its top edge on the screen, in px. */
  top: () => number;
  height: () => number;
  scrollBy: (move: { top: number; behavior: ScrollBehavior }) => void;
}

export const pageScroller: Scroller = {
  top: () => 0,
  height: () => innerHeight,
  scrollBy: (move) => window.scrollBy(move),
};

/** A separate box next to or over the page. */
export function scrollerOf(box: () => HTMLElement | undefined): Scroller {
  return {
    top: () => box()?.getBoundingClientRect().top ?? 0,
    height: () => box()?.clientHeight ?? 0,
    scrollBy: (move) => box()?.scrollBy(move),
  };
}
