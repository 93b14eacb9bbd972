import { BACK_MS, FORWARD_MS } from "./timings.ts";

interface KeyControls {
  toggle: () => void;
  skip: (ms: number) => void;
  changeVolume: (by: number) => void;
  toggleMute: () => void;
  changeSpeed: (by: number) => void;
  isPlaying: () => boolean;
}

type KeyStroke = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"> & {
  target: EventTarget | null;
};

/** What a key does to the player, or null where it belongs to something else. */
export function actionOfKey(event: KeyStroke, controls: KeyControls): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event.target)) return null;
  const plain: Record<string, () => void> = {
    " ": () => controls.toggle(),
    ArrowLeft: () => controls.skip(-BACK_MS),
    ArrowRight: () => controls.skip(FORWARD_MS),
    m: () => controls.toggleMute(),
    // Without sound these keys scroll the page, as readers expect.
    ...(controls.isPlaying() && {
      ArrowUp: () => controls.changeVolume(0.1),
      ArrowDown: () => controls.changeVolume(-0.1),
    }),
  };
  const shifted: Record<string, () => void> = {
    ArrowUp: () => controls.changeSpeed(0.1),
    ArrowDown: () => controls.changeSpeed(-0.1),
  };
  const keys = event.shiftKey ? shifted : plain;
  return keys[event.key] ?? (event.shiftKey ? null : (keys[event.key.toLowerCase()] ?? null));
}

const OWN_KEYS =
  "input, textarea, select, button, a, summary, dialog, [role=button], [role=slider], [role=menu], [contenteditable]";

function belongsElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
