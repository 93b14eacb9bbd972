import type { LookSessions } from "@learnlab/domain";
import { and, eq, isNotNull } from "drizzle-orm";

import { sessions } from "../d1/accounts/schema.ts";
import type { Database } from "../d1/index.ts";
import type { Auth } from "./auth.ts";
import { ANSWERED, writeHeaders } from "./session-headers.ts";

/** Sessions of a person that an admin began; the session reader says when they end. */
export function createLookSessions({ auth, db }: { auth: Auth; db: Database }): LookSessions {
  return {
    async start({ userId, adminId, adminSessionId, device, endsAt }) {
      const { headers, response } = await auth.api.startSession({
        body: { userId, look: { adminId, endsAt } },
        headers: writeHeaders(device),
        returnHeaders: true,
      });
      const { sessionId: id } = response;
      // Until then the reader takes it for over.
      await db.update(sessions).set({ impersonatedIn: adminSessionId }).where(eq(sessions.id, id));
      return { id, headers: [...headers].filter(([name]) => ANSWERED.includes(name)) };
    },

    async end({ userId, sessionId }) {
      const rows = await db
        .delete(sessions)
        .where(
          and(
            eq(sessions.id, sessionId),
            eq(sessions.userId, userId),
            isNotNull(sessions.impersonatedBy),
          ),
        )
        .returning({ id: sessions.id });
      return rows.length === 1;
    },
  };
}
