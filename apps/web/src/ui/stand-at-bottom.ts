import { onCleanup, onMount } from "solid-js";

/**
 * Keeps `--bar-rise` at the height of an element that floats above the bottom of the window, so that toasts
 * stack above it; 0 once it is scrolled into the upper half.
 */
export function standAtBottom(find: () => HTMLElement | undefined): void {
  onMount(() => {
    const { style } = document.documentElement;
    const measure = () => {
      const box = find()?.getBoundingClientRect();
      const isLow = box !== undefined && box.height > 0 && box.top > window.innerHeight / 2;
      style.setProperty("--bar-rise", `${isLow ? Math.max(0, window.innerHeight - box.top) : 0}px`);
    };
    const observer = new ResizeObserver(measure);
    const bar = find();
    if (bar !== undefined) observer.observe(bar);
    window.addEventListener("scroll", measure, { passive: true });
    window.addEventListener("resize", measure);
    onCleanup(() => {
      observer.disconnect();
      window.removeEventListener("scroll", measure);
      window.removeEventListener("resize", measure);
      style.removeProperty("--bar-rise");
    });
  });
}
