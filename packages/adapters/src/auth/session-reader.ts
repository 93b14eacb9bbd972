import type { Clock, LearnerSettings, Look, Role } from "@learnlab/domain";
import { and, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";

import { learnerSettings, sessions, users } from "../d1/accounts/schema.ts";
import { type Database, toSettings } from "../d1/index.ts";

/** 32 bytes in base64. Two bits of the last sign say nothing; other than zero they would be a second way to write it. */
const SIGNATURE = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

interface SessionParts {
  db: Database;
  /** The secret with which better-auth signs its tokens. */
  secret: string;
  cookieName: string;
  clock: Clock;
}

/** The signed-in person as the tables describe them now. */
export interface SessionPerson {
  sessionId: string;
  /** Rounded to the hour, in epoch ms. */
  lastUsedAt: number;
  /** To the quarter of an hour; null if the person was never seen. */
  lastSeenAt: number | null;
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: number;
  /** Counts changes to the person's episodes and progress. */
  contentVersion: number;
  /** Null if they never saved any. */
  settings: LearnerSettings | null;
  /** Set if it is an admin who looks at LearnLab as this person. */
  look: Look | null;
}

/**
 * Reads the session of a request: verifies better-auth's signed token from its cookie or a bearer header,
 * then runs one query, which includes the settings. Every request needs this, and the library takes two
 * queries and a pipeline of hooks for it. Disabled people and ended sessions give null, and so does a look whose
 * admin is no admin any more or has signed out.
 */
export function createSessionReader(parts: SessionParts) {
  const imported = crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(parts.secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const query = prepareSession(parts.db);

  async function readToken(signed: string): Promise<string | null> {
    const at = signed.lastIndexOf(".");
    const [token, signature] = [signed.slice(0, at), signed.slice(at + 1)];
    if (at < 1 || !SIGNATURE.test(signature)) return null;
    const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0));
    const text = new TextEncoder().encode(token);
    return (await crypto.subtle.verify("HMAC", await imported, bytes, text)) ? token : null;
  }

  return {
    async read(headers: Headers): Promise<SessionPerson | null> {
      const signed = findSigned(headers, parts.cookieName);
      const token = signed === null ? null : await readToken(signed);
      if (token === null) return null;
      // The time is compared here, so that the query is the same each time and can be answered from memory.
      const row = await query.get({ token });
      if (row === undefined || isOver(row, parts.clock.now())) return null;
      return toPerson(row);
    },

    async noteUse(sessionId: string): Promise<void> {
      await parts.db
        .update(sessions)
        .set({ updatedAt: new Date(parts.clock.now()) })
        .where(eq(sessions.id, sessionId));
    },

    /** Writes once for requests that come together: the first one leaves nothing to the others. */
    async noteSeen({
      userId,
      unlessSince,
    }: {
      userId: string;
      unlessSince: number;
    }): Promise<void> {
      await parts.db
        .update(users)
        .set({ lastSeenAt: parts.clock.now() })
        .where(
          and(
            eq(users.id, userId),
            or(isNull(users.lastSeenAt), lt(users.lastSeenAt, unlessSince)),
          ),
        );
    },
  };
}

function prepareSession(db: Database) {
  return db
    .select({
      sessionId: sessions.id,
      lastUsedAt: sessions.updatedAt,
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      createdAt: users.createdAt,
      lastSeenAt: users.lastSeenAt,
      contentVersion: users.contentVersion,
      settings: learnerSettings,
      lookedAtBy: sessions.impersonatedBy,
      expiresAt: sessions.expiresAt,
      adminExpiresAt: sql<number | null>`(
        select own.expires_at from sessions as own where own.id = ${sessions.impersonatedIn})`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(learnerSettings, eq(learnerSettings.userId, users.id))
    .where(
      and(
        eq(sessions.token, sql.placeholder("token")),
        eq(users.banned, false),
        or(isNull(sessions.impersonatedBy), isLookAllowed()),
      ),
    )
    .prepare();
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof prepareSession>["get"]>>>;

function toPerson(row: Row): SessionPerson {
  const { lastUsedAt, createdAt, settings, lookedAtBy: by, ...others } = row;
  const { expiresAt, adminExpiresAt: _ended, ...person } = others;
  return {
    ...person,
    lastUsedAt: lastUsedAt.getTime(),
    createdAt: createdAt.getTime(),
    settings: settings === null ? null : toSettings(settings),
    look: by === null ? null : { by, endsAt: expiresAt.getTime() },
  };
}

/** A look ends with the session in which the admin began it, too. */
function isOver({ expiresAt, adminExpiresAt }: Row, now: number): boolean {
  return Math.min(expiresAt.getTime(), adminExpiresAt ?? Number.POSITIVE_INFINITY) <= now;
}

/** The admin is one still, is signed in where the look began, and the person is none. */
function isLookAllowed(): SQL {
  return sql`(${users.role} <> 'admin' and exists (
    select 1 from sessions as own join users as admin on admin.id = own.user_id
    where own.id = ${sessions.impersonatedIn} and own.user_id = ${sessions.impersonatedBy}
      and own.impersonated_by is null and admin.role = 'admin' and admin.banned = 0))`;
}

function findSigned(headers: Headers, cookieName: string): string | null {
  const [, bearer] = /^bearer (\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (bearer !== undefined) return decode(bearer);
  const start = `${cookieName}=`;
  const cookies = (headers.get("cookie") ?? "").split(/; */);
  const cookie = cookies.find((one) => one.startsWith(start));
  return cookie === undefined ? null : decode(cookie.slice(start.length));
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
