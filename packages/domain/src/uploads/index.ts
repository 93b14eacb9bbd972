/** Episodes that people upload: audio with its transcript, whole or in parts. */
export {
  type AudioContainer,
  type AudioInspector,
  type ByteSource,
  type InspectedAudio,
  UnreadableAudio,
} from "./audio-inspector.ts";
export type { AudioRefusal } from "./audio-refusal.ts";
export type { SentAudio } from "./inspect-audio.ts";
export {
  EditUpload,
  editUpload,
  type EditUploadDeps,
  getUploaded,
  LinkEdit,
  linkEdit,
  UploadedRef,
} from "./edit-upload.ts";
export type { InspectDeps } from "./held-files.ts";
export { inspectUpload } from "./inspect-upload.ts";
export { getUpload, listUploads, type UploadView } from "./list-uploads.ts";
export type {
  ReservedUpload,
  UploadBounds,
  UploadedEpisode,
  UploadReservation,
  UploadStore,
} from "./ports.ts";
export type { AudioReplacement, PublishedUpload, UploadEdit } from "./published-upload.ts";
export type { SentTranscript } from "./read-transcript.ts";
export {
  cancelUpload,
  FinishUpload,
  finishUpload,
  getPartLink,
  getPartLinks,
  type PartLink,
  UploadPart,
  UploadRef,
} from "./send-parts.ts";
export { BeginUpload, beginUpload, type SendUploadDeps } from "./send-upload.ts";
export type { OpenedUpload, PartLinks, SentUploadStore, UploadQueue } from "./sent-ports.ts";
export type { HeldUpload, SentUpload, SentUploadStatus } from "./sent-upload.ts";
export { sweepUploads, type SweepUploadsDeps } from "./sweep-uploads.ts";
export {
  type UploadDeps,
  UploadEpisode,
  uploadEpisode,
  type UploadSpace,
} from "./upload-episode.ts";
export { removeUpload } from "./upload-files.ts";
export type * from "./reasons.ts";
