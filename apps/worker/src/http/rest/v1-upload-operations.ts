import { createRoute, z } from "@hono/zod-openapi";

import { readJsonBody } from "./read-body.ts";
import { repeatSafely } from "./repeat-safely.ts";
import {
  allow,
  CONFLICT_PROBLEM,
  CREATED_HEADERS,
  jsonOf,
  LIST_PROBLEMS,
  READ_PROBLEMS,
  readAnswers,
  RepeatHeaders,
  WRITE_PROBLEMS,
} from "./responses.ts";
import { EXAMPLE_COURSE, EXAMPLE_UPLOAD, Moment, RestLanguage } from "./schemas.ts";

/** Of 500 MB. */
const MOST_PARTS = 60;

const UploadId = z.object({
  id: z.uuid().openapi({
    param: { name: "id", in: "path" },
    description: "The upload's id. The podcast that comes of it has the same.",
    example: EXAMPLE_UPLOAD,
  }),
});

const fileOf = (example: { name: string; size: number }) =>
  z
    .strictObject({
      name: z.string().min(1).max(255),
      size: z.int().min(1).openapi({ description: "In bytes; exactly so many have to come." }),
    })
    .openapi({ example });

const UploadBody = z
  .strictObject({
    course_id: z.uuid().openapi({ description: "A course of yours.", example: EXAMPLE_COURSE }),
    for_class: z.boolean().default(false).openapi({
      description: "For everybody who learns in the course; its teachers alone may do that.",
    }),
    replaces: z.uuid().nullable().default(null).openapi({
      description: "The uploaded podcast that gets this recording in place of its own.",
    }),
    title: z.string().max(200).default("").openapi({
      description: "Empty: what the recording says of itself, or else the file's name.",
      example: "Light in glass",
    }),
    description: z.string().max(2_000).default(""),
    language: RestLanguage.optional().openapi({
      description: "What is spoken; the course's language, when left out.",
    }),
    audio: fileOf({ name: "light.mp3", size: 62_914_560 }).openapi({
      description: "At most 500 MB, of any format that `POST /api/v1/podcasts` takes.",
    }),
    transcript: fileOf({ name: "light.vtt", size: 20_480 })
      .nullable()
      .default(null)
      .openapi({ description: "At most 2 MiB, as text, WebVTT or SubRip." }),
    cover: fileOf({ name: "light.jpg", size: 81_920 })
      .nullable()
      .default(null)
      .openapi({ description: "A picture of at most 2 MiB; the recording's own, when left out." }),
  })
  .openapi("UploadBody");

const Upload = z
  .object({
    id: z.uuid(),
    course_id: z.uuid(),
    for_class: z.boolean(),
    replaces: z.uuid().nullable(),
    title: z.string(),
    file_name: z.string(),
    size: z.int().openapi({ description: "Of the audio, in bytes." }),
    part_size: z.int().openapi({ description: "Of every part but the last, in bytes." }),
    part_count: z.int(),
    status: z.enum(["sending", "inspecting", "refused"]).openapi({
      description:
        "sending until it is completed, then inspecting. Once the podcast stands the upload is gone: this address answers 404 with `upload.over`, and `/api/v1/podcasts/{id}` the podcast.",
    }),
    refusal: z
      .looseObject({ kind: z.string() })
      .nullable()
      .openapi({ description: "Why the recording cannot be taken; null where it is not refused." }),
    created_at: Moment,
  })
  .openapi("Upload", {
    example: {
      id: EXAMPLE_UPLOAD,
      course_id: EXAMPLE_COURSE,
      for_class: false,
      replaces: null,
      title: "Light in glass",
      file_name: "light.mp3",
      size: 62_914_560,
      part_size: 8_388_608,
      part_count: 8,
      status: "sending",
      refusal: null,
      created_at: "2026-11-21T06:45:00.000Z",
    },
  });

const LINK = "Holds for at least 15 minutes.";

const BegunUpload = Upload.pick({ id: true, part_size: true, part_count: true })
  .extend({
    transcript_url: z
      .url()
      .nullable()
      .openapi({
        description: `PUT the transcript here, as text/plain. ${LINK} Null where none was announced.`,
      }),
    cover_url: z
      .url()
      .nullable()
      .openapi({
        description: `PUT the picture here, as application/octet-stream. ${LINK} Null where none was announced.`,
      }),
  })
  .openapi("BegunUpload", {
    example: {
      id: EXAMPLE_UPLOAD,
      part_size: 8_388_608,
      part_count: 8,
      transcript_url: null,
      cover_url: null,
    },
  });

const PartNumber = z.int().min(1).openapi({ description: "From 1." });

const PartLink = z
  .object({
    part_number: PartNumber,
    size: z.int().openapi({ description: "How many bytes it takes, exactly." }),
    url: z.url().openapi({ description: `PUT the bytes of the part here. ${LINK}` }),
  })
  .openapi("PartLink", {
    example: {
      part_number: 1,
      size: 8_388_608,
      url: "https://learnlab.invalid/s3/learnlab-media/up/a?partNumber=1&X-Amz-Signature=5d",
    },
  });

export const createUpload = createRoute({
  method: "post",
  path: "/api/v1/uploads",
  operationId: "createUpload",
  tags: ["Streaming"],
  summary: "Begin an upload in parts",
  description:
    "Takes the space for a recording of up to 500 MB. Then ask for links to its parts, PUT each there (several at once) and keep the ETag that answers; complete the upload with them. Whatever was interrupted goes on with the parts whose ETag is not known; one that is sent again takes the place of the first. An upload that nobody goes on with for 36 hours is removed.",
  ...allow("podcasts:write"),
  middleware: [readJsonBody, repeatSafely("uploads.begin")],
  request: {
    headers: RepeatHeaders,
    body: { required: true, content: { "application/json": { schema: UploadBody } } },
  },
  responses: {
    201: { ...jsonOf(BegunUpload, "The upload."), headers: CREATED_HEADERS },
    ...WRITE_PROBLEMS,
    ...CONFLICT_PROBLEM,
  },
});

export const getUploads = createRoute({
  method: "get",
  path: "/api/v1/uploads",
  operationId: "listUploads",
  tags: ["Streaming"],
  summary: "List uploads",
  description:
    "One's uploads that are on their way or were refused, in the order of their beginning.",
  ...allow("podcasts:read"),
  responses: { ...readAnswers(z.array(Upload), { description: "The uploads." }), ...LIST_PROBLEMS },
});

export const getOneUpload = createRoute({
  method: "get",
  path: "/api/v1/uploads/{id}",
  operationId: "getUpload",
  tags: ["Streaming"],
  summary: "Read an upload",
  description: "How far an upload is.",
  ...allow("podcasts:read"),
  request: { params: UploadId },
  responses: { ...readAnswers(Upload, { description: "The upload." }), ...READ_PROBLEMS },
});

export const linkUploadParts = createRoute({
  method: "post",
  path: "/api/v1/uploads/{id}/parts",
  operationId: "linkUploadParts",
  tags: ["Streaming"],
  summary: "Get links to parts",
  description:
    "Fresh links, each to put one part of the recording to; ask again for every attempt.",
  ...allow("podcasts:write"),
  middleware: [readJsonBody],
  request: {
    params: UploadId,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .strictObject({
              part_numbers: z
                .array(PartNumber)
                .min(1)
                .max(MOST_PARTS)
                .openapi({ example: [1, 2, 3] }),
            })
            .openapi("WantedParts"),
        },
      },
    },
  },
  responses: {
    200: jsonOf(z.array(PartLink), "A link for each, in the order asked for."),
    ...WRITE_PROBLEMS,
  },
});

export const completeUpload = createRoute({
  method: "post",
  path: "/api/v1/uploads/{id}/complete",
  operationId: "completeUpload",
  tags: ["Streaming"],
  summary: "Complete an upload",
  description:
    "Joins the parts and has the recording inspected, which takes seconds to minutes; read the upload to follow it. The same request again changes nothing.",
  ...allow("podcasts:write"),
  middleware: [readJsonBody],
  request: {
    params: UploadId,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .strictObject({
              parts: z
                .array(
                  z.strictObject({
                    part_number: PartNumber,
                    etag: z.string().min(1).max(1_000).openapi({
                      description: "The ETag that answered the part, with or without its quotes.",
                      example: '"0c5f0b6a9d3e4f1b8a7c6d5e4f3a2b1c"',
                    }),
                  }),
                )
                .max(MOST_PARTS),
            })
            .openapi("SentParts"),
        },
      },
    },
  },
  responses: {
    202: jsonOf(
      z.object({ podcast_id: z.uuid() }).openapi("CompletedUpload", {
        example: { podcast_id: EXAMPLE_UPLOAD },
      }),
      "It is inspected; the podcast that comes of it, or that it is for.",
    ),
    ...WRITE_PROBLEMS,
    ...CONFLICT_PROBLEM,
  },
});

export const deleteUpload = createRoute({
  method: "delete",
  path: "/api/v1/uploads/{id}",
  operationId: "cancelUpload",
  tags: ["Streaming"],
  summary: "Take an upload back",
  description: "Removes what was sent, and frees its space; a refused one is forgotten.",
  ...allow("podcasts:write"),
  request: { params: UploadId },
  responses: { 204: { description: "It is gone." }, ...READ_PROBLEMS },
});
