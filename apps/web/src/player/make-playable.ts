import type { Language } from "../api.ts";
import type { Episode, ScriptTrack, Timing } from "../data/episode.ts";
import type { Playable } from "../data/playable.ts";
import { placeQuestions } from "./questions/place-questions.ts";
import { listChapters, readBlocks } from "./read-blocks.ts";

/** What it takes of an episode. */
type EpisodeWithTracks = Pick<Episode, "id" | "title" | "includedCourses"> & {
  tracks: { language: Language; durationMs: number }[];
};

/** What it takes of its document: the words, and when they are said. */
interface SpokenDocument {
  script: {
    tracks: Pick<ScriptTrack, "language" | "title" | "segments">[];
    questions: { number: number; questionSegmentId: string }[];
  };
  tracks: Timing[];
}

/** One language of an episode as the player needs it, or null where that has no sound. */
export function makePlayable(
  episode: EpisodeWithTracks,
  document: SpokenDocument,
  language: Language,
): Playable | null {
  const isAsked = (track: { language: Language }) => track.language === language;
  const track = episode.tracks.find(isAsked);
  const timing = document.tracks.find(isAsked);
  const script = document.script.tracks.find(isAsked);
  if (track === undefined || timing === undefined) return null;
  const blocks = readBlocks(script?.segments ?? [], timing);
  return {
    episodeId: episode.id,
    title: script?.title ?? episode.title,
    album: episode.includedCourses.join(" · "),
    language,
    durationMs: track.durationMs,
    chapters: listChapters(blocks).flatMap(({ title, startMs }) =>
      startMs === null ? [] : [{ title, startMs }],
    ),
    cueStartsMs: timing.cues.map(({ startMs }) => startMs),
    questions: placeQuestions(document.script.questions, blocks),
  };
}
