import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  checkAccuracy,
  describeMadeEpisode,
  getWholeEpisode,
  listWholeEpisodes,
  removeEpisode,
  RequestEpisode,
  requestEpisode,
  waitForEpisode,
} from "@learnlab/domain";

import { linkNext } from "./paging.ts";
import { toListedPodcast, toPodcast } from "./podcast-body.ts";
import {
  checkPodcastAccuracy,
  createPodcast,
  deletePodcast,
  getPodcast,
  listPodcasts,
} from "./podcast-operations.ts";
import { readWait } from "./prefer.ts";
import { requireValid } from "./problem.ts";
import { noteDone } from "./repeat-safely.ts";
import type { RestEnv } from "./rest-context.ts";

/** The podcasts of the interactive design: made for a learner from their courses. */
export function addPodcasts(app: OpenAPIHono<RestEnv>): void {
  app.openapi(createPodcast, async (c) => {
    const { machine } = c.env;
    const [actor, body] = [c.get("actor"), c.req.valid("json")];
    const request = requireValid(RequestEpisode, {
      userId: body.user,
      languages: [body.primary_language, body.secondary_language ?? []].flat(),
      outputFormat: body.output_format,
      courseIds: body.courses,
      conceptIds: body.concepts,
      requestKey: c.get("requestKey"),
    });
    const { id } = await requestEpisode(machine, { ...request, actor });
    noteDone(c);
    const seconds = readWait(c.req.header("prefer"));
    if (seconds > 0) {
      await waitForEpisode(machine, { episodeId: id, forMs: seconds * 1000 });
      c.header("preference-applied", `wait=${seconds}`);
    }
    c.header("location", `/api/podcasts/${id}`);
    return c.json(toPodcast(await describeMadeEpisode(machine, id)), 201);
  });

  app.openapi(listPodcasts, async (c) => {
    const { user, limit, cursor = null } = c.req.valid("query");
    const asked = { limit, cursor, ...(user === undefined ? {} : { userId: user }) };
    const { episodes, nextCursor } = await listWholeEpisodes(c.env.machine, {
      ...asked,
      actor: c.get("actor"),
    });
    linkNext(c, nextCursor);
    return c.json(episodes.map(toListedPodcast), 200);
  });

  app.openapi(getPodcast, async (c) => {
    const asked = { actor: c.get("actor"), episodeId: c.req.valid("param").id };
    return c.json(toPodcast(await getWholeEpisode(c.env.machine, asked)), 200);
  });

  app.openapi(deletePodcast, async (c) => {
    await removeEpisode(c.env.machine, {
      actor: c.get("actor"),
      episodeId: c.req.valid("param").id,
    });
    return c.body(null, 204);
  });

  app.openapi(checkPodcastAccuracy, async (c) => {
    const asked = { actor: c.get("actor"), episodeId: c.req.valid("param").id };
    const report = await checkAccuracy(c.env.machine, asked);
    const checks = report.checks.map(({ kind, language, passed, detail }) => ({
      check: language === null ? kind : `${kind} ${language}`,
      passed,
      detail,
    }));
    return c.json({ passed: report.passed, checks, claims: report.claims }, 200);
  });
}
