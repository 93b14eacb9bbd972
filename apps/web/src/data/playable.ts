import type { Language } from "../api.ts";

/** One language of an episode, as the player needs it. */
export interface Playable {
  episodeId: string;
  title: string;
  /** Said below the title: the courses. */
  album: string;
  language: Language;
  durationMs: number;
  chapters: { title: string; startMs: number }[];
  cueStartsMs: number[];
}
