import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";

import { createComposer, openLog } from "../compose.ts";
import { createAuthRoutes, type HttpVariables } from "./auth.ts";
import { createMailRoutes } from "./mail.ts";
import { servePage } from "./pages.ts";
import { answerProblem, problem } from "./problem.ts";
import { createRestRoutes, REST_PATHS } from "./rest/index.ts";
import { createTrpcRoutes } from "./trpc.ts";

const SLOW_MS = 1_000;

type App = Hono<{ Bindings: Env; Variables: HttpVariables }>;

/** Everything that the worker answers; static files of the client never come here. */
export function createApp(): App {
  const app: App = new Hono();
  const composeFor = createComposer();
  const rest = createRestRoutes();

  app.use(async function compositionOfRequest(c, next) {
    const requestId = crypto.randomUUID();
    const log = openLog({ requestId });
    const composed = composeFor(c.env, new URL(c.req.url).origin);
    const machine = { ...composed, log, audit: composed.auditOf(requestId) };
    c.set("machine", machine);
    c.set("requestId", requestId);
    const origin = c.req.header("origin");
    c.set("isForeignOrigin", origin !== undefined && origin !== machine.origin);
    const from = machine.clock.now();
    await next();
    c.res.headers.set("x-request-id", requestId);
    const { status } = c.res;
    const route = routeOf(c.req.path);
    const ms = machine.clock.now() - from;
    // Ranges and polls come by the dozen; what is read well and quickly is not worth a line.
    const isPlainRead = c.req.method === "GET" && status < 400 && ms < SLOW_MS;
    if (!isPlainRead) log.info("http", { method: c.req.method, route, status, ms });
  });

  app.get("/healthz", async (c) => {
    await c.env.DB.prepare("select 1 from episodes limit 1").first();
    return c.json({ status: "ok" }, 200, { "cache-control": "no-store" });
  });

  // Media answers carry their own, stricter headers.
  app.use("/api/*", secureHeaders());
  app.use("/trpc/*", secureHeaders());

  app.route("/", createTrpcRoutes());
  app.route("/", createAuthRoutes());
  app.route("/", createMailRoutes());
  app.on("ALL", REST_PATHS, (c) => {
    const { machine, requestId } = c.var;
    return rest.fetch(c.req.raw, { machine, requestId });
  });
  app.all("/s3/*", (c) => {
    const { machine, requestId } = c.var;
    return machine.mediaRoutes.fetch(c.req.raw, { requestId });
  });

  app.notFound(async (c) => {
    const page = await servePage(c.req.raw, c.env.ASSETS);
    if (page !== null) return page;
    return problem({
      status: 404,
      code: "route.not_found",
      message: "Nothing is answered at this address.",
      requestId: c.var.requestId,
    });
  });
  app.onError((error, c) => {
    const { machine, requestId } = c.var;
    machine?.log.error("http.failed", error, { route: routeOf(c.req.path) });
    return answerProblem(error, requestId ?? "");
  });
  return app;
}

/** The pattern of an address, never the address: it may carry a key or a token. */
function routeOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  return first === "trpc" || first === "api" ? `/${first}/${second}` : `/${first}`;
}
