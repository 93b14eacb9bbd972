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

    async keepIdle({ startedAt, endedAt, ...run }) {
      const row = { ...run, id: `idle ${run.cron}`, createdAt: startedAt, updatedAt: endedAt };
      await db.insert(cronRuns).values(row).onConflictDoUpdate({ target: cronRuns.id, set: row });
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
