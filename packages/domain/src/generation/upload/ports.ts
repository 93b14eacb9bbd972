import type { PublishedTrack } from "../ports.ts";
import type { TranscriptStatus } from "../../learning/index.ts";
import type { Language } from "../../shared/index.ts";

export interface UploadedEpisode {
  id: string;
  userId: string;
  materialId: string;
  title: string;
  description: string;
  language: Language;
  includedCourses: string[];
  scriptKey: string;
  /** The learner's own day, as 2026-11-21. */
  localDate: string;
  /** The same key of the same person keeps no second episode. */
  requestKey: string;
  track: Omit<PublishedTrack, "at" | "episodeId"> & { transcriptStatus: TranscriptStatus };
  at: number;
}

export interface UploadStore {
  findMaterial(materialId: string): Promise<{ id: string; courseId: string } | null>;
  /** Keeps a finished episode with its track, all or nothing; the earlier one for a known key. */
  keep(
    episode: UploadedEpisode,
    bounds: { perDay: number },
  ): Promise<{ id: string } | { refused: "perDay" }>;
}
