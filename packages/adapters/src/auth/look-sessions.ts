import type { LookSessions } from "@learnlab/domain";
import { and, eq, isNotNull, sql } from "drizzle-orm";

import { sessions } from "../d1/accounts/schema.ts";
import type { Database } from "../d1/index.ts";
import type { Auth } from "./auth.ts";
import { ANSWERED, writeHeaders } from "./session-headers.ts";

/** What is left comes with the next sweep. */
const AT_ONCE = 100;

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

    async listOver(at) {
      const rows = await db.all<{ id: string; userId: string; by: string; endsAt: number }>(sql`
        select id, user_id as userId, impersonated_by as "by", expires_at as endsAt from sessions
        where impersonated_by is not null and (expires_at <= ${at} or (impersonated_in is not null
          and not exists (select 1 from sessions as own join users as admin on admin.id = own.user_id
            where own.id = sessions.impersonated_in and own.expires_at > ${at}
              and admin.role = 'admin' and admin.banned = 0)))
        order by expires_at limit ${AT_ONCE}`);
      return rows.map(({ id: sessionId, ...look }) => ({ ...look, sessionId }));
    },
  };
}
