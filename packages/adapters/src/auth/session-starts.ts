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
          body: z.object({
            userId: z.string(),
            /** For an admin who looks at LearnLab as this person; `endsAt` in epoch ms. */
            look: z.object({ adminId: z.string(), endsAt: z.number() }).optional(),
          }),
          requireHeaders: true,
          metadata: { SERVER_ONLY: true, scope: "server" },
        },
        async (ctx) => {
          const { internalAdapter, authCookies, secret, sessionConfig } = ctx.context;
          // The admin plugin looks the person up in it and refuses a disabled one.
          const { userId, look } = ctx.body;
          const rest = look && {
            impersonatedBy: look.adminId,
            expiresAt: new Date(look.endsAt),
          };
          const session = await internalAdapter.createSession(userId, false, rest, true);
          const { name, attributes } = authCookies.sessionToken;
          // Does what `setSessionCookie` does, which also needs the person for a cache that we do not use.
          const maxAge =
            look === undefined
              ? sessionConfig.expiresIn
              : Math.max(0, Math.floor((look.endsAt - Date.now()) / 1000));
          await ctx.setSignedCookie(name, session.token, secret, { ...attributes, maxAge });
          return ctx.json({ sessionId: session.id });
        },
      ),
    },
  } as const;
}
