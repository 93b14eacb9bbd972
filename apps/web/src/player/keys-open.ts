import { createSignal, onCleanup } from "solid-js";

/** Whether the list of keys is open; "?" and the player's panel open it. */
export const [areKeysShown, showKeys] = createSignal(false);

/** What keys do on a page, or in a part of it. */
export interface PageKeys {
  title: string;
  rows: { keys: string[]; does: string }[];
}

const [named, setNamed] = createSignal<(() => PageKeys)[]>([]);

/** Of the page that is shown, in its language. */
export function pageKeys(): PageKeys[] {
  return named().map((name) => name());
}

/** Names keys of a page in the sheet, as long as what they work on is shown. */
export function namePageKeys(keys: () => PageKeys): void {
  setNamed((all) => [...all, keys]);
  onCleanup(() => setNamed((all) => all.filter((one) => one !== keys)));
}
