import { createAuthEndpoint } from "better-auth/api";
import { z } from "zod";

/** Starts a session for who has proven who they are; called by us only, never over HTTP. */
export function createSessionStarts() {
  return {
    id: "session-starts",
    endpoints: {
      startSession: createAuthEndpoint(
        "/start-session",
        {
          method: "POST",
          body: z.object({ userId: z.string() }),
          requireHeaders: true,
          metadata: { SERVER_ONLY: true, scope: "server" },
        },
        async (ctx) => {
          const { internalAdapter, authCookies, secret, sessionConfig } = ctx.context;
          // The admin plugin looks the person up in it, and refuses who is disabled.
          const session = await internalAdapter.createSession(ctx.body.userId, false);
          const { name, attributes } = authCookies.sessionToken;
          // As `setSessionCookie` does, which takes the person besides, to write a cache that is off.
          const maxAge = sessionConfig.expiresIn;
          await ctx.setSignedCookie(name, session.token, secret, { ...attributes, maxAge });
          return ctx.json({ sessionId: session.id });
        },
      ),
    },
  } as const;
}
