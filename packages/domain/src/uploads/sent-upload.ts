import type { Language } from "../languages/index.ts";
import { mediaTypeOfName } from "./audio-formats.ts";
import type { AudioRefusal } from "./audio-refusal.ts";

/**
 * Audio on its way to be an episode:
 * - `sending`: its parts are not all here yet;
 * - `inspecting`: it waits for its turn, or is being read;
 * - `refused`: it cannot be taken, for the reason it says.
 * Once it is inspected the episode stands, and the upload is gone.
 */
export type SentUploadStatus = "sending" | "inspecting" | "refused";

export interface SentUpload {
  /** Of the episode to be, where it replaces none. */
  id: string;
  trackId: string;
  userId: string;
  courseId: string;
  /** Whether it is for the class of the course. */
  isForClass: boolean;
  /** The episode whose audio it is to replace; null for an episode of its own. */
  replaces: string | null;
  /** Empty where the file's own is to be taken. */
  title: string;
  description: string;
  language: Language;
  fileName: string;
  sizeBytes: number;
  /** How the transcript's file is called; null where none comes with it. */
  transcriptName: string | null;
  /** Of the parts, as the store knows them. */
  partsId: string;
  status: SentUploadStatus;
  refusal: AudioRefusal | null;
  requestKey: string;
  localDate: string;
  createdAt: number;
}

/** An upload that an attempt holds. */
export interface HeldUpload extends SentUpload {
  attempt: number;
}

interface SentPlace {
  id: string;
  trackId: string;
}

/** Where the parts of a file come together. */
export function sentKeyOf({ trackId, fileName }: Pick<SentUpload, "trackId" | "fileName">): string {
  return `ep/${trackId}/sent.${mediaTypeOfName(fileName).ending}`;
}

/** Where a transcript and a picture are kept until they are read, and audio that had to be written anew. */
export function sentKeys({ id, trackId }: SentPlace) {
  return {
    transcript: `ep/${id}/transcript`,
    cover: `ep/${id}/cover`,
    kept: (ending: string) => `ep/${trackId}/kept.${ending}`,
  };
}
