import { createRoute, z } from "@hono/zod-openapi";

import { readUploadForm } from "./read-body.ts";
import { repeatSafely } from "./repeat-safely.ts";
import {
  allow,
  CONFLICT_PROBLEM,
  jsonOf,
  READ_PROBLEMS,
  readAnswers,
  RepeatHeaders,
  UPLOAD_PROBLEMS,
  UPLOADED_HEADERS,
} from "./responses.ts";
import { EXAMPLE_FILE, PodcastId, RestLanguage } from "./schemas.ts";
import { StreamedPodcast } from "./v1-podcast-body.ts";

const LARGEST_TRANSCRIPT = 2 * 1_048_576;

const UploadedFile = z.instanceof(File, { error: "Send a file." });

const CreateStreamedPodcast = z
  .strictObject({
    file_id: z.uuid().openapi({
      description:
        "The course file that it belongs to, out of the list of the files of a course of yours.",
      example: EXAMPLE_FILE,
    }),
    title: z.string().min(1).max(200).openapi({ example: "Interview about the Django ORM" }),
    description: z.string().max(2_000).optional().openapi({ example: "Recorded in class." }),
    language: RestLanguage.optional().openapi({
      description: "What is spoken; the course's language, when left out.",
    }),
    audio_file: UploadedFile.openapi({
      type: "string",
      format: "binary",
      description: "MP3, M4A, AAC, Ogg, Opus, FLAC, WAV or WebM, known by its content.",
    }),
    transcript_file: UploadedFile.refine((file) => file.size <= LARGEST_TRANSCRIPT, {
      error: "A transcript has at most 2 MiB.",
    }).openapi({
      type: "string",
      format: "binary",
      description: "What is said, as plain text, WebVTT or SubRip, in UTF-8 or UTF-16.",
    }),
  })
  .openapi("CreateStreamedPodcast");

export const uploadPodcast = createRoute({
  method: "post",
  path: "/api/v1/podcasts",
  operationId: "uploadPodcast",
  tags: ["Streaming"],
  summary: "Upload a podcast",
  description:
    "Keeps a recording with its transcript, 25 MiB together at most. Larger ones are sent in parts, by `POST /api/v1/uploads`. What a person's uploads take together is bounded: the refusal `upload.space_full` says how much is used and allowed. With WebVTT the transcript follows the audio; a plain text has its times estimated by its length.",
  ...allow("podcasts:write"),
  middleware: [readUploadForm, repeatSafely("episodes.upload")],
  request: {
    headers: RepeatHeaders,
    body: {
      required: true,
      content: { "multipart/form-data": { schema: CreateStreamedPodcast } },
    },
  },
  responses: {
    201: { ...jsonOf(StreamedPodcast, "The podcast."), headers: UPLOADED_HEADERS },
    ...UPLOAD_PROBLEMS,
    ...CONFLICT_PROBLEM,
  },
});

export const getStreamedPodcast = createRoute({
  method: "get",
  path: "/api/v1/podcasts/{id}",
  operationId: "getStreamedPodcast",
  tags: ["Streaming"],
  summary: "Read a podcast for streaming",
  description:
    "A podcast, uploaded or made here, with links to its audio and transcripts in the primary language.",
  ...allow("podcasts:read"),
  request: { params: PodcastId },
  responses: { ...readAnswers(StreamedPodcast, { description: "The podcast." }), ...READ_PROBLEMS },
});
