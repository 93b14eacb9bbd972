import { createSignal, onCleanup } from "solid-js";

import { api, type EpisodeProgress } from "../../api.ts";

const EVERY_MS = 2000;
const EVERY_MS_WHEN_LOST = 6000;

/** Whether an episode is still on its way. */
export function isUnfinished(status: EpisodeProgress["status"]): boolean {
  return status === "pending" || status === "writing" || status === "speaking";
}

/**
 * Follows an episode that is being made, while the page is looked at; `onEnd` is called once, when
 * it is finished or has failed. A lost connection is told and tried again.
 */
export function createStatus(episodeId: string, onEnd: () => void) {
  const [status, setStatus] = createSignal<EpisodeProgress | null>(null);
  const [isLost, setLost] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function look(): Promise<void> {
    if (document.visibilityState === "hidden") return wait();
    const seen = await ask();
    setLost(seen === null);
    if (isOver) return;
    if (seen === null) return wait();
    setStatus(seen);
    if (isUnfinished(seen.status)) return wait();
    isOver = true;
    onEnd();
  }

  // Any failure means the same here: there is no news, and the next look may bring some.
  function ask(): Promise<EpisodeProgress | null> {
    return api.episodes.status.query({ episodeId }).catch(() => null);
  }

  function wait(): void {
    timer = setTimeout(() => void look(), isLost() ? EVERY_MS_WHEN_LOST : EVERY_MS);
  }

  void look();
  onCleanup(() => {
    isOver = true;
    clearTimeout(timer);
  });
  return { status, isLost };
}
