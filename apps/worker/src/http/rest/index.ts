import { OpenAPIHono } from "@hono/zod-openapi";

import { nameRoute } from "../name-route.ts";
import { addAnswers } from "./answers.ts";
import { authenticate } from "./authenticate.ts";
import { describeApi } from "./open-api-document.ts";

import { keepLast } from "./keep-last.ts";
import { addPodcasts } from "./podcasts.ts";
import { answerProblem, refuseInvalid, RestProblem } from "./problem.ts";
import type { RestContext, RestEnv } from "./rest-context.ts";
import { addReference } from "./reference/index.ts";
import { addQuizScores } from "./quiz-scores.ts";
import { rememberOwn } from "./remember-own.ts";
import { revalidate } from "./revalidate.ts";
import { addCourses } from "./v1-courses.ts";
import { addConceptTable } from "./v1-concepts.ts";
import { addBookmarks } from "./v1-bookmarks.ts";
import { addListening } from "./v1-listening.ts";
import { addSearch } from "./v1-search.ts";
import { addReports } from "./v1-reports.ts";
import { addStreamedPodcasts } from "./v1-podcasts.ts";
import { addUploads } from "./v1-uploads.ts";

/** The routes of the REST interface; it handles everything below them. */
export const REST_PATHS = [
  "/api/podcasts/*",
  "/api/courses/*",
  "/api/v1/*",
  "/api/openapi.json/*",
  "/api/docs/*",
];

/**
 * The REST interface. It is an app of its own, called with `fetch(request, { machine, requestId, noteRoute })`,
 * because a mounted route takes over its parent's handling of trailing slashes.
 */
export function createRestRoutes(): OpenAPIHono<RestEnv> {
  const app = new OpenAPIHono<RestEnv>({ strict: false, defaultHook: refuseInvalid });
  app.use((c, next) => {
    c.env.noteRoute(() => nameRoute(c));
    return next();
  });
  app.use(revalidate);
  app.use("/api/podcasts/*", authenticate);
  app.use("/api/courses/*", authenticate);
  app.use("/api/v1/*", authenticate);
  app.use("/api/podcasts", rememberOwn("episodes.list"));
  app.use("/api/podcasts/:id", rememberOwn("episodes.get"));
  app.use("/api/v1/podcasts/:id", rememberOwn("episodes.get"));
  addPodcasts(app);
  addAnswers(app);
  addListening(app);
  addBookmarks(app);
  addReports(app);
  addSearch(app);
  addStreamedPodcasts(app);
  addUploads(app);
  addCourses(app);
  addConceptTable(app);
  addQuizScores(app);
  const describe = keepLast((origin) => JSON.stringify(describeApi(app, origin)));
  app.get("/api/openapi.json", (c) =>
    c.body(describe(c.env.machine.origin), 200, { "content-type": "application/json" }),
  );
  addReference(app);
  app.notFound((c) => {
    const methods = listMethods(app, c);
    if (methods.length === 0) {
      const detail = "Nothing has this address.";
      return answerProblem(new RestProblem(404, "route.not_found", { detail }), c);
    }
    const more = {
      detail: "This address takes other methods.",
      headers: { allow: methods.join(", ") },
    };
    return answerProblem(new RestProblem(405, "route.method_not_allowed", more), c);
  });
  app.onError(answerProblem);
  return app;
}

/** The methods that an address supports, for a request with another one. */
function listMethods(app: OpenAPIHono<RestEnv>, c: RestContext): string[] {
  const path = c.req.path.replace(/\/$/, "");
  const here = app.routes.filter(
    (route) =>
      route.method !== "ALL" &&
      new RegExp(`^${route.path.replaceAll(".", "\\.").replaceAll(/:[a-z_]+/g, "[^/]+")}$`).test(
        path,
      ),
  );
  const methods = here.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return [...new Set(methods)];
}
