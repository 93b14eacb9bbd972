import { createEffect, createSignal, onCleanup } from "solid-js";

// Pocket Casts' numbers: the line stands at 30 percent of the view, a person's own scrolling stops
// it, and it takes up again five seconds after.
const PLACE = 0.3;
const RESUMES_AFTER_MS = 5_000;

/** Keeps what is being said in view, until somebody scrolls by themselves. */
export function createFollower(options: {
  isPlaying: () => boolean;
  /** The element to keep in view; changes with what is said. */
  current: () => HTMLElement | undefined;
}) {
  const [isFollowing, setFollowing] = createSignal(true);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    if (!options.isPlaying()) return;
    setFollowing(false);
    clearTimeout(timer);
    timer = setTimeout(() => setFollowing(true), RESUMES_AFTER_MS);
  }

  function follow(): void {
    clearTimeout(timer);
    setFollowing(true);
  }

  createEffect(() => {
    const element = options.current();
    if (element === undefined || !isFollowing() || !options.isPlaying()) return;
    const top = element.getBoundingClientRect().top + scrollY - innerHeight * PLACE;
    const isFar = Math.abs(top - scrollY) > innerHeight * 2;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollTo({ top, behavior: isFar || isCalm ? "instant" : "smooth" });
  });

  addEventListener("wheel", stop, { passive: true });
  addEventListener("touchmove", stop, { passive: true });
  onCleanup(() => {
    clearTimeout(timer);
    removeEventListener("wheel", stop);
    removeEventListener("touchmove", stop);
  });
  return { isFollowing, follow };
}
