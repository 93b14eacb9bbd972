import { createEffect, createSignal, on, onCleanup } from "solid-js";

/** Nearly every episode is ready by then; after that, the page says that it takes longer. */
const USUAL_MS = 120_000;

const begun = new Map<string, number>();

/** Records that the work on an episode began now: it was requested or retried on this device. */
export function noteBegun(episodeId: string): void {
  begun.set(episodeId, Date.now());
}

/** When the work on an episode began; if on another device, when it was first requested. */
export function beganAt({ id, createdAt }: { id: string; createdAt: number }): number {
  return begun.get(id) ?? createdAt;
}

/** Ms until an episode takes longer than usual; 0 if it already does. */
export function usualLeftMs(began: number, now: number): number {
  return Math.max(0, began + USUAL_MS - now);
}

/** Becomes true when the work takes longer than usual. */
export function createIsLong(began: () => number | undefined): () => boolean {
  const [isLong, setLong] = createSignal(false);
  createEffect(
    on(began, (at) => {
      if (at === undefined) return;
      const leftMs = usualLeftMs(at, Date.now());
      setLong(leftMs === 0);
      const timer = setTimeout(() => setLong(true), leftMs);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return isLong;
}
