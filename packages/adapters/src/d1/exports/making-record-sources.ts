import type { RecordKind } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { audioKeyOfRow } from "../episodes/audio-key.ts";
import { columns, ofEpisodes, own, plain, type RecordSource, written } from "./record-columns.ts";

type Kind = Extract<RecordKind, "openings" | "tracks" | "steps">;

/** Where the rows of how somebody's episodes are made are. */
export const makingRecordSources: { [TKind in Kind]: RecordSource<TKind> } = {
  openings: {
    ...plain("openings", own("openings"), { latest: "latest", ...written }),
    json: ["latest"],
  },
  tracks: {
    table: "tracks",
    from: sql`tracks`,
    isTheirs: ofEpisodes("tracks"),
    fields: () => ({
      ...columns("tracks", {
        id: "id",
        episodeId: "episode_id",
        language: "language",
        contentType: "content_type",
        transcriptStatus: "transcript_status",
        durationMs: "duration_ms",
        sizeBytes: "size_bytes",
        voice: "voice",
        engine: "engine",
        sampleRate: "sample_rate",
        replaced: "replaced",
        ...written,
      }),
      audioKey: audioKeyOfRow,
    }),
    json: ["replaced"],
  },
  steps: {
    ...plain("generation_steps", ofEpisodes("generation_steps"), {
      episodeId: "episode_id",
      step: "step",
      language: "language",
      state: "state",
      attempt: "attempt",
      runId: "run_id",
      leaseUntil: "lease_until",
      doneParts: "done_parts",
      totalParts: "total_parts",
      doneCharacters: "done_characters",
      totalCharacters: "total_characters",
      outputKey: "output_key",
      error: "error",
      errorReason: "error_reason",
      beganAt: "began_at",
      endedAt: "ended_at",
      past: "past",
      ...written,
    }),
    json: ["past"],
  },
};
