import { createSignal } from "solid-js";

/** Whether the sheet of keys is open; asked for by "?" and from the player's panel. */
export const [areKeysShown, showKeys] = createSignal(false);
