import { onCleanup } from "solid-js";

import type { Player } from "./create-player.ts";
import { showKeys } from "./keys-open.ts";
import { actionOfKey, asksForKeys, type KeyControls } from "./player-keys.ts";

/** Handles keys, and the moments at which a page may disappear without another chance to save. */
export function watchPage(player: Player, more: Pick<KeyControls, "mark" | "showChapters">): void {
  const cleanup = new AbortController();
  const { signal } = cleanup;
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented) return;
      if (asksForKeys(event)) return void showKeys(true);
      if (player.episode() === null) return;
      const act = player.areKeysOn() ? actionOfKey(event, { ...player, ...more }) : null;
      if (act === null) return;
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
