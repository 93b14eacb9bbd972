import type { MakingStore, StepAttempt } from "@learnlab/domain";
import { asc, eq } from "drizzle-orm";

import type { Database } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { toStep } from "../episodes/to-step.ts";
import { generationSteps } from "./schema.ts";

export function createD1MakingStore(db: Database): MakingStore {
  return {
    async find({ episodeId, at }) {
      const [[episode], rows] = await db.batch([
        db
          .select({
            retries: episodes.retries,
            sweeps: episodes.sweeps,
            model: episodes.model,
            promptVersion: episodes.promptVersion,
          })
          .from(episodes)
          .where(eq(episodes.id, episodeId)),
        db
          .select()
          .from(generationSteps)
          .where(eq(generationSteps.episodeId, episodeId))
          .orderBy(asc(generationSteps.createdAt)),
      ]);
      if (episode === undefined) return null;
      const steps = rows.map((row) => {
        const { state, doneParts, totalParts } = row;
        return { ...toStep(row), state, doneParts, totalParts, attempts: listAttempts(row, at) };
      });
      return { ...episode, steps };
    },
  };
}

type StepRow = typeof generationSteps.$inferSelect;

function listAttempts(row: StepRow, at: number): StepAttempt[] {
  const past = row.past ?? [];
  const { beganAt, endedAt } = row;
  if (beganAt === null) return past;
  const outcome = nameOutcome(row, at);
  const reason = outcome === "failed" ? row.errorReason : null;
  return [...past, { number: row.attempt, beganAt, endedAt, outcome, reason }];
}

function nameOutcome({ state, endedAt, leaseUntil }: StepRow, at: number): StepAttempt["outcome"] {
  if (endedAt === null) return state === "running" && leaseUntil > at ? "running" : "lost";
  return state === "done" ? "done" : "failed";
}
