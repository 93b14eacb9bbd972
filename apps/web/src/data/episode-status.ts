import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import { api, type EpisodeProgress } from "../api.ts";

const EVERY_MS = 2_000;
const EVERY_MS_WHEN_LOST = 6_000;

interface FollowedEpisode {
  episodeId: string;
  /** Polls only while an episode is being made. */
  isMaking: () => boolean;
  onStatus: (status: EpisodeProgress) => void;
  /** The source of the status; the API by default. */
  ask?: (episodeId: string) => Promise<EpisodeProgress>;
}

/**
 * Follows an episode that is being made, while the page is visible and at once when somebody returns to it;
 * tells when there is no news.
 */
export function followEpisode({
  episodeId,
  isMaking,
  onStatus,
  ask = (id) => api.episodes.status.query({ episodeId: id }),
}: FollowedEpisode) {
  const [isLost, setLost] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") return;
    try {
      const status = await ask(episodeId);
      if (isOver) return;
      setLost(false);
      onStatus(status);
    } catch {
      // No answer means no news: this is shown, and polling continues.
      setLost(true);
    }
    if (!isOver && isMaking())
      timer = setTimeout(() => void look(), isLost() ? EVERY_MS_WHEN_LOST : EVERY_MS);
  }

  const hurry = () => isMaking() && void look();
  document.addEventListener("visibilitychange", hurry);
  addEventListener("online", hurry);
  // Each status triggers this again: only a change is a reason to poll at once.
  createEffect(on(createMemo(isMaking), hurry));
  onCleanup(() => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", hurry);
    removeEventListener("online", hurry);
  });
  return { isLost };
}
