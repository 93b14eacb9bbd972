import { createSignal, onCleanup } from "solid-js";

/** Whether there is room beside the page: as `lg:` has it in the styles, or as much as is asked for. */
export function createIsWide(atLeast = "64rem"): () => boolean {
  const room = matchMedia(`(min-width: ${atLeast})`);
  const [isWide, setWide] = createSignal(room.matches);
  const look = () => setWide(room.matches);
  room.addEventListener("change", look);
  onCleanup(() => room.removeEventListener("change", look));
  return isWide;
}
