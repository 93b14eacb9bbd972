import { createAuthEndpoint } from "better-auth/api";
import { z } from "zod";

/** Starts a session for a person who has proven their identity; only called by our code, never over HTTP. */
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
          // The admin plugin looks the person up in it and refuses a disabled one.
          const session = await internalAdapter.createSession(ctx.body.userId, false);
          const { name, attributes } = authCookies.sessionToken;
          // Does what `setSessionCookie` does, which also needs the person for a cache that we do not use.
          const maxAge = sessionConfig.expiresIn;
          await ctx.setSignedCookie(name, session.token, secret, { ...attributes, maxAge });
          return ctx.json({ sessionId: session.id });
        },
      ),
    },
  } as const;
}
