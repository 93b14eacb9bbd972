/** Episodes that people upload: an MP3 and its transcript. */
export type { SentAudio } from "./inspect-audio.ts";
export type {
  ReservedUpload,
  UploadBounds,
  UploadedEpisode,
  UploadReservation,
  UploadStore,
} from "./ports.ts";
export type { SentTranscript } from "./read-transcript.ts";
export { type UploadDeps, UploadEpisode, uploadEpisode } from "./upload-episode.ts";
export { removeFiles } from "./upload-files.ts";
export type * from "./reasons.ts";
