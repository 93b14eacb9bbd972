import { revalidate } from "@solidjs/router";
import { createEffect, on, onCleanup, onMount } from "solid-js";

import { connectionState, untilThere } from "../connection.ts";
import { isOutdated } from "../keep-last.ts";

/** Once LearnLab answers again, what is shown is asked for anew. */
export function createRecovery(): void {
  createEffect(on(connectionState, (now) => now === "fine" && isOutdated() && revalidate()));
  onMount(() => document.addEventListener("click", waitForAnswer, true));
  onCleanup(() => document.removeEventListener("click", waitForAnswer, true));
}

/**
 * A link that leaves the client is followed once LearnLab answers: the browser's own page of an error
 * would take the place of what is shown.
 */
function waitForAnswer(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[rel=external]") : null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!(link instanceof HTMLAnchorElement) || link.target !== "" || !isPlain) return;
  event.preventDefault();
  void untilThere().then(() => location.assign(link.href));
}
