import type { RecordKind } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { audioKeyOfRow } from "../episodes/audio-key.ts";
import { isReleased } from "../episodes/withhold-episode.ts";
import {
  columns,
  ofEpisodes,
  ofReleased,
  own,
  plain,
  type RecordSource,
  written,
} from "./record-columns.ts";

type Kind = Extract<
  RecordKind,
  "openings" | "tracks" | "steps" | "scheduled" | "refusedOrders" | "approvals"
>;

/** Where the rows of how somebody's episodes are made are; of a withheld one they say nothing that it says. */
export const makingRecordSources: { [TKind in Kind]: RecordSource<TKind> } = {
  openings: {
    table: "openings",
    from: sql`openings`,
    isTheirs: own("openings"),
    fields: () => ({
      latest: sql`(select json_group_array(json(value)) from json_each(openings.latest)
        where not exists (select 1 from episodes
          where id = value ->> 'episodeId' and not ${isReleased}))`,
      ...columns("openings", written),
    }),
    json: ["latest"],
  },
  tracks: {
    table: "tracks",
    from: sql`tracks`,
    isTheirs: ofReleased("tracks"),
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
    table: "generation_steps",
    from: sql`generation_steps join episodes on episodes.id = generation_steps.episode_id`,
    isTheirs: own("episodes"),
    fields: () => ({
      ...columns("generation_steps", {
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
      outputKey: sql`iif(${isReleased}, generation_steps.output_key, '')`,
    }),
    json: ["past"],
  },
  scheduled: {
    ...plain("scheduled_orders", own("scheduled_orders"), {
      id: "id",
      courseId: "course_id",
      languages: "languages",
      outputFormat: "output_format",
      choice: "choice",
      dueAt: "due_at",
      timeZone: "time_zone",
      orderedBy: "ordered_by",
      state: "state",
      cursor: "cursor",
      episodeId: "episode_id",
      refusal: "refusal",
      ...written,
    }),
    json: ["languages", "choice", "refusal"],
  },
  refusedOrders: {
    ...plain("class_refusals", own("class_refusals"), {
      orderId: "order_id",
      refusal: "refusal",
      ...written,
    }),
    json: ["refusal"],
  },
  approvals: plain("episode_approvals", ofEpisodes("episode_approvals"), {
    episodeId: "episode_id",
    courseId: "course_id",
    state: "state",
    reason: "reason",
    ...written,
  }),
};
