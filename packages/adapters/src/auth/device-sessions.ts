import type { Clock, DeviceSessions } from "@learnlab/domain";
import { and, desc, eq, gt, ne } from "drizzle-orm";

import { sessions, users } from "../d1/accounts/schema.ts";
import type { Database } from "../d1/index.ts";
import type { Auth } from "./auth.ts";
import { nameDevice } from "./name-device.ts";
import { ANSWERED, writeHeaders } from "./session-headers.ts";

interface DeviceSessionParts {
  auth: Auth;
  db: Database;
  clock: Clock;
}

export function createDeviceSessions({ auth, db, clock }: DeviceSessionParts): DeviceSessions {
  return {
    async start({ userId, device }) {
      const { headers } = await auth.api.startSession({
        body: { userId },
        headers: writeHeaders(device),
        returnHeaders: true,
      });
      await db.update(users).set({ lastSeenAt: clock.now() }).where(eq(users.id, userId));
      return { headers: [...headers].filter(([name]) => ANSWERED.includes(name)) };
    },

    async list({ userId, at }) {
      const rows = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, new Date(at))))
        .orderBy(desc(sessions.updatedAt), desc(sessions.id));
      return rows.map(({ id, userAgent, impersonatedBy, createdAt, updatedAt }) => ({
        id,
        device: impersonatedBy === null ? nameDevice(userAgent) : null,
        isLook: impersonatedBy !== null,
        createdAt: createdAt.getTime(),
        lastUsedAt: updatedAt.getTime(),
      }));
    },

    async end({ userId, sessionId }) {
      const rows = await db
        .delete(sessions)
        .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
        .returning({ id: sessions.id });
      return rows.length === 1;
    },

    async endOthers({ userId, sessionId }) {
      const isOther = sessionId === null ? undefined : ne(sessions.id, sessionId);
      await db.delete(sessions).where(and(eq(sessions.userId, userId), isOther));
    },
  };
}
