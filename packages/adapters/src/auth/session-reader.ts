import type { Clock } from "@learnlab/domain";

interface SessionParts {
  d1: D1Database;
  /** The secret that better-auth signs its tokens with. */
  secret: string;
  cookieName: string;
  clock: Clock;
}

/** Who is signed in, as the tables have it at this moment. */
export interface SessionPerson {
  sessionId: string;
  /** To the hour, in epoch ms. */
  lastUsedAt: number;
  id: string;
  name: string;
  email: string;
  role: string;
  createdAt: number;
}

/**
 * Reads the session of a request: better-auth's signed token out of its cookie or a bearer header,
 * checked, and then one query. Every request passes here, and the library takes two queries and a
 * pipeline of hooks for it. A disabled person or an ended session is nobody.
 */
export function createSessionReader(parts: SessionParts) {
  const imported = crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(parts.secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const query = parts.d1.prepare(
    `select sessions.id as sessionId, sessions.updated_at as lastUsedAt, users.id, users.name, users.email, users.role, users.created_at as createdAt
     from sessions join users on users.id = sessions.user_id
     where sessions.token = ? and sessions.expires_at > ? and users.banned = 0`,
  );

  async function readToken(signed: string): Promise<string | null> {
    const at = signed.lastIndexOf(".");
    const [token, signature] = [signed.slice(0, at), signed.slice(at + 1)];
    if (at < 1 || !/^[A-Za-z0-9+/]{43}=$/.test(signature)) return null;
    const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0));
    const text = new TextEncoder().encode(token);
    return (await crypto.subtle.verify("HMAC", await imported, bytes, text)) ? token : null;
  }

  return {
    async read(headers: Headers): Promise<SessionPerson | null> {
      const signed = findSigned(headers, parts.cookieName);
      const token = signed === null ? null : await readToken(signed);
      if (token === null) return null;
      return query.bind(token, parts.clock.now()).first<SessionPerson>();
    },

    async noteUse(sessionId: string): Promise<void> {
      const statement = parts.d1.prepare("update sessions set updated_at = ? where id = ?");
      await statement.bind(parts.clock.now(), sessionId).run();
    },
  };
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
