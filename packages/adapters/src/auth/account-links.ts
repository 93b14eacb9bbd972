import type { AccountLinks } from "@learnlab/domain";
import { and, eq, gt } from "drizzle-orm";

import { accountLinks } from "../d1/accounts/schema.ts";
import type { Database } from "../d1/index.ts";

export function createAccountLinks(db: Database): AccountLinks {
  return {
    async replace({ at, ...link }) {
      const row = { ...link, createdAt: at, updatedAt: at };
      await db
        .insert(accountLinks)
        .values(row)
        .onConflictDoUpdate({ target: [accountLinks.userId, accountLinks.kind], set: row });
    },

    async isOpen({ tokenHash, kind, at }) {
      const row = await db.query.accountLinks.findFirst({
        where: and(
          eq(accountLinks.tokenHash, tokenHash),
          eq(accountLinks.kind, kind),
          gt(accountLinks.expiresAt, at),
        ),
      });
      return row !== undefined;
    },
  };
}
