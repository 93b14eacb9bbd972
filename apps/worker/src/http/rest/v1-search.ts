import type { OpenAPIHono } from "@hono/zod-openapi";
import { type FoundEpisode, searchEpisodes } from "@learnlab/domain";

import type { RestEnv } from "./rest-context.ts";
import { getFound } from "./v1-search-operations.ts";

/** Searching what is said in one's own podcasts and in recordings for one's classes. */
export function addSearch(app: OpenAPIHono<RestEnv>): void {
  app.openapi(getFound, async (c) => {
    const asked = { actor: c.get("actor"), query: c.req.valid("query").q };
    const { found, isCut } = await searchEpisodes(c.env.machine, asked);
    return c.json({ podcasts: found.map(tell), has_more: isCut }, 200);
  });
}

function tell({ episode, titleMarks, description, count, lines }: FoundEpisode) {
  return {
    podcast_id: episode.id,
    title: { text: episode.title, marks: titleMarks },
    description,
    count,
    lines: lines.map(({ startMs, ...line }) => ({
      ...line,
      position: startMs === null ? null : startMs / 1000,
    })),
  };
}
