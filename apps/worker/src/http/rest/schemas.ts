import { z } from "@hono/zod-openapi";
import { LANGUAGES, OutputFormat } from "@learnlab/domain";

export const EXAMPLE_ID = "0198f2a4-7c1e-7d53-9a6b-3f2e5d8c1b40";
export const EXAMPLE_FILE = "0198f2a1-5e0d-7f11-b2a4-6c7d8e9f0a1b";
export const EXAMPLE_COURSE = "0198f2a1-02b7-7c44-8f10-5a6b7c8d9e0f";
export const EXAMPLE_CONCEPT = "0198f2a1-3c4d-7a22-9b31-7e8f9a0b1c2d";
export const EXAMPLE_BOOKMARK = "0198f2a5-0a1b-7c2d-8e3f-4a5b6c7d8e9f";
export const EXAMPLE_UPLOAD = "0198f2a6-1b2c-7d3e-8f40-5a6b7c8d9e10";
export const EXAMPLE_USER = "0198f2a0-11aa-7b02-8c3d-4e5f60718293";

export const PodcastId = z.object({
  id: z.uuid().openapi({
    param: { name: "id", in: "path" },
    description: "The podcast's id.",
    example: EXAMPLE_ID,
  }),
});

export const CourseParams = z.object({
  course_id: z.uuid().openapi({
    param: { name: "course_id", in: "path" },
    description: "The course's id.",
    example: EXAMPLE_COURSE,
  }),
});

export const RestLanguage = z.enum(LANGUAGES, { error: `Choose one of ${LANGUAGES.join(", ")}.` });

export const RestFormat = z.enum(OutputFormat.options, { error: "Choose text, audio or both." });

/** A point in time as ISO 8601 in UTC. */
export const Moment = z.iso.datetime().openapi({ example: "2026-11-21T06:30:00.000Z" });

export function toMoment(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** The format of every refusal (RFC 9457). */
export const Problem = z
  .object({
    type: z.url().openapi({ description: "Where this kind of problem is explained." }),
    title: z.string().openapi({ description: "The kind of problem; the same for each of a kind." }),
    status: z.int().openapi({ description: "The HTTP status." }),
    detail: z.string().openapi({ description: "What happened, as a sentence for people." }),
    code: z.string().openapi({ description: "The very case, as a stable name for programs." }),
    details: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: "What the code says besides: names and numbers, by the code." }),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: "What is wrong with which field." }),
    request_id: z.string().openapi({ description: "The name of this request in our log." }),
  })
  .openapi("Problem");
