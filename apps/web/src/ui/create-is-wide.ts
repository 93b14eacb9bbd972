import { createSignal, onCleanup } from "solid-js";

/** Whether there is room beside the page, as `lg:` has it in the styles. */
export function createIsWide(): () => boolean {
  const room = matchMedia("(min-width: 64rem)");
  const [isWide, setWide] = createSignal(room.matches);
  const look = () => setWide(room.matches);
  room.addEventListener("change", look);
  onCleanup(() => room.removeEventListener("change", look));
  return isWide;
}
