import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import { api, type EpisodeProgress } from "../api.ts";

const EVERY_MS = 2_000;
const EVERY_MS_WHEN_LOST = 6_000;

interface FollowedEpisode {
  episodeId: string;
  /** It is asked for only while something is on its way. */
  isMaking: () => boolean;
  onStatus: (status: EpisodeProgress) => void;
  /** Where the status comes from: the API. */
  ask?: (episodeId: string) => Promise<EpisodeProgress>;
}

/**
 * Follows an episode that is being made, while the page is looked at, and at once when somebody comes
 * back to it; says when there is no news.
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
      // No answer means no news: that is shown, and asked again.
      setLost(true);
    }
    if (!isOver && isMaking())
      timer = setTimeout(() => void look(), isLost() ? EVERY_MS_WHEN_LOST : EVERY_MS);
  }

  const hurry = () => isMaking() && void look();
  document.addEventListener("visibilitychange", hurry);
  addEventListener("online", hurry);
  // Each status that comes says so anew: only a change is a reason to ask at once.
  createEffect(on(createMemo(isMaking), hurry));
  onCleanup(() => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", hurry);
    removeEventListener("online", hurry);
  });
  return { isLost };
}
