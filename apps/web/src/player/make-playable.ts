import type { Language } from "../api.ts";
import type { Episode, ScriptTrack, Timing } from "../data/episode.ts";
import { pictureOf } from "../data/picture-of.ts";
import type { Playable } from "../data/playable.ts";
import { placeQuestions } from "./questions/place-questions.ts";
import { listChapters, readBlocks } from "./read-blocks.ts";

/** The needed parts of an episode. */
type EpisodeWithTracks = Pick<Episode, "id" | "title" | "cover" | "includedCourses"> & {
  tracks: { language: Language; durationMs: number }[];
};

/** The needed parts of its document: the words and their times. */
interface SpokenDocument {
  script: {
    tracks: Pick<ScriptTrack, "language" | "title" | "segments">[];
    questions: { number: number; questionSegmentId: string }[];
  };
  tracks: Timing[];
}

/** One language of an episode for the player, or null if it has no audio. */
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
    courses: episode.includedCourses,
    picture: pictureOf(episode),
    language,
    durationMs: track.durationMs,
    chapters: listChapters(blocks).flatMap(({ title, startMs }) =>
      startMs === null ? [] : [{ title, startMs }],
    ),
    cueStartsMs: timing.cues.map(({ startMs }) => startMs),
    questions: placeQuestions(document.script.questions, blocks),
  };
}
