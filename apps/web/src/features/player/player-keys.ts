import { BACK_MS, FORWARD_MS } from "./timings.ts";

interface KeyControls {
  toggle(): void;
  skip(ms: number): void;
  changeVolume(by: number): void;
  toggleMute(): void;
  changeSpeed(by: number): void;
}

/** What a key does to the player, or null where it belongs to something else. */
export function actionOfKey(event: KeyboardEvent, controls: KeyControls): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event.target)) return null;
  const plain: Record<string, () => void> = {
    " ": () => controls.toggle(),
    ArrowLeft: () => controls.skip(-BACK_MS),
    ArrowRight: () => controls.skip(FORWARD_MS),
    m: () => controls.toggleMute(),
  };
  const shifted: Record<string, () => void> = {
    ArrowUp: () => controls.changeSpeed(0.1),
    ArrowDown: () => controls.changeSpeed(-0.1),
  };
  return (event.shiftKey ? shifted : plain)[event.key] ?? null;
}

const OWN_KEYS =
  "input, textarea, select, button, a, summary, [role=slider], [role=menu], [contenteditable]";

function belongsElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
