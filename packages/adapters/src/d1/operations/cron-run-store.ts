import type { CronRun, CronRunStore } from "@learnlab/domain";
import { desc } from "drizzle-orm";

import type { Database } from "../database.ts";
import { cronRuns } from "./schema.ts";

export function createD1CronRunStore(db: Database): CronRunStore {
  return {
    async keep({ startedAt, endedAt, ...run }) {
      await db
        .insert(cronRuns)
        .values({ ...run, createdAt: startedAt, updatedAt: endedAt })
        .onConflictDoNothing();
    },

    async list(limit) {
      const rows = await db
        .select()
        .from(cronRuns)
        .orderBy(desc(cronRuns.createdAt), desc(cronRuns.id))
        .limit(limit);
      return rows.map(toCronRun);
    },
  };
}

function toCronRun(row: typeof cronRuns.$inferSelect): CronRun {
  const { createdAt: startedAt, updatedAt: endedAt, ...run } = row;
  return { ...run, startedAt, endedAt };
}
