import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
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
          const { internalAdapter } = ctx.context;
          const { userId } = ctx.body;
          const user = await internalAdapter.findUserById(userId);
          if (user === null) throw new Error("Nobody has this id.");
          const session = await internalAdapter.createSession(userId, false);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ sessionId: session.id });
        },
      ),
    },
  } as const;
}
