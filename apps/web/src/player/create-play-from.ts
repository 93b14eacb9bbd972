import { resumePosition } from "@learnlab/domain/client";

import type { Language } from "../api.ts";
import { createTask } from "../create-task.ts";
import { loadDocument, loadEpisode } from "../data/episode.ts";
import { showToast } from "../ui/index.ts";
import { makePlayable } from "./make-playable.ts";
import { usePlayer } from "./player-provider.tsx";

export interface PlayedPlace {
  episodeId: string;
  language: Language;
  positionMs: number;
}

/** As after a pause of some minutes: three seconds earlier, at the beginning of a line. */
const AWAY_MS = 120_000;

/**
 * Plays an episode in a language from a place, whatever played before: from a little before it, or exactly
 * from there where it is the beginning of a line.
 */
export function createPlayFrom({ isExact = false } = {}) {
  const player = usePlayer();
  const before = (positionMs: number, cueStartsMs: readonly number[]) =>
    isExact ? positionMs : resumePosition({ positionMs, pausedForMs: AWAY_MS, cueStartsMs });

  const opening = createTask(async ({ episodeId, language, positionMs }: PlayedPlace) => {
    const isStillAsked = player.prime();
    const [episode, document] = await Promise.all([
      loadEpisode(episodeId),
      loadDocument(episodeId),
    ]);
    const playable = makePlayable(episode, document, language);
    if (playable === null) throw new Error("The episode has no sound in this language.");
    if (isStillAsked()) {
      void player.open(playable, { atMs: before(positionMs, playable.cueStartsMs) });
    }
  });

  return async (place: PlayedPlace): Promise<void> => {
    if (player.isOpen(place)) {
      player.seek(before(place.positionMs, player.episode()?.cueStartsMs ?? []));
      if (!player.isOn()) player.play();
      return;
    }
    await opening.start(place);
    const failure = opening.failure();
    if (failure !== null) showToast({ message: failure.message });
  };
}
