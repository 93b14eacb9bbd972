import { loadDocument, loadEpisode } from "../data/episode.ts";
import { makePlayable } from "./make-playable.ts";
import { usePlayer } from "./player-provider.tsx";
import { findLesson } from "./questions/read-questions.ts";
import { readBlocks } from "./read-blocks.ts";

/** Plays the lesson of a concept in an episode that teaches it, in the first language with audio. */
export function createLessonPlay() {
  const player = usePlayer();
  return async (episodeId: string, conceptId: string): Promise<void> => {
    const isStillAsked = player.prime();
    const [episode, document] = await Promise.all([
      loadEpisode(episodeId),
      loadDocument(episodeId),
    ]);
    for (const language of episode.languages) {
      const playable = makePlayable(episode, document, language);
      const script = document.script.tracks.find((track) => track.language === language);
      const timing = document.tracks.find((track) => track.language === language);
      if (playable === null || script === undefined) continue;
      const lesson = findLesson(readBlocks(script.segments, timing), conceptId);
      if (isStillAsked()) void player.open(playable, { atMs: lesson?.span?.startMs ?? 0 });
      return;
    }
  };
}
