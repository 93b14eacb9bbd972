import type { Clock, Digest } from "@learnlab/domain";
import { eq, sql } from "drizzle-orm";

import type { Database } from "../d1/database.ts";
import { signInAttempts } from "../d1/schema/index.ts";

const WINDOW_MS = 15 * 60_000;
/** More wrong passwords than this within the window close the account to guessing until it ends. */
const MOST_FAILURES = 10;

/** Counts failed sign-ins by account, so that changing the address does not help who guesses. */
export function createSignInGuard(parts: { db: Database; digest: Digest; clock: Clock }) {
  const { db, clock } = parts;
  const hashOf = (email: string) => parts.digest.sha256(email.trim().toLowerCase());

  return {
    async isClosed(email: string): Promise<boolean> {
      const row = await db.query.signInAttempts.findFirst({
        where: eq(signInAttempts.accountHash, await hashOf(email)),
      });
      return row !== undefined && row.windowEndsAt > clock.now() && row.failures >= MOST_FAILURES;
    },

    async recordFailure(email: string): Promise<void> {
      const now = clock.now();
      const isOver = sql`${signInAttempts.windowEndsAt} <= ${now}`;
      await db
        .insert(signInAttempts)
        .values({
          accountHash: await hashOf(email),
          failures: 1,
          windowEndsAt: now + WINDOW_MS,
          createdAt: now,
          updatedAt: now,
        })
        .onConflictDoUpdate({
          target: signInAttempts.accountHash,
          set: {
            failures: sql`case when ${isOver} then 1 else ${signInAttempts.failures} + 1 end`,
            windowEndsAt: sql`case when ${isOver} then ${now + WINDOW_MS} else ${signInAttempts.windowEndsAt} end`,
            updatedAt: now,
          },
        });
    },

    async forget(email: string): Promise<void> {
      await db.delete(signInAttempts).where(eq(signInAttempts.accountHash, await hashOf(email)));
    },
  };
}

export type SignInGuard = ReturnType<typeof createSignInGuard>;
