import { createEffect, createSignal, on, onCleanup, onMount } from "solid-js";

import { browserTimers } from "../timers.ts";
import { makeFollow, planScroll } from "./make-follow.ts";
import type { Scroller } from "./scroller.ts";

interface FollowParts {
  isPlaying: () => boolean;
  /** Changes with the current line. */
  current: () => number;
  findLine: (index: number) => HTMLElement | null;
  scroller: () => Scroller;
}

const SCROLL_KEYS = new Set(["PageUp", "PageDown", "Home", "End"]);
/** Not worth scrolling for less. */
const STILL_PX = 8;

/** Keeps the current line in view, until somebody scrolls or selects text. */
export function createFollow(parts: FollowParts) {
  const { scroller } = parts;
  const [isFollowing, setFollowing] = createSignal(true);
  const follow = makeFollow({ timers: browserTimers, onChange: setFollowing });

  function go(isFirst: boolean): void {
    if (!isSelecting()) show(parts.findLine(parts.current()), isFirst);
  }

  /** Scrolls so far that a line stands where the current one does. */
  function show(line: HTMLElement | null, isFirst = false): void {
    if (line === null) return;
    const lineTop = line.getBoundingClientRect().top - scroller().top();
    const { by, isFar } = planScroll({ lineTop, viewHeight: scroller().height() });
    if (Math.abs(by) < STILL_PX) return;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller().scrollBy({ top: by, behavior: isFirst || isFar || isCalm ? "instant" : "smooth" });
  }

  createEffect(
    on([parts.current, isFollowing, parts.isPlaying], (_, before) => {
      if (isFollowing() && parts.isPlaying()) go(before === undefined);
    }),
  );

  onMount(() => {
    const cleanup = new AbortController();
    const options = { passive: true, signal: cleanup.signal };
    const noticeScroll = () => parts.isPlaying() && follow.scrolled();
    window.addEventListener("wheel", noticeScroll, options);
    window.addEventListener("touchmove", noticeScroll, options);
    window.addEventListener(
      "keydown",
      ({ key }) => SCROLL_KEYS.has(key) && noticeScroll(),
      options,
    );
    // A press on the page's own scrollbar targets the page itself.
    window.addEventListener(
      "pointerdown",
      ({ target }) => target === document.documentElement && noticeScroll(),
      options,
    );
    onCleanup(() => cleanup.abort());
  });
  onCleanup(follow.dispose);
  return { isFollowing, follow: follow.follow, show };
}

/** Whether somebody has selected text, which scrolling would disturb. */
export function isSelecting(): boolean {
  return document.getSelection()?.type === "Range";
}
