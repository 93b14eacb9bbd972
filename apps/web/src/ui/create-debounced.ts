import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

const PAUSE_MS = 250;

/** The value after it has not changed for a moment, so that typing does not ask the server at each letter. */
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
