import { createEffect } from "solid-js";

import { createTask } from "../create-task.ts";
import { loadDocument, loadEpisode, loadProgress } from "../data/episode.ts";
import { showToast } from "../ui/index.ts";
import { makePlayable } from "./make-playable.ts";
import type { Playable } from "../data/playable.ts";
import { usePlayer } from "./player-provider.tsx";

/** Plays an episode of which only a list row is known: the rest is loaded on demand. */
export function createEpisodePlay(episodeId: string) {
  const player = usePlayer();
  const isOpen = () => player.isOpen({ episodeId });
  const opening = createTask(async () => {
    const isStillAsked = player.prime();
    const playable = await loadPlayable(episodeId);
    if (isStillAsked()) void player.open(playable);
  });
  createEffect(() => {
    const failure = opening.failure();
    if (failure !== null) showToast({ message: failure.message });
  });
  const isWaiting = () => player.state() === "loading" || player.state() === "buffering";
  return {
    isOpen,
    failure: opening.failure,
    /** Requested and not audible yet. */
    isBusy: () => opening.isBusy() || (isOpen() && player.isOn() && isWaiting()),
    /** Whether it plays, or will as soon as there is sound. */
    isOn: () => isOpen() && player.isOn(),
    /** The heard share, on this page and before, 0 to 1. */
    heardShare: () => (isOpen() ? player.heardShare() : 0),
    toggle(): void {
      if (isOpen()) player.toggle();
      else void opening.start();
    },
  };
}

/** In the language in which it was left, else the first one with audio. */
export async function loadPlayable(episodeId: string): Promise<Playable> {
  const [episode, document, progress] = await Promise.all([
    loadEpisode(episodeId),
    loadDocument(episodeId),
    loadProgress(episodeId).catch(() => null),
  ]);
  const languages = [progress?.language, ...episode.languages].flatMap((one) => one ?? []);
  for (const language of languages) {
    const playable = makePlayable(episode, document, language);
    if (playable !== null) return playable;
  }
  throw new Error("The episode has no sound.");
}
