import { AcceptInvitation, acceptInvitation, DomainError } from "@learnlab/domain";
import { Hono } from "hono";
import { z } from "zod";

import type { Machine } from "../compose.ts";
import { answerProblem, problem } from "./problem.ts";

export interface HttpVariables {
  machine: Machine;
  requestId: string;
  isForeignOrigin: boolean;
}

/**
 * The addresses of better-auth that we answer. The others, its admin plugin's above all, would change
 * accounts without our permission table and audit log.
 */
const passedOn = [
  "/api/auth/sign-out",
  "/api/auth/get-session",
  "/api/auth/request-password-reset",
  "/api/auth/reset-password",
  "/api/auth/change-password",
];

const MailOnly = z.looseObject({ email: z.string().max(320) });

/** better-auth's own addresses, with our limits by account and our rule for who may sign up. */
export function createAuthRoutes(): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();

  app.post("/api/auth/sign-in/email", async (c) => {
    const { auth, signInGuard } = c.var.machine;
    const body = MailOnly.safeParse(
      await c.req.raw
        .clone()
        .json()
        .catch(() => null),
    );
    if (!body.success) return auth.handler(c.req.raw);
    const { email } = body.data;
    if (await signInGuard.isClosed(email)) {
      return problem({
        status: 429,
        code: "account.too_many_tries",
        message: "Too many wrong passwords for this account. Try again in a quarter of an hour.",
        requestId: c.var.requestId,
      });
    }
    const response = await auth.handler(c.req.raw);
    if (response.ok) await signInGuard.forget(email);
    if (response.status === 401) await signInGuard.recordFailure(email);
    return response;
  });

  app.post("/api/auth/sign-up/email", async (c) => {
    const { auth, installation } = c.var.machine;
    if (installation.signUp === "open") return auth.handler(c.req.raw);
    return problem({
      status: 403,
      code: "account.invite_only",
      message: "New accounts need an invitation here. Ask your teacher for one.",
      requestId: c.var.requestId,
    });
  });

  app.post("/api/invitations/accept", async (c) => {
    const { machine, requestId, isForeignOrigin } = c.var;
    try {
      if (isForeignOrigin) throw foreignOrigin();
      const { email, password } = await accept(machine, await c.req.json().catch(() => null));
      return await machine.auth.api.signInEmail({ body: { email, password }, asResponse: true });
    } catch (error) {
      if (!(error instanceof DomainError)) machine.log.error("invitation.failed", error);
      return answerProblem(error, requestId);
    }
  });

  for (const path of passedOn)
    app.on(["GET", "POST"], path, (c) => c.var.machine.auth.handler(c.req.raw));
  return app;
}

async function accept(
  machine: Machine,
  body: unknown,
): Promise<{ email: string; password: string }> {
  const parsed = AcceptInvitation.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new DomainError("invalid", issue?.message ?? "This is not an invitation.", {
      reason: "invitation.invalid",
    });
  }
  const { email } = await acceptInvitation(machine, parsed.data);
  return { email, password: parsed.data.password };
}

function foreignOrigin(): DomainError {
  return new DomainError("forbidden", "This request came from another site.", {
    reason: "origin.foreign",
  });
}
