import { onCleanup } from "solid-js";

import type { Player } from "./create-player.ts";
import { actionOfKey } from "./player-keys.ts";

/** Keys, and the moments at which a page may go away without another chance to save. */
export function watchPage(player: Player): void {
  const cleanup = new AbortController();
  const { signal } = cleanup;
  window.addEventListener(
    "keydown",
    (event) => {
      const act = player.episode() === null ? null : actionOfKey(event, player);
      if (act === null || event.defaultPrevented) return;
      event.preventDefault();
      act();
    },
    { signal },
  );
  window.addEventListener("pagehide", player.save, { signal });
  window.addEventListener("online", player.hurry, { signal });
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "hidden" && player.save(),
    { signal },
  );
  onCleanup(() => cleanup.abort());
}
