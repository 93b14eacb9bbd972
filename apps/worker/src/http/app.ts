import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";

import { createBackground } from "../background.ts";
import { createComposer, openLog } from "../compose.ts";
import { createAuthRoutes, type HttpVariables } from "./auth.ts";
import { boundAddress, boundBody } from "./bound-request.ts";
import { createCoverRoutes } from "./covers.ts";
import { createLogoRoutes } from "./logo.ts";
import { refuseForeignWrite } from "./foreign-write.ts";
import { refuseOnFaultyDisk } from "./faulty-disk.ts";
import { createHealth } from "./health.ts";
import { limitAddress } from "./limit-address.ts";
import { createMailRoutes } from "./mail.ts";
import { nameRoute } from "./name-route.ts";
import { servePage } from "./pages.ts";
import { answerProblem, problem } from "./problem.ts";
import { protectAnswers } from "./protect-answers.ts";
import { RequestRefusal } from "./request-refusal.ts";
import { createRecordRoutes } from "./record.ts";
import { createRestRoutes, REST_PATHS } from "./rest/index.ts";
import { answerTrpcRefusal, createTrpcRoutes } from "./trpc.ts";

const SLOW_MS = 1_000;
/** A player saves its place every few seconds. */
const ROUTINE_WRITES: ReadonlySet<string> = new Set([
  "/trpc/listening.saveProgress",
  "/api/v1/podcasts/:id/progress",
]);
/** Routes used mostly without a sign-in; tRPC and REST count per person. */
const OPEN_DOORS = ["/api/auth/*", "/api/invitations/*", "/api/mail/*"];
/** Routes that accept a session cookie; REST accepts it too and checks each call itself. */
const COOKIE_DOORS = ["/trpc/*", "/api/auth/*", "/api/invitations/*"];

interface AppEnv {
  Bindings: Env;
  Variables: HttpVariables;
}
type App = Hono<AppEnv>;
type AppContext = Context<AppEnv>;

/** Every route of the worker; the client's static files never reach it. */
export function createApp(): App {
  const app: App = new Hono();
  const composeFor = createComposer();
  const rest = createRestRoutes();

  app.use(async function compositionOfRequest(c, next) {
    const requestId = crypto.randomUUID();
    const log = openLog({ requestId });
    const composed = composeFor(c.env, new URL(c.req.url).origin);
    const machine = {
      ...composed,
      ...composed.storesOf(requestId),
      log,
      background: createBackground(log),
    };
    c.set("machine", machine);
    c.set("requestId", requestId);
    c.set("nameRoute", () => nameRoute(c));
    const from = machine.clock.now();
    await next();
    c.res.headers.set("x-request-id", requestId);
    const { status } = c.res;
    const ms = machine.clock.now() - from;
    // Ranges, polls and saved places come in large numbers; what is quick and successful of them is not logged.
    const isQuick = status < 400 && ms < SLOW_MS;
    if (isQuick && c.req.method === "GET") return;
    const route = c.var.nameRoute();
    if (isQuick && ROUTINE_WRITES.has(route)) return;
    log.info("http", { method: c.req.method, route, status, ms });
  });

  app.use(protectAnswers);
  app.use(boundAddress);
  app.use(refuseOnFaultyDisk);

  app.get("/healthz", createHealth());

  // Media answers have their own, stricter headers.
  for (const path of ["/api/*", "/trpc/*"]) {
    app.use(path, secureHeaders({ strictTransportSecurity: false }));
  }

  // REST and media limit their own bodies, because they accept uploads.
  app.on("ALL", REST_PATHS, (c) => {
    const { machine, requestId } = c.var;
    const noteRoute = (name: () => string) => c.set("nameRoute", name);
    return rest.fetch(c.req.raw, { machine, requestId, noteRoute });
  });
  app.all("/s3/*", (c) => {
    const { machine, requestId } = c.var;
    return machine.mediaRoutes.fetch(c.req.raw, { requestId });
  });

  app.use(boundBody);
  for (const path of COOKIE_DOORS) app.use(path, refuseForeignWrite);
  for (const path of OPEN_DOORS) app.use(path, limitAddress);
  app.route("/", createTrpcRoutes());
  app.route("/", createAuthRoutes());
  app.route("/", createMailRoutes());
  app.route("/", createRecordRoutes());
  app.route("/", createCoverRoutes());
  app.route("/", createLogoRoutes());

  app.notFound(answerUnknown);
  app.onError(answerError);
  return app;
}

/** The client knows its own addresses; unknown addresses of the worker are 404. */
async function answerUnknown(c: AppContext): Promise<Response> {
  const page = await servePage(c.req.raw, c.env.ASSETS);
  if (page !== null) return page;
  return problem({
    status: 404,
    code: "route.not_found",
    message: "Nothing is answered at this address.",
    requestId: c.var.requestId,
  });
}

function answerError(error: Error, c: AppContext): Response {
  const { machine, requestId } = c.var;
  if (error instanceof RequestRefusal) {
    const isTrpc = c.req.path.startsWith("/trpc/");
    return isTrpc ? answerTrpcRefusal(error, requestId) : answerProblem(error, requestId);
  }
  machine?.log.error("http.failed", error, { route: nameRoute(c) });
  return answerProblem(error, requestId ?? "");
}
