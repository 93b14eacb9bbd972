import { z } from "@hono/zod-openapi";
import { type ReadableEpisode, txtKeyOf, vttKeyOf } from "@learnlab/domain";

import { toRestStatus } from "./podcast-body.ts";
import {
  EXAMPLE_FILE,
  EXAMPLE_ID,
  EXAMPLE_USER,
  Moment,
  RestLanguage,
  toMoment,
} from "./schemas.ts";

const LINK = "Holds for at least 15 minutes; read the podcast again for a new one.";
const UNTIL_AUDIO = "Null until there is audio.";

export const StreamedPodcast = z
  .object({
    id: z.uuid(),
    file_id: z.uuid().nullable().openapi({
      description: "The course file that it belongs to; null for podcasts that are made here.",
    }),
    user_id: z.uuid(),
    title: z.string(),
    description: z.string(),
    language: RestLanguage.openapi({
      description: "Of the audio; until there is some, the primary language.",
    }),
    status: z.enum(["pending", "completed", "failed"]),
    duration: z
      .int()
      .nullable()
      .openapi({ description: `In seconds. ${UNTIL_AUDIO}` }),
    s3_audio_key: z.string().nullable().openapi({ description: UNTIL_AUDIO }),
    s3_transcript_txt_key: z.string().nullable().openapi({ description: UNTIL_AUDIO }),
    s3_transcript_vtt_key: z.string().nullable().openapi({ description: UNTIL_AUDIO }),
    audio_url: z.url().nullable().openapi({ description: LINK }),
    transcript_txt_url: z.url().nullable().openapi({ description: LINK }),
    transcript_vtt_url: z.url().nullable().openapi({ description: LINK }),
    transcript_status: z.enum(["txt_only", "synchronized"]).nullable().openapi({
      description:
        "synchronized where the times come from the speech or an uploaded WebVTT; txt_only where they are estimated from a text.",
    }),
    total_plays: z.int(),
    created_at: Moment,
    updated_at: Moment,
  })
  .openapi("StreamedPodcast", {
    example: {
      id: EXAMPLE_ID,
      file_id: EXAMPLE_FILE,
      user_id: EXAMPLE_USER,
      title: "Interview about the Django ORM",
      description: "Recorded in class.",
      language: "en",
      status: "completed",
      duration: 384,
      s3_audio_key: "ep/0198f2a4-7c1e-7d53-9a6b-3f2e5d8c1b41/5d1c3b7e9f024a6c.mp3",
      s3_transcript_txt_key: "ep/0198f2a4-7c1e-7d53-9a6b-3f2e5d8c1b41/5d1c3b7e9f024a6c.txt",
      s3_transcript_vtt_key: "ep/0198f2a4-7c1e-7d53-9a6b-3f2e5d8c1b41/5d1c3b7e9f024a6c.vtt",
      audio_url: "https://learnlab.invalid/s3/learnlab-media/ep/a.mp3?X-Amz-Signature=5d",
      transcript_txt_url: "https://learnlab.invalid/s3/learnlab-media/ep/a.txt?X-Amz-Signature=5e",
      transcript_vtt_url: "https://learnlab.invalid/s3/learnlab-media/ep/a.vtt?X-Amz-Signature=5f",
      transcript_status: "synchronized",
      total_plays: 0,
      created_at: "2026-11-21T06:30:00.000Z",
      updated_at: "2026-11-21T06:31:12.000Z",
    },
  });

export function toStreamedPodcast(episode: ReadableEpisode): z.infer<typeof StreamedPodcast> {
  const [primary = "en"] = episode.languages;
  return {
    id: episode.id,
    file_id: episode.materialId,
    user_id: episode.userId,
    title: episode.title,
    description: episode.description,
    language: episode.tracks[0]?.language ?? primary,
    status: toRestStatus(episode),
    ...describeFiles(episode),
    total_plays: episode.totalPlays,
    created_at: toMoment(episode.createdAt),
    updated_at: toMoment(episode.updatedAt),
  };
}

const NO_FILES = {
  duration: null,
  s3_audio_key: null,
  s3_transcript_txt_key: null,
  s3_transcript_vtt_key: null,
  audio_url: null,
  transcript_txt_url: null,
  transcript_vtt_url: null,
  transcript_status: null,
};

function describeFiles({ tracks: [track], transcript }: ReadableEpisode) {
  if (track === undefined || transcript === null) return NO_FILES;
  return {
    duration: Math.round(track.durationMs / 1000),
    s3_audio_key: track.audioKey,
    s3_transcript_txt_key: txtKeyOf(track),
    s3_transcript_vtt_key: vttKeyOf(track),
    audio_url: track.audioUrl,
    transcript_txt_url: transcript.txtUrl,
    transcript_vtt_url: transcript.vttUrl,
    transcript_status: track.transcriptStatus,
  };
}
