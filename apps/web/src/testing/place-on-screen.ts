import { vi } from "vitest";

/** Stands for a screen, which tests do not have: shows of the watched elements those that it is asked for. */
export function placeOnScreen(isShown: (element: Element) => boolean = () => true): {
  /** Moves the screen to other elements. */
  scroll(isShownNow: (element: Element) => boolean): void;
} {
  let shows = isShown;
  const lookAll = new Set<() => void>();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly #watched = new Set<Element>();
      readonly #look: () => void;
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.#look = () => {
          const seen = [...this.#watched].filter((element) => shows(element));
          if (seen.length > 0) tell(seen.map(() => ({ isIntersecting: true })));
        };
        lookAll.add(this.#look);
      }
      observe(element: Element): void {
        this.#watched.add(element);
        queueMicrotask(this.#look);
      }
      disconnect(): void {
        this.#watched.clear();
        lookAll.delete(this.#look);
      }
    },
  );
  return {
    scroll(isShownNow) {
      shows = isShownNow;
      for (const look of lookAll) look();
    },
  };
}
