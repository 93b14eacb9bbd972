import { revalidate } from "@solidjs/router";
import { createEffect, on, onCleanup, onMount } from "solid-js";

import { connectionState, untilThere } from "../connection.ts";
import { asOf } from "../keep-last.ts";

/** Refreshes everything shown once LearnLab answers again. */
export function createRecovery(): void {
  createEffect(on(connectionState, (now) => now === "fine" && asOf() !== null && revalidate()));
  onMount(() => document.addEventListener("click", waitForAnswer, true));
  onCleanup(() => document.removeEventListener("click", waitForAnswer, true));
}

/**
 * Follows a link out of the client only once LearnLab answers: otherwise the browser's error page would
 * replace the page.
 */
function waitForAnswer(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[rel=external]") : null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!(link instanceof HTMLAnchorElement) || link.target !== "" || !isPlain) return;
  event.preventDefault();
  void untilThere().then(() => location.assign(link.href));
}
