import { createEffect, createSignal, on, onCleanup } from "solid-js";

/** Nearly every episode is there by then; who waits longer is told so. */
const USUAL_MS = 120_000;

const begun = new Map<string, number>();

/** The work on an episode begins now: it was asked for, or is tried again, on this device. */
export function noteBegun(episodeId: string): void {
  begun.set(episodeId, Date.now());
}

/** When the work on an episode began; for what began elsewhere, when it was asked for first. */
export function beganAt({ id, createdAt }: { id: string; createdAt: number }): number {
  return begun.get(id) ?? createdAt;
}

/** Ms until an episode takes longer than usual; 0 if it does already. */
export function usualLeftMs(began: number, now: number): number {
  return Math.max(0, began + USUAL_MS - now);
}

/** Turns true when the work that began then takes longer than usual. */
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
