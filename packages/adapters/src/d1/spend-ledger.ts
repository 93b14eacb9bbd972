import type { SpendLedger } from "@learnlab/domain";
import { eq } from "drizzle-orm";

import type { Database } from "./database.ts";
import { spend } from "./schema/index.ts";

export function createD1SpendLedger(db: Database): SpendLedger {
  return {
    async reserve({ at, ...entry }) {
      await db.insert(spend).values({ ...entry, state: "reserved", createdAt: at, updatedAt: at });
    },
    async settle({ id, at, ...spent }) {
      await db
        .update(spend)
        .set({ ...spent, state: "settled", updatedAt: at })
        .where(eq(spend.id, id));
    },
  };
}
