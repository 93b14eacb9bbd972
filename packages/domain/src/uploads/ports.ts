import type { PublishedTrack, TranscriptStatus } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { UploadPlace } from "./upload-files.ts";

/** An upload that is about to be stored. */
export interface UploadReservation extends UploadPlace {
  userId: string;
  courseId: string;
  /** The same key of the same person keeps no second episode. */
  requestKey: string;
  /** Of everything that is going to be stored. */
  sizeBytes: number;
  /** The learner's own day, as 2026-11-21. */
  localDate: string;
  at: number;
}

export interface UploadBounds {
  /** Uploads of a person on a day of theirs. */
  perDay: number;
  /** What a person's uploads take together. */
  spaceBytes: number;
}

export type ReservedUpload =
  /** Where to store it: for a request that was begun before, the place that it had then. */
  | { state: "reserved"; place: UploadPlace }
  /** The request was done before. */
  | { state: "published"; id: string }
  | { state: "refused"; why: "perDay" | "notAllowed" }
  | { state: "refused"; why: "space"; usedBytes: number };

export interface UploadedEpisode extends Pick<UploadReservation, "userId" | "courseId"> {
  id: string;
  /** The course file that it was said to belong to, over the REST interface. */
  materialId: string | null;
  title: string;
  description: string;
  language: Language;
  includedCourses: string[];
  scriptKey: string;
  localDate: string;
  requestKey: string;
  sizeBytes: number;
  track: Omit<PublishedTrack, "at" | "episodeId"> & { transcriptStatus: TranscriptStatus };
  at: number;
}

export interface UploadStore {
  findMaterial(materialId: string): Promise<{ id: string; courseId: string } | null>;
  /**
   * Takes the space of an upload before anything of it is stored. Whether the person may upload to the
   * course, their uploads of the day and the space they take are asked in the statement that writes, so
   * that they hold however many uploads come at once.
   */
  reserve(upload: UploadReservation, bounds: UploadBounds): Promise<ReservedUpload>;
  /** Makes a reserved upload a finished episode, all or nothing; null where its reservation is gone. */
  publish(episode: UploadedEpisode): Promise<{ id: string } | null>;
  /** Gives a reservation up; false where there is none any more, so that its objects are not one's own. */
  withdraw(id: string): Promise<boolean>;
}
