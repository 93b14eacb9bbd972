/** Episodes, their tracks and documents: requesting, listing, reading, removing. */
export type { EpisodeBounds, RetryBounds } from "./bounds.ts";
export type {
  Ability,
  AnswerResult,
  Brief,
  BriefConcept,
  BriefLink,
  BriefReview,
  BriefHeard,
  BriefLead,
  ConceptReason,
  LessonVariant,
  ObeyedChoice,
  SpeechPlan,
} from "./brief.ts";
export {
  readRetryBounds,
  recordChange,
  removeEpisode,
  restoreEpisode,
  retryEpisode,
} from "./change-episode.ts";
export { findLines, type Lines } from "./find-lines.ts";
export { listLines } from "./list-lines.ts";
export { checkChoice, type EpisodeChoice } from "./check-choice.ts";
export { FEWEST_CONCEPTS } from "./choice-limits.ts";
export { MOST_COURSES, MOST_TOPICS } from "./choice-limits.ts";
export {
  type Checked,
  type CheckReason,
  type CheckResult,
  describeReason,
  giveReason,
  type KeptCheck,
} from "./check-reasons.ts";
export {
  type Claim,
  type ClaimBasis,
  type ClaimCounts,
  countClaims,
  type StoredSentence,
  upgradeClaim,
} from "./claim.ts";
export type { Cue } from "./cue.ts";
export { BEGUN, type EpisodeStatus, isUnfinished, UNFINISHED } from "./episode-status.ts";
export {
  type BriefedDocument,
  documentKey,
  type EpisodeDocument,
  inScriptOrder,
  isPublishedScript,
  readBriefedDocument,
  readDocument,
  readDocumentSince,
  type TrackTimes,
  versionOf,
} from "./document.ts";
export { type CourseChoice, LearnerRef, listChoices } from "./list-choices.ts";
export {
  checkMediaAccess,
  type MediaOwnerStore,
  type MediaVerdict,
  REPLACED_KEPT_MS,
  type ReplacedAudio,
  type TrackOwner,
} from "./media-access.ts";
export {
  type AllEpisodesStore,
  type EpisodeFilter,
  ListAllEpisodes,
  listAllEpisodes,
  type OwnedEpisode,
} from "./list-all-episodes.ts";
export type { EpisodeDraft, EpisodeStore, GenerationQueue, NewEpisode } from "./ports.ts";
export {
  EpisodeCursor,
  episodeNotFound,
  EpisodeRef,
  getEpisode,
  getEpisodeStatus,
  getTrackLinks,
  linkTrack,
  ListEpisodes,
  listEpisodes,
  permitEpisode,
  readerOf,
  permitList,
  TrackRef,
} from "./read-episodes.ts";
export { CoverRef, readCover } from "./read-cover.ts";
export {
  type ClassRecording,
  type ClassStanding,
  findListener,
  findMediaReader,
} from "./hearers.ts";
export { readScript } from "./read-script.ts";
export { noAudioMissing, refuseAnother, type RequestRefusal } from "./refusals.ts";
export {
  describeRefusal,
  findBound,
  type LearnerDay,
  readRequestDay,
  type RequestCounts,
  type RequestDayDeps,
} from "./request-day.ts";
export {
  getEnrolled,
  RequestEpisode,
  requestEpisode,
  sendOrLeaveToSweeper,
} from "./request-episode.ts";
export type {
  AskedText,
  Authorship,
  Piece,
  PieceOrigin,
  Script,
  ScriptQuestion,
  ScriptTrack,
  Segment,
  SegmentKind,
  Sentence,
} from "./script.ts";
export {
  coverKeyOf,
  type Episode,
  type EpisodeSummary,
  type EpisodeWithTracks,
  type MeasuredStep,
  type SearchedSummary,
  type PublishedTrack,
  type Step,
  type StepProgress,
  timesKeyOf,
  type Track,
  type TranscriptStatus,
  txtKeyOf,
  vttKeyOf,
} from "./types.ts";
export { waitForEpisode } from "./wait-for-episode.ts";
export { explainWhy, type Why } from "./why.ts";
export { isWithheldFrom, showTo, withhold } from "./withhold.ts";
export { keepWork, readWork, WORK_LOST } from "./work-objects.ts";
export { writeTxt } from "./write-txt.ts";
export type * from "./reasons.ts";
