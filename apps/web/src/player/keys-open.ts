import { createSignal } from "solid-js";

/** Whether the list of keys is open; "?" and the player's panel open it. */
export const [areKeysShown, showKeys] = createSignal(false);
