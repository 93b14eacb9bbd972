/** Episodes and their tracks: asked for, listed, read, removed. Their making is `generation`. */
export { removeEpisode, restoreEpisode, retryEpisode } from "./change-episode.ts";
export type { EpisodeStore, GenerationQueue, NewEpisode } from "./ports.ts";
export {
  EpisodeRef,
  getEpisode,
  getEpisodeStatus,
  getPermitted,
  getTrackLinks,
  ListEpisodes,
  listEpisodes,
  TrackRef,
} from "./read-episodes.ts";
export { RequestEpisode, requestEpisode } from "./request-episode.ts";
export type { Episode, EpisodeStatus, EpisodeSummary, StepProgress, Track } from "./types.ts";
