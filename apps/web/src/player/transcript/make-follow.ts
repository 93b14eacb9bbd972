import type { Timers } from "../timers.ts";

/** As in Pocket Casts: following resumes this long after a person scrolled. */
const RESUMES_AFTER_MS = 5_000;

/** Whether the page follows the voice: until somebody scrolls, and again after a while. */
export function makeFollow(parts: { timers: Timers; onChange: (isFollowing: boolean) => void }) {
  let stopWaiting = () => {};

  function follow(): void {
    stopWaiting();
    parts.onChange(true);
  }

  return {
    follow,
    scrolled(): void {
      stopWaiting();
      parts.onChange(false);
      stopWaiting = parts.timers.after(RESUMES_AFTER_MS, follow);
    },
    dispose: () => stopWaiting(),
  };
}

/** The position of the current line: Pocket Casts puts it at 30 percent of the view. */
const LINE_STANDS_AT = 0.3;

/** How far to scroll for a line; `far` means that it jumps instead of gliding. */
export function planScroll(place: { lineTop: number; viewHeight: number }): {
  by: number;
  isFar: boolean;
} {
  const by = place.lineTop - place.viewHeight * LINE_STANDS_AT;
  return { by, isFar: Math.abs(by) > place.viewHeight };
}
