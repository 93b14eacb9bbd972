import { createRoute, z } from "@hono/zod-openapi";
import { EpisodeCursor, MOST_COURSES, MOST_TOPICS } from "@learnlab/domain";

import { LINK_TO_NEXT, PageLimit } from "./paging.ts";
import { ListedPodcast, Podcast } from "./podcast-body.ts";
import { readJsonBody } from "./read-body.ts";
import { repeatSafely } from "./repeat-safely.ts";
import {
  allow,
  CONFLICT_PROBLEM,
  jsonOf,
  LIST_PROBLEMS,
  READ_PROBLEMS,
  readAnswers,
  WAITED_HEADERS,
  WaitHeaders,
  WRITE_PROBLEMS,
} from "./responses.ts";
import { EXAMPLE_COURSE, EXAMPLE_USER, PodcastId, RestFormat, RestLanguage } from "./schemas.ts";

const CreatePodcast = z
  .strictObject({
    user: z.uuid().optional().openapi({
      description: "Whom it is for; who asks, when left out. Only staff may ask for others.",
    }),
    primary_language: RestLanguage,
    secondary_language: RestLanguage.nullable().optional(),
    output_format: RestFormat.default("both"),
    courses: z.array(z.uuid()).min(1).max(MOST_COURSES).optional().openapi({
      description:
        "The courses it is made from, out of those that the learner has joined; all of them, when left out.",
    }),
    concepts: z.array(z.uuid()).max(MOST_TOPICS).optional().openapi({
      description:
        "What it is about, out of these courses: each is taught first and asked about. The rest is chosen for the learner.",
    }),
  })
  .openapi("CreatePodcast", {
    example: {
      user: EXAMPLE_USER,
      primary_language: "en",
      secondary_language: "ja",
      output_format: "both",
      courses: [EXAMPLE_COURSE],
    },
  });

export const createPodcast = createRoute({
  method: "post",
  path: "/api/podcasts",
  operationId: "createPodcast",
  tags: ["Podcasts"],
  summary: "Make a podcast",
  description:
    "Makes a podcast of about six minutes out of the learner's courses. It is answered at once as pending, and made in the background; `Prefer: wait=25` waits up to 25 seconds for the end. With an Idempotency-Key it is made once, however often the request comes.",
  ...allow("podcasts:write"),
  middleware: [readJsonBody, repeatSafely("episodes.request")],
  request: {
    headers: WaitHeaders,
    body: { required: true, content: { "application/json": { schema: CreatePodcast } } },
  },
  responses: {
    201: {
      ...jsonOf(Podcast, "The podcast, pending unless waited for."),
      headers: WAITED_HEADERS,
    },
    ...WRITE_PROBLEMS,
    ...CONFLICT_PROBLEM,
  },
});

export const listPodcasts = createRoute({
  method: "get",
  path: "/api/podcasts",
  operationId: "listPodcasts",
  tags: ["Podcasts"],
  summary: "List podcasts",
  description:
    "One's own podcasts, newest first; staff may ask for another person's. Scripts are left out: read a podcast for its script.",
  ...allow("podcasts:read"),
  request: {
    query: z.strictObject({
      user: z.uuid().optional().openapi({
        description: "Whose podcasts; one's own when left out. Others' are for staff.",
      }),
      limit: PageLimit,
      cursor: EpisodeCursor.optional().openapi({
        description: "Where the page begins, as the link to the next page says it.",
      }),
    }),
  },
  responses: {
    ...readAnswers(z.array(ListedPodcast).max(100), {
      description: "A page of podcasts.",
      headers: LINK_TO_NEXT,
    }),
    ...LIST_PROBLEMS,
  },
});

export const getPodcast = createRoute({
  method: "get",
  path: "/api/podcasts/{id}",
  operationId: "getPodcast",
  tags: ["Podcasts"],
  summary: "Read a podcast",
  description: "A podcast with its script, links to its audio, questions and answers.",
  ...allow("podcasts:read"),
  request: { params: PodcastId },
  responses: { ...readAnswers(Podcast, { description: "The podcast." }), ...READ_PROBLEMS },
});

export const deletePodcast = createRoute({
  method: "delete",
  path: "/api/podcasts/{id}",
  operationId: "deletePodcast",
  tags: ["Podcasts"],
  summary: "Delete a podcast",
  description: "Takes a podcast away at once; it is removed for good in the night.",
  ...allow("podcasts:write"),
  request: { params: PodcastId },
  responses: { 204: { description: "It is gone." }, ...READ_PROBLEMS },
});

const AccuracyCheck = z
  .object({
    passed: z.boolean().openapi({ description: "Whether every check passed." }),
    checks: z.array(z.object({ check: z.string(), passed: z.boolean(), detail: z.string() })),
    claims: z
      .object({
        quoted: z.int().openapi({ description: "Quoted from the material, and not judged." }),
        judged: z.int().openapi({ description: "Held to be true by a model that judged them." }),
        teacher: z.int().openapi({ description: "Written or edited by a teacher." }),
      })
      .openapi({ description: "How many of its claims are known in which way." }),
  })
  .openapi("AccuracyCheck", {
    example: {
      passed: true,
      checks: [{ check: "questions", passed: true, detail: "3 questions" }],
      claims: { quoted: 0, judged: 14, teacher: 3 },
    },
  });

export const checkPodcastAccuracy = createRoute({
  method: "get",
  path: "/api/podcasts/{id}/accuracy-check",
  operationId: "checkPodcastAccuracy",
  tags: ["Podcasts"],
  summary: "Check a podcast",
  description:
    "Checks a stored podcast again: languages, length, questions, courses named, claims against the materials as they are now.",
  ...allow("podcasts:read"),
  request: { params: PodcastId },
  responses: {
    ...readAnswers(AccuracyCheck, { description: "Each check with its result." }),
    ...READ_PROBLEMS,
    ...CONFLICT_PROBLEM,
  },
});
