import { createSignal, onCleanup } from "solid-js";

/** Whether the window is wide: at least like `lg:` in the styles, or the given width. */
export function createIsWide(atLeast = "64rem"): () => boolean {
  const room = matchMedia(`(min-width: ${atLeast})`);
  const [isWide, setWide] = createSignal(room.matches);
  const look = () => setWide(room.matches);
  room.addEventListener("change", look);
  onCleanup(() => room.removeEventListener("change", look));
  return isWide;
}
