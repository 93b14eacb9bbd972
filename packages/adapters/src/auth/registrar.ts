import {
  DomainError,
  type Clock,
  type IdSource,
  type Registrar,
  type TokenSource,
} from "@learnlab/domain";
import { eq } from "drizzle-orm";

import type { Database } from "../d1/database.ts";
import { users, verifications } from "../d1/schema/index.ts";
import { type Auth, resetLink } from "./auth.ts";

const HOUR_MS = 3_600_000;

interface RegistrarParts {
  auth: Auth;
  db: Database;
  origin: string;
  clock: Clock;
  ids: IdSource;
  tokens: TokenSource;
}

export function createRegistrar(parts: RegistrarParts): Registrar {
  const { auth, db } = parts;
  return {
    async createAccount({ name, email, password, role }) {
      const taken = await db.query.users.findFirst({ where: eq(users.email, email) });
      if (taken !== undefined) {
        throw new DomainError("conflict", "This mail address has an account already.", {
          reason: "account.exists",
        });
      }
      const { user } = await auth.api.createUser({ body: { name, email, password, role } });
      return user.id;
    },

    // The row is the one that better-auth itself writes for a reset mail.
    async createResetLink(userId) {
      const token = parts.tokens.next();
      const now = parts.clock.now();
      await db.insert(verifications).values({
        id: parts.ids.next(),
        identifier: `reset-password:${token}`,
        value: userId,
        expiresAt: new Date(now + HOUR_MS),
        createdAt: new Date(now),
        updatedAt: new Date(now),
      });
      return resetLink(parts.origin, token);
    },
  };
}
