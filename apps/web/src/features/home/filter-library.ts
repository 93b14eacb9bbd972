import type { EpisodeSummary, Language } from "../../api.ts";
import { isFinished } from "../../data/is-finished.ts";

export type HeardState = "all" | "new" | "begun" | "finished";

export interface LibraryFilter {
  search: string;
  /** The course's title; empty for all. */
  course: string;
  language: Language | "";
  state: HeardState;
}

export const NO_FILTER: LibraryFilter = { search: "", course: "", language: "", state: "all" };

/** The episodes that match all criteria, in order, ignoring case. */
export function filterLibrary(episodes: EpisodeSummary[], asked: LibraryFilter): EpisodeSummary[] {
  const words = fold(asked.search).split(/\s+/).filter(Boolean);
  return episodes.filter((episode) => {
    const title = fold(episode.title);
    return (
      words.every((word) => title.includes(word)) &&
      (asked.course === "" || episode.includedCourses.includes(asked.course)) &&
      (asked.language === "" || episode.languages.includes(asked.language)) &&
      (asked.state === "all" || stateOf(episode) === asked.state)
    );
  });
}

function stateOf(episode: EpisodeSummary): HeardState {
  if (isFinished(episode)) return "finished";
  return episode.completion > 0 || episode.positionMs > 0 ? "begun" : "new";
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
