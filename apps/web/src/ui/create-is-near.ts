import { createSignal, onCleanup } from "solid-js";

/** Further down than this it takes a while to get there. */
const MARGIN = "400px";

/** Whether an element is on the screen or close below it, or was once; `watch` is its `ref`. */
export function createIsNear(): { isNear: () => boolean; watch: (element: Element) => void } {
  const [isNear, setNear] = createSignal(false);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      setNear(true);
      observer.disconnect();
    },
    { rootMargin: MARGIN },
  );
  onCleanup(() => observer.disconnect());
  return { isNear, watch: (element) => observer.observe(element) };
}
