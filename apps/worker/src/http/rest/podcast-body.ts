import { z } from "@hono/zod-openapi";
import type { ReadableEpisode, WholeEpisode } from "@learnlab/domain";

import { EXAMPLE_ID, EXAMPLE_USER, Moment, RestFormat, RestLanguage, toMoment } from "./schemas.ts";

const AUDIO =
  "A link to the MP3 that holds for at least 15 minutes; read the podcast again for a new one. Null until there is audio.";

const fields = {
  id: z.uuid(),
  user: z.uuid().openapi({ description: "Whom it is for." }),
  title: z.string().openapi({ description: "Empty until the podcast has been planned." }),
  description: z.string(),
  language: RestLanguage.openapi({ description: "The same as primary_language." }),
  primary_language: RestLanguage,
  secondary_language: RestLanguage.nullable(),
  output_format: RestFormat,
  status: z.enum(["pending", "completed", "failed"]).openapi({
    description:
      "Every unfinished podcast is pending; a language that is done has its audio_file already.",
  }),
  error_message: z.string().nullable().openapi({
    description: "Why it failed, or was finished without audio.",
  }),
  audio_file: z.url().nullable().openapi({ description: AUDIO }),
  audio_file_secondary: z.url().nullable().openapi({ description: AUDIO }),
  duration_seconds: z.int().nullable(),
  duration_seconds_secondary: z.int().nullable(),
  llm_provider: z.string().nullable().openapi({
    description: "Who wrote the script: openai, gemini, template; null until it is written.",
  }),
  tts_provider: z.string().nullable().openapi({
    description: "Who spoke it; null where nothing was spoken.",
  }),
  included_courses: z.array(z.string()).openapi({ description: "The titles of its courses." }),
  questions_asked: z.array(z.string()).openapi({ description: "In the primary language." }),
  student_answers: z.record(z.string(), z.string()).openapi({
    description:
      "Question to answer. Where two questions have the same text, the key is the question's number.",
  }),
  created_at: Moment,
  updated_at: Moment,
};

const summaryExample = {
  id: EXAMPLE_ID,
  user: EXAMPLE_USER,
  title: "Django models, and why Python likes names",
  description: "Three ideas out of your courses.",
  language: "en",
  primary_language: "en",
  secondary_language: "ja",
  output_format: "both",
  status: "completed",
  error_message: null,
  audio_file: "https://learnlab.invalid/s3/learnlab-media/ep/en.mp3?X-Amz-Signature=5d",
  audio_file_secondary: "https://learnlab.invalid/s3/learnlab-media/ep/ja.mp3?X-Amz-Signature=8f",
  duration_seconds: 384,
  duration_seconds_secondary: 378,
  llm_provider: "template",
  tts_provider: "polly",
  included_courses: ["Django Fundamentals", "Python Advanced"],
  questions_asked: ["What is Django?", "How do models work?", "Why use Django's ORM?"],
  student_answers: { "What is Django?": "A Python web framework" },
  created_at: "2026-11-21T06:30:00.000Z",
  updated_at: "2026-11-21T06:31:12.000Z",
} as const;

export const ListedPodcast = z.object(fields).openapi("ListedPodcast", { example: summaryExample });

export const Podcast = z
  .object({
    ...fields,
    script_text: z.string().nullable().openapi({
      description:
        "The script in the primary language, readable before the audio is there. Null until it is written, and for podcasts of audio alone.",
    }),
  })
  .openapi("Podcast", {
    example: { ...summaryExample, script_text: "Hello! You study Django Fundamentals and …" },
  });

export function toPodcast(episode: ReadableEpisode): z.infer<typeof Podcast> {
  return { ...toListedPodcast(episode), script_text: episode.scriptText };
}

export function toListedPodcast(episode: WholeEpisode): z.infer<typeof ListedPodcast> {
  const [primary = "en", secondary = null] = episode.languages;
  const first = audioOf(episode, primary);
  const second = audioOf(episode, secondary);
  return {
    id: episode.id,
    user: episode.userId,
    title: episode.title,
    description: episode.description,
    language: primary,
    primary_language: primary,
    secondary_language: secondary,
    output_format: episode.outputFormat,
    status: toRestStatus(episode),
    error_message: episode.error,
    audio_file: first.url,
    audio_file_secondary: second.url,
    duration_seconds: first.seconds,
    duration_seconds_secondary: second.seconds,
    llm_provider: episode.scriptWriter,
    tts_provider: episode.kind === "uploaded" || episode.tracks.length === 0 ? null : "polly",
    included_courses: episode.includedCourses,
    questions_asked: episode.questions,
    student_answers: episode.answers,
    created_at: toMoment(episode.createdAt),
    updated_at: toMoment(episode.updatedAt),
  };
}

function audioOf({ tracks }: WholeEpisode, language: string | null) {
  const track = tracks.find((one) => one.language === language);
  if (track === undefined) return { url: null, seconds: null };
  return { url: track.audioUrl, seconds: Math.round(track.durationMs / 1000) };
}

/** A finished podcast stays finished, even while missing audio is being made. */
export function toRestStatus({
  status,
  completedAt,
}: Pick<WholeEpisode, "status" | "completedAt">): "pending" | "completed" | "failed" {
  if (status === "completed" || status === "failed") return status;
  return completedAt === null ? "pending" : "completed";
}
