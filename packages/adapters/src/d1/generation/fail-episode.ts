import type { GenerationStore } from "@learnlab/domain";
import { and, eq, not, notInArray, sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { isWaitingAnew } from "../episodes/withhold-episode.ts";
import { WITH_LATEST } from "../episodes/past-attempts.ts";
import { generationSteps } from "./schema.ts";

/**
 * An episode that was finished before stays as it was, whatever happened to its audio or to a new version,
 * and one that waited for its approval waits on.
 */
const OUTCOME = sql`case when ${episodes.completedAt} is not null then 'completed'
  when ${isWaitingAnew} then 'awaiting_review' else 'failed' end`;

/** Ends an episode that no run holds, with the reason. */
export async function failEpisode(
  db: Database,
  { episodeId, error, reason, fromTheStart, at }: Parameters<GenerationStore["fail"]>[0],
): Promise<boolean> {
  const isLive = sql`exists (select 1 from ${generationSteps}
    where ${generationSteps.episodeId} = ${episodeId} and ${generationSteps.state} = 'running'
      and ${generationSteps.leaseUntil} > ${at})`;
  const [failed] = await db.batch([
    db
      .update(episodes)
      .set({ status: OUTCOME, error, errorReason: reason, updatedAt: at })
      .where(
        and(
          eq(episodes.id, episodeId),
          notInArray(episodes.status, ["awaiting_review", "completed"]),
          not(isLive),
        ),
      )
      .returning({ id: episodes.id }),
    db
      .update(generationSteps)
      .set({
        state: "failed",
        leaseUntil: 0,
        ...(fromTheStart && { past: WITH_LATEST, beganAt: null, endedAt: null }),
        updatedAt: at,
      })
      .where(
        and(
          eq(generationSteps.episodeId, episodeId),
          fromTheStart ? undefined : eq(generationSteps.state, "running"),
          not(isLive),
        ),
      ),
  ]);
  return failed.length === 1;
}
