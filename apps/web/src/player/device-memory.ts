/** Playback settings of this device, because a loud living room says nothing about a train. */
const VOLUME = "learnlab.volume";
const KEYS = "learnlab.keys";

/** From 0 to 1; 1 by default. */
export function readVolume(): number {
  const kept = Number(read(VOLUME) ?? "1");
  return kept >= 0 && kept <= 1 ? kept : 1;
}

export function keepVolume(level: number): void {
  write(VOLUME, String(level));
}

/** Whether single keys control the player (WCAG 2.1.4 requires a way to turn them off). */
export function readKeysOn(): boolean {
  return read(KEYS) !== "off";
}

export function keepKeysOn(isOn: boolean): void {
  write(KEYS, isOn ? "on" : "off");
}

// If storage is forbidden, the choice lasts until the page is closed.
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    return;
  }
}
