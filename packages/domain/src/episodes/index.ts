/** Episodes and their tracks: asked for, listed, read, removed. Their making is `generation`. */
export {
  readRetryBounds,
  recordChange,
  removeEpisode,
  restoreEpisode,
  retryEpisode,
} from "./change-episode.ts";
export {
  getLimits,
  Limits,
  LIMITS_NAME,
  type LimitsDeps,
  readLimits,
  saveLimits,
} from "./limits.ts";
export type {
  EpisodeBounds,
  EpisodeStore,
  GenerationQueue,
  NewEpisode,
  RetryBounds,
} from "./ports.ts";
export {
  EpisodeCursor,
  episodeNotFound,
  EpisodeRef,
  getEpisode,
  getEpisodeStatus,
  getPermitted,
  getTrackLinks,
  ListEpisodes,
  listEpisodes,
  TrackRef,
} from "./read-episodes.ts";
export {
  checkMediaAccess,
  type MediaOwnerStore,
  type MediaVerdict,
  type TrackOwner,
} from "./media-access.ts";
export { waitForEpisode } from "./wait-for-episode.ts";
export { noAudioMissing, refuseAnother } from "./refusals.ts";
export { RequestEpisode, requestEpisode, sendOrLeaveToSweeper } from "./request-episode.ts";
export {
  type Episode,
  type EpisodeStatus,
  type EpisodeSummary,
  type StepProgress,
  type Track,
  txtKeyOf,
  vttKeyOf,
} from "./types.ts";
