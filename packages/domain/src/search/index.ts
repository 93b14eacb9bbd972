/** Searching what is said in one's own episodes and in recordings for one's classes. */
export { followChanges, type IndexDeps, rebuildSearch, sweepSearch } from "./index-episodes.ts";
export {
  type FoundEpisode,
  type FoundLine,
  type MarkedText,
  type SearchAnswer,
  searchEpisodes,
  SearchEpisodes,
} from "./search-episodes.ts";
export { LONGEST_QUERY } from "./read-query.ts";
export { foldForSearch } from "./fold-for-search.ts";
export type {
  FoundOfOwner,
  FoundPassage,
  SearchChange,
  SearchChangeStore,
  SearchedEpisode,
  SearchedLine,
  SearchedPassage,
  SearchStore,
} from "./ports.ts";
