import { createEffect, createSignal, on, onCleanup } from "solid-js";

import { api } from "../../api.ts";
import type { Status } from "./load-episode.ts";

const EVERY_MS = 2_000;
const EVERY_MS_WHEN_LOST = 6_000;

interface StatusParts {
  episodeId: string;
  /** Asked for only while something is on its way. */
  isMaking: () => boolean;
  onStatus: (status: Status) => void;
}

/** Follows an episode that is being made, while the page is looked at; says when there is no news. */
export function createStatus({ episodeId, isMaking, onStatus }: StatusParts) {
  const [isLost, setLost] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    if (document.visibilityState === "hidden") return wait();
    try {
      const status = await api.episodes.status.query({ episodeId });
      setLost(false);
      onStatus(status);
    } catch {
      // No answer means no news: that is shown, and asked again.
      setLost(true);
    }
    if (isMaking()) wait();
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), isLost() ? EVERY_MS_WHEN_LOST : EVERY_MS);
  }

  createEffect(on(isMaking, (now) => now && void look()));
  onCleanup(() => clearTimeout(timer));
  return { isLost };
}
