import { createSignal } from "solid-js";

/** How far each key goes; Home and End go to the ends. */
type Steps = Readonly<Record<string, number>>;

/**
 * The one of a chart's marks that is looked at: by arrow keys from the last one on, and by pointing. It is
 * shown as a slider, which is what arrow keys and screen readers know as one of many in a row.
 */
export function createWalk(options: { count: () => number; steps: Steps }) {
  const [reached, reach] = createSignal<number | null>(null);
  const [pointed, point] = createSignal<number | null>(null);
  const last = () => options.count() - 1;
  const within = (at: number) => Math.min(Math.max(at, 0), last());
  const at = () => {
    const known = pointed() ?? reached();
    return known === null || known > last() ? null : known;
  };
  return {
    /** Null while none is. */
    at,
    /** -1 where no mark is. */
    point: (to: number) => {
      if (to >= 0) point(within(to));
    },
    /** Where a finger was stays chosen, as where the keys are. */
    press: (to: number) => {
      if (to >= 0) reach(within(to));
    },
    /** A pointer that goes away, or is left behind by the page, leaves the keys where they were. */
    unpoint: () => point(null),
    leave: () => reach(null),
    /** For screen readers: what the slider stands on. */
    position: () => at() ?? last(),
    start: () => {
      if (at() === null) reach(last());
    },
    walk(event: KeyboardEvent) {
      const to = findTarget(event.key, {
        from: at() ?? last(),
        last: last(),
        steps: options.steps,
      });
      if (to === null) return;
      event.preventDefault();
      point(null);
      reach(within(to));
    },
  };
}

function findTarget(
  key: string,
  { from, last, steps }: { from: number; last: number; steps: Steps },
): number | null {
  if (key === "Home") return 0;
  if (key === "End") return last;
  const step = steps[key];
  return step === undefined ? null : from + step;
}
