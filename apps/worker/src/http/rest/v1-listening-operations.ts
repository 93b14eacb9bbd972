import { createRoute, z } from "@hono/zod-openapi";

import { DaysQuery, LocalDay } from "./days-query.ts";
import { readJsonBody } from "./read-body.ts";
import {
  allow,
  jsonOf,
  LIST_PROBLEMS,
  READ_PROBLEMS,
  readAnswers,
  WRITE_PROBLEMS,
} from "./responses.ts";
import { EXAMPLE_ID, EXAMPLE_USER, Moment, PodcastId } from "./schemas.ts";

const position = z.number().min(0).max(86_400).openapi({ description: "In seconds." });
const speed = z.number().min(0.25).max(5);
const segments = z.array(z.int().min(0)).max(5_760).openapi({
  description: "Pieces of 15 seconds that were heard, from 0.",
});
const percentage = z.number().min(0).max(100);

const ProgressUpdate = z
  .strictObject({
    current_position: position.optional(),
    playback_speed: speed.optional(),
    completed_segments: segments.optional(),
    completion_percentage: percentage.optional().openapi({
      description:
        "Taken, so that what was read can be sent back, but not kept: it follows from completed_segments.",
    }),
  })
  .refine((change) => Object.keys(change).length > 0, { error: "Say what changes." })
  .openapi("ProgressUpdate", {
    minProperties: 1,
    example: { current_position: 45, playback_speed: 1.25, completed_segments: [0, 1, 2] },
  });

const Progress = z
  .object({
    user_id: z.uuid(),
    podcast_id: z.uuid(),
    current_position: position,
    playback_speed: speed,
    completed_segments: segments,
    completion_percentage: percentage,
    last_played_at: Moment.nullable().openapi({ description: "Null where it was never played." }),
  })
  .openapi("PodcastProgress", {
    example: {
      user_id: EXAMPLE_USER,
      podcast_id: EXAMPLE_ID,
      current_position: 45,
      playback_speed: 1.25,
      completed_segments: [0, 1, 2],
      completion_percentage: 11.72,
      last_played_at: "2026-11-21T06:45:00.000Z",
    },
  });

/** The fields of the seeds. */
export const dayTotals = {
  total_time_listened: z.int().openapi({
    description: "In seconds by the clock; what was heard on two devices at once counts once.",
  }),
  average_speed: z.number().openapi({ description: "By time listened; 1 where nothing was." }),
  number_of_sessions: z.int().openapi({
    description: "A pause of more than half an hour ends one; each podcast has its own.",
  }),
  completion_rate: z.number().min(0).max(1).openapi({
    description:
      "0 to 1: the share that was heard, on average over the podcasts; of a day the share that was heard on it.",
  }),
};

const totals = {
  ...dayTotals,
  days: z.array(z.object({ date: LocalDay, ...dayTotals })).openapi({
    description:
      "The learner's own days from `from` to `to` on which anything was heard or read; none without them.",
  }),
};

const totalsExample = {
  total_time_listened: 345,
  average_speed: 1.25,
  number_of_sessions: 4,
  completion_rate: 0.9,
  days: [],
};

const PodcastAnalytics = z
  .object({ podcast_id: z.uuid(), ...totals })
  .openapi("PodcastAnalytics", { example: { podcast_id: EXAMPLE_ID, ...totalsExample } });

const UserAnalytics = z
  .object({ ...totals, podcasts_started: z.int(), podcasts_completed: z.int() })
  .openapi("UserPodcastAnalytics", {
    example: { ...totalsExample, podcasts_started: 12, podcasts_completed: 9 },
  });

export const getProgress = createRoute({
  method: "get",
  path: "/api/v1/podcasts/{id}/progress",
  operationId: "getListeningProgress",
  tags: ["Listening"],
  summary: "Read the progress",
  description: "Where the learner is in a podcast, and what of it was heard.",
  ...allow("listening:read"),
  request: { params: PodcastId },
  responses: { ...readAnswers(Progress, { description: "The progress." }), ...READ_PROBLEMS },
});

export const patchProgress = createRoute({
  method: "patch",
  path: "/api/v1/podcasts/{id}/progress",
  operationId: "updateListeningProgress",
  tags: ["Listening"],
  summary: "Save the progress",
  description:
    "Saves what changed, every 15 seconds and when playing stops. Segments are added to those that were heard before, on any device; they are never taken away. They count as far as there was time to hear them at this speed, since the episode was first played and on all devices together, and a minute besides: the answer says what counts, and segments that it lacks may be sent again later.",
  ...allow("listening:write"),
  middleware: [readJsonBody],
  request: {
    params: PodcastId,
    body: { required: true, content: { "application/json": { schema: ProgressUpdate } } },
  },
  responses: { 200: jsonOf(Progress, "The progress as it is now."), ...WRITE_PROBLEMS },
});

export const getUserAnalytics = createRoute({
  method: "get",
  path: "/api/v1/podcasts/analytics/user",
  operationId: "getUserAnalytics",
  tags: ["Listening"],
  summary: "Read one's own listening",
  description: "How much one has listened, over all podcasts, and on each day that is asked for.",
  ...allow("listening:read"),
  request: { query: DaysQuery },
  responses: {
    ...readAnswers(UserAnalytics, { description: "The totals." }),
    401: LIST_PROBLEMS[401],
    403: LIST_PROBLEMS[403],
    422: LIST_PROBLEMS[422],
  },
});

export const getPodcastAnalytics = createRoute({
  method: "get",
  path: "/api/v1/podcasts/{id}/analytics",
  operationId: "getPodcastAnalytics",
  tags: ["Listening"],
  summary: "Read the listening to a podcast",
  description:
    "How much its learner has listened to one podcast, and on each day that is asked for.",
  ...allow("listening:read"),
  request: { params: PodcastId, query: DaysQuery },
  responses: {
    ...readAnswers(PodcastAnalytics, { description: "The totals." }),
    ...READ_PROBLEMS,
    422: LIST_PROBLEMS[422],
  },
});
