import { createEffect, createMemo, createSignal, on } from "solid-js";

/** An order that is changed on the page first, and kept once it is saved. */
export function createOrder(stored: () => string[]) {
  const [ids, setIds] = createSignal<readonly string[]>(stored());
  const key = createMemo(() => stored().join());
  const reset = () => setIds(stored());
  createEffect(on(key, reset, { defer: true }));

  function move(id: string, to: number): void {
    setIds((all) => {
      const others = all.filter((one) => one !== id);
      return [...others.slice(0, to), id, ...others.slice(to)];
    });
  }

  return { ids, move, reset, isMoved: () => ids().join() !== key() };
}
