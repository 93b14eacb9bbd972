import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  describeProgress,
  getEpisodeTotals,
  getListeningTotals,
  type DayTotals,
  type ListeningTotals,
  type ProgressView,
  updateProgress,
} from "@learnlab/domain";

import { toRange } from "./days-query.ts";
import type { RestEnv } from "./rest-context.ts";
import { toMoment } from "./schemas.ts";
import {
  getPodcastAnalytics,
  getProgress,
  getUserAnalytics,
  patchProgress,
} from "./v1-listening-operations.ts";

/** Learners' progress and listening totals. */
export function addListening(app: OpenAPIHono<RestEnv>): void {
  app.openapi(getUserAnalytics, async (c) => {
    const totals = await getListeningTotals(c.env.machine, {
      actor: c.get("actor"),
      range: toRange(c.req.valid("query")),
    });
    const { episodesBegun, episodesCompleted } = totals;
    const counts = { podcasts_started: episodesBegun, podcasts_completed: episodesCompleted };
    return c.json({ ...toTotals(totals), ...counts }, 200);
  });

  app.openapi(getPodcastAnalytics, async (c) => {
    const { id } = c.req.valid("param");
    const range = toRange(c.req.valid("query"));
    const asked = { actor: c.get("actor"), episodeId: id, range };
    const totals = await getEpisodeTotals(c.env.machine, asked);
    return c.json({ podcast_id: id, ...toTotals(totals) }, 200);
  });

  app.openapi(getProgress, async (c) => {
    const asked = { actor: c.get("actor"), episodeId: c.req.valid("param").id };
    return c.json(toProgress(await describeProgress(c.env.machine, asked)), 200);
  });

  app.openapi(patchProgress, async (c) => {
    const { current_position, playback_speed, completed_segments } = c.req.valid("json");
    const progress = await updateProgress(c.env.machine, {
      actor: c.get("actor"),
      episodeId: c.req.valid("param").id,
      positionMs: current_position === undefined ? undefined : current_position * 1000,
      speed: playback_speed,
      completedSlots: completed_segments,
    });
    return c.json(toProgress(progress), 200);
  });
}

function toProgress(view: ProgressView) {
  return {
    user_id: view.userId,
    podcast_id: view.episodeId,
    current_position: round(view.positionMs / 1000),
    playback_speed: view.speed,
    completed_segments: view.completedSlots,
    completion_percentage: round(view.completion * 100),
    last_played_at: view.lastPlayedAt === null ? null : toMoment(view.lastPlayedAt),
  };
}

function toTotals({ days, ...totals }: ListeningTotals) {
  return {
    ...toDayTotals(totals),
    days: days.map(({ localDate, ...day }) => ({ date: localDate, ...toDayTotals(day) })),
  };
}

/** Their names in the seeds; times in seconds. */
export function toDayTotals({ listenedMs, averageSpeed, sessions, completion }: DayTotals) {
  return {
    total_time_listened: Math.round(listenedMs / 1000),
    average_speed: round(averageSpeed),
    number_of_sessions: sessions,
    completion_rate: round(completion),
  };
}

/** Two digits; more would suggest false precision. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
