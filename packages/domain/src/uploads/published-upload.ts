import type { ClassStanding, TranscriptStatus } from "../episodes/index.ts";
import type { UploadedEpisode } from "./ports.ts";

/** An uploaded episode, with what may be changed of it. */
export interface PublishedUpload extends Pick<
  UploadedEpisode,
  | "id"
  | "userId"
  | "isForClass"
  | "title"
  | "description"
  | "language"
  | "includedCourses"
  | "scriptKey"
  | "cover"
> {
  /** Null in older rows. */
  courseId: string | null;
  /** Of whoever reads it. */
  standing: ClassStanding | null;
  track: Pick<
    UploadedEpisode["track"],
    "id" | "audioKey" | "sizeBytes" | "durationMs" | "transcriptStatus"
  >;
}

export interface UploadEdit {
  id: string;
  /** What was read: only that is changed. */
  before: Pick<PublishedUpload, "scriptKey" | "language">;
  told: Pick<UploadedEpisode, "title" | "description" | "language" | "courseId" | "isForClass">;
  includedCourses: string[];
  scriptKey: string;
  cover: string | null;
  sizeBytes: number;
  transcriptStatus: TranscriptStatus;
  /** The total space of its owner's uploads, which it keeps to unless it becomes smaller. */
  spaceBytes: number;
  at: number;
}

/** Another recording in the place of that of an uploaded episode. */
export interface AudioReplacement {
  /** The reservation that it came with, which it frees. */
  uploadId: string;
  episodeId: string;
  /** What was read: only that is changed. */
  before: Pick<PublishedUpload, "scriptKey">;
  scriptKey: string;
  /** The bytes of all objects of the episode from then on. */
  sizeBytes: number;
  track: UploadedEpisode["track"];
  at: number;
}

export type EditOutcome =
  | { state: "edited" }
  /** Somebody else changed it since it was read. */
  | { state: "changed" }
  | { state: "no_space"; usedBytes: number };
