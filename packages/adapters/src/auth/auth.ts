import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { createAccessControl } from "better-auth/plugins/access";
import { admin } from "better-auth/plugins/admin";
import { adminAc, defaultStatements, userAc } from "better-auth/plugins/admin/access";
import { bearer } from "better-auth/plugins/bearer";

import type { Database } from "../d1/index.ts";
import * as schema from "../d1/schema.ts";
import { createSessionStarts } from "./session-starts.ts";

export interface AuthOptions {
  db: Database;
  /** The installation's origin: scheme, host and port. */
  origin: string;
  secret: string;
  nextId(): string;
}

const access = createAccessControl(defaultStatements);
const roles = {
  admin: access.newRole(adminAc.statements),
  teacher: access.newRole(userAc.statements),
  learner: access.newRole(userAc.statements),
};

const MONTH_SECONDS = 30 * 86_400;

/** The cookie is bound to the host whenever https is used. */
export function sessionCookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-learnlab-session" : "learnlab-session";
}

export type Auth = ReturnType<typeof createAuth>;

/** better-auth on our tables, only for sessions: their cookies and signed bearer tokens. */
export function createAuth(options: AuthOptions) {
  const isSecure = options.origin.startsWith("https:");
  return betterAuth({
    baseURL: options.origin,
    basePath: "/api/auth",
    secret: options.secret,
    telemetry: { enabled: false },
    database: drizzleAdapter(options.db, {
      provider: "sqlite",
      schema,
      usePlural: true,
      transaction: false,
    }),
    // Our session reader never extends a session, so it lasts a month from the sign-in.
    session: {
      cookieCache: { enabled: false },
      expiresIn: MONTH_SECONDS,
      updateAge: MONTH_SECONDS,
    },
    // Our own statements count limits, by account.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookieName(options.origin),
          attributes: { secure: isSecure, sameSite: "lax" },
        },
      },
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
      database: { generateId: () => options.nextId(), joins: true },
    },
    plugins: [
      admin({ ac: access, roles, defaultRole: "learner", adminRoles: ["admin"] }),
      bearer({ requireSignature: true }),
      createSessionStarts(),
    ],
  });
}
