import { DomainError, LogoRef, logoNotFound, readLogo } from "@learnlab/domain";
import { Hono } from "hono";

import type { HttpVariables } from "./auth.ts";
import { answerProblem } from "./problem.ts";

/** The school's logo, for everybody: another picture has another address, and what was removed has none. */
export function createLogoRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();
  app.get("/api/logo/:name", async (c) => {
    const { machine, requestId } = c.var;
    try {
      const asked = LogoRef.safeParse(c.req.param());
      if (!asked.success) throw logoNotFound();
      const { bytes, mediaType } = await readLogo(machine, asked.data);
      return new Response(bytes.slice(), {
        headers: {
          "cache-control": "public, max-age=31536000, immutable",
          "content-security-policy": "sandbox; default-src 'none'",
          "content-type": mediaType,
          "cross-origin-resource-policy": "same-origin",
          "x-content-type-options": "nosniff",
        },
      });
    } catch (error) {
      if (!(error instanceof DomainError)) machine.log.error("logo.failed", error);
      return answerProblem(error, requestId);
    }
  });
  return app;
}
