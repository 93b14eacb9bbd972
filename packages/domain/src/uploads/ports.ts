import type { PublishedTrack, TranscriptStatus } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type {
  AudioReplacement,
  EditOutcome,
  PublishedUpload,
  UploadEdit,
} from "./published-upload.ts";
import type { UploadPlace } from "./upload-files.ts";

/** An upload that is about to be stored. */
export interface UploadReservation extends UploadPlace {
  userId: string;
  courseId: string;
  /** For the class of the course, as its teachers may upload; else for the uploader alone. */
  isForClass: boolean;
  /** The episode of which it is to be the audio from then on; null for an episode of its own. */
  replaces: string | null;
  /** The same key of the same person stores no second episode. */
  requestKey: string;
  /** The bytes of everything that will be stored. */
  sizeBytes: number;
  /** The learner's local day, as 2026-11-21. */
  localDate: string;
  at: number;
}

export interface UploadBounds {
  /** A person's uploads per local day. */
  perDay: number;
  /** The total space of a person's uploads. */
  spaceBytes: number;
}

export type ReservedUpload =
  /** Where to store it; a repeated request gets the same place. */
  | { state: "reserved"; place: UploadPlace }
  /** The request was completed before. */
  | { state: "published"; id: string }
  | { state: "refused"; why: "perDay" | "notAllowed" }
  | { state: "refused"; why: "space"; usedBytes: number };

export interface UploadedEpisode extends Pick<
  UploadReservation,
  "userId" | "courseId" | "isForClass"
> {
  id: string;
  /** The course file that it was said to belong to, over the REST interface. */
  materialId: string | null;
  title: string;
  description: string;
  language: Language;
  includedCourses: string[];
  scriptKey: string;
  /** The name of its picture; null where it brought none. */
  cover: string | null;
  localDate: string;
  requestKey: string;
  sizeBytes: number;
  track: Omit<PublishedTrack, "at" | "episodeId"> & { transcriptStatus: TranscriptStatus };
  at: number;
}

export interface UploadStore {
  findMaterial(materialId: string): Promise<{ id: string; courseId: string } | null>;
  /**
   * Reserves an upload's space before anything is stored. The writing statement checks that the person may
   * upload to the course, their uploads of the day and their space, so the limits hold under concurrency.
   */
  reserve(upload: UploadReservation, bounds: UploadBounds): Promise<ReservedUpload>;
  /** Turns a reserved upload into a finished episode in one transaction; null if the reservation is gone. */
  publish(episode: UploadedEpisode): Promise<{ id: string } | null>;
  /** An uploaded episode that is not deleted, as a person reads it. */
  findPublished(episodeId: string, readerId: string | null): Promise<PublishedUpload | null>;
  /**
   * Changes an uploaded episode within the space of its owner and, where its language changes, under which one
   * the progress of all who heard it is kept.
   */
  edit(change: UploadEdit): Promise<EditOutcome>;
  /**
   * Puts another track in the place of an uploaded episode's, in one transaction. What was listened to stays; the
   * progress of all who heard it begins anew, with the position where it was, at most at the end. False if the
   * episode was changed or removed meanwhile, or the reservation is gone.
   */
  replaceAudio(change: AudioReplacement): Promise<boolean>;
  /** Withdraws a reservation; false if it is gone, so that its objects must not be deleted. */
  withdraw(id: string): Promise<boolean>;
}
