import { CoverRef, DomainError, episodeNotFound, readCover } from "@learnlab/domain";
import { Hono } from "hono";

import type { HttpVariables } from "./auth.ts";
import { answerProblem } from "./problem.ts";
import { readSession } from "./read-session.ts";

/** Pictures of uploaded episodes, from our own origin: another picture has another address. */
export function createCoverRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();
  app.get("/api/covers/:episodeId/:name", async (c) => {
    const { machine, requestId } = c.var;
    try {
      const asked = CoverRef.safeParse(c.req.param());
      if (!asked.success) throw episodeNotFound();
      const { actor } = await readSession(machine, c.req.raw.headers);
      const { bytes, mediaType } = await readCover(machine, { ...asked.data, actor });
      return new Response(bytes.slice(), {
        headers: {
          "cache-control": "private, max-age=31536000, immutable",
          "content-security-policy": "sandbox; default-src 'none'",
          "content-type": mediaType,
          "cross-origin-resource-policy": "same-origin",
          "x-content-type-options": "nosniff",
        },
      });
    } catch (error) {
      if (!(error instanceof DomainError)) machine.log.error("cover.failed", error);
      return answerProblem(error, requestId);
    }
  });
  return app;
}
