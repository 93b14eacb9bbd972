import {
  AcceptInvitation,
  acceptInvitation,
  ChangePassword,
  changePassword,
  DomainError,
  mailReset,
  type SignedIn,
  RequestReset,
  ResetPassword,
  resetPassword,
  SignIn,
  signIn,
  SignUp,
  signUp,
} from "@learnlab/domain";
import { type Context, Hono } from "hono";

import type { Machine } from "../compose.ts";
import { beginLook, finishLook, leaveLook } from "./look.ts";
import { answerProblem, problem } from "./problem.ts";
import { readDevice } from "./read-device.ts";
import { readJson } from "./read-json.ts";
import { readSession } from "./read-session.ts";

export interface HttpVariables {
  machine: Machine;
  requestId: string;
  /** Names the route for the log. */
  nameRoute: () => string;
}

/** Clears the lists that the browser keeps: they are of the person who is gone. */
const FORGET_CACHE = ["clear-site-data", '"cache"'] as const;

type AuthContext = Context<{ Variables: HttpVariables }>;

/**
 * The account endpoints. Each parses its body once with our own schema, and nothing reads the request
 * again, so what is counted is what is checked. Other endpoints of better-auth are closed.
 */
export function createAuthRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();
  const open = (path: string, door: (c: AuthContext) => Promise<Response>) =>
    app.post(path, (c) => answerDoor(c, door));

  open("/api/auth/sign-in/email", async (c) => {
    const account = await readJson(c.req.raw, SignIn);
    return answerSignedIn(
      await signIn(c.var.machine, { ...account, device: readDevice(c.req.raw) }),
    );
  });

  open("/api/auth/sign-up/email", async (c) => {
    const account = await readJson(c.req.raw, SignUp);
    return answerSignedIn(
      await signUp(c.var.machine, { ...account, device: readDevice(c.req.raw) }),
    );
  });

  open("/api/invitations/accept", async (c) => {
    const request = await readJson(c.req.raw, AcceptInvitation);
    const device = readDevice(c.req.raw);
    return answerSignedIn(await acceptInvitation(c.var.machine, { ...request, device }));
  });

  open("/api/auth/request-password-reset", async (c) => {
    const { machine } = c.var;
    const request = await readJson(c.req.raw, RequestReset);
    // Runs after the answer, so the response time does not reveal whether the account exists.
    machine.background.run("reset_mail.failed", () => mailReset(machine, request));
    return answer({
      status: true,
      message: "If this email address has an account, a link is on its way.",
    });
  });

  open("/api/auth/reset-password", async (c) => {
    await resetPassword(c.var.machine, await readJson(c.req.raw, ResetPassword));
    return answer({ status: true });
  });

  open("/api/auth/change-password", async (c) => {
    const { machine } = c.var;
    const change = await readJson(c.req.raw, ChangePassword);
    const { actor, person } = await readSession(machine, c.req.raw.headers);
    const device = readDevice(c.req.raw);
    const { headers } = await changePassword(machine, { ...change, actor, person, device });
    return answer({ status: true }, headers);
  });

  openLooks(open);

  app.get("/api/auth/get-session", async (c) => {
    const { person } = await readSession(c.var.machine, c.req.raw.headers);
    return answer(person === null ? null : { user: person });
  });
  return app;
}

/** The doors of an admin's look as somebody else, and the way out, which ends a look too. */
function openLooks(
  open: (path: string, door: (c: AuthContext) => Promise<Response>) => void,
): void {
  open("/api/auth/look-as", async (c) =>
    answer({ status: true }, [...(await beginLook(c.var.machine, c.req.raw)), FORGET_CACHE]),
  );

  open("/api/auth/look-end", async (c) => {
    await readJson(c.req.raw, null);
    return answer({ status: true }, [
      ...(await finishLook(c.var.machine, c.req.raw)),
      FORGET_CACHE,
    ]);
  });

  open("/api/auth/sign-out", async (c) => {
    await readJson(c.req.raw, null);
    const { headers } = c.req.raw;
    const left = await leaveLook(c.var.machine, headers);
    const response = await c.var.machine.auth.api.signOut({ headers, asResponse: true });
    response.headers.set(...FORGET_CACHE);
    for (const [name, value] of left) response.headers.append(name, value);
    return response;
  });
}

async function answerDoor(
  c: AuthContext,
  door: (c: AuthContext) => Promise<Response>,
): Promise<Response> {
  const { machine, requestId } = c.var;
  try {
    return await door(c);
  } catch (error) {
    if (!(error instanceof DomainError)) machine.log.error("auth.failed", error);
    else if (error.code === "unauthenticated") return refuseAlike(error);
    return answerProblem(error, requestId);
  }
}

/** The same text whether or not the account exists, without the request's id. */
function refuseAlike({ reason, message }: DomainError): Response {
  return problem({ status: 401, code: reason, message, requestId: null });
}

function answerSignedIn({ user, session }: SignedIn): Response {
  return answer({ user }, session.headers);
}

function answer(
  body: unknown,
  headers: readonly (readonly [name: string, value: string])[] = [],
): Response {
  const response = Response.json(body, { headers: { "cache-control": "no-store" } });
  for (const [name, value] of headers) response.headers.append(name, value);
  return response;
}
