import { BACK_MS, FORWARD_MS } from "./timings.ts";

export interface KeyControls {
  toggle: () => void;
  skip: (ms: number) => void;
  toggleMute: () => void;
  /** Bookmarks the moment. */
  mark: () => void;
  showChapters: () => void;
  repeatLine: () => void;
  repeatSlowly: () => void;
  changeSpeed: (by: number) => void;
}

type KeyStroke = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"> & {
  target: EventTarget | null;
};

/**
 * The player action of a key, or null if the key belongs to something else. Up and down without a modifier
 * scroll the page.
 */
export function actionOfKey(event: KeyStroke, controls: KeyControls): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey || belongsElsewhere(event.target)) return null;
  const plain: Record<string, () => void> = {
    " ": () => controls.toggle(),
    ArrowLeft: () => controls.skip(-BACK_MS),
    ArrowRight: () => controls.skip(FORWARD_MS),
    m: () => controls.toggleMute(),
    b: () => controls.mark(),
    l: () => controls.showChapters(),
    r: () => controls.repeatLine(),
    s: () => controls.repeatSlowly(),
  };
  const shifted: Record<string, () => void> = {
    ArrowUp: () => controls.changeSpeed(0.1),
    ArrowDown: () => controls.changeSpeed(-0.1),
  };
  const keys = event.shiftKey ? shifted : plain;
  return keys[event.key] ?? (event.shiftKey ? null : (keys[event.key.toLowerCase()] ?? null));
}

/** Whether it is "?" on any keyboard layout, outside text fields. */
export function asksForKeys(event: KeyStroke): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return isPlain && event.key === "?" && !belongsElsewhere(event.target);
}

const OWN_KEYS =
  "input, textarea, select, button, a, summary, dialog, [role=button], [role=slider], [role=menu], [contenteditable]";

function belongsElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
