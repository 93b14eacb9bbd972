import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

const PAUSE_MS = 250;

/** The value once it has rested, so that typing asks the server once and not at each letter. */
export function createDebounced<TValue>(value: Accessor<TValue>): Accessor<TValue> {
  const [rested, setRested] = createSignal(value());
  createEffect(
    on(
      value,
      (next) => {
        const timer = setTimeout(() => setRested(() => next), PAUSE_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return rested;
}
