import type { EpisodeSummary, Language } from "../../api.ts";
import { isFinished } from "../../data/is-finished.ts";

export type HeardState = "all" | "new" | "begun" | "finished" | "downloaded";

export interface LibraryFilter {
  search: string;
  /** The course's title; empty for all. */
  course: string;
  language: Language | "";
  state: HeardState;
}

export const NO_FILTER: LibraryFilter = { search: "", course: "", language: "", state: "all" };

/** The episodes that match all criteria, in order, ignoring case. */
export function filterLibrary(
  episodes: EpisodeSummary[],
  asked: LibraryFilter,
  downloaded: readonly string[] = [],
): EpisodeSummary[] {
  return episodes.filter(
    (episode) =>
      matchWords(asked.search, episode.title) &&
      (asked.course === "" || episode.includedCourses.includes(asked.course)) &&
      (asked.language === "" || episode.languages.includes(asked.language)) &&
      isInState(episode, asked.state, downloaded),
  );
}

/** Whether a text has all words that are searched, ignoring case. */
export function matchWords(search: string, text: string): boolean {
  const folded = fold(text);
  return fold(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function isInState(
  episode: EpisodeSummary,
  state: HeardState,
  downloaded: readonly string[],
): boolean {
  if (state === "downloaded") return downloaded.includes(episode.id);
  return state === "all" || stateOf(episode) === state;
}

function stateOf(episode: EpisodeSummary): HeardState {
  if (isFinished(episode)) return "finished";
  return episode.completion > 0 || episode.positionMs > 0 ? "begun" : "new";
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
