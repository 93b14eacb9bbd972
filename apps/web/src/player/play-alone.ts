import { createEffect, on, onCleanup } from "solid-js";

import type { Player } from "./create-player.ts";

/** The used part of a BroadcastChannel, which reaches the other tabs and not its own. */
export interface OtherTabs {
  postMessage(message: string): void;
  addEventListener(name: "message", listener: () => void): void;
  close(): void;
}

/** Only the tab that was started last plays; the others pause. */
export function playAlone(player: Player, others: OtherTabs): void {
  createEffect(on(player.isOn, (isOn) => isOn && others.postMessage("playing")));
  others.addEventListener("message", () => player.isOn() && player.pause());
  onCleanup(() => others.close());
}
