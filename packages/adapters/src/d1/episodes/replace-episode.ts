import type { EpisodeStore, Step } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { announceNothing, awaitSteps, listSpoken, skipWritten } from "./begin-again.ts";

const SCRIPT: Step = { kind: "script", language: null };

const isAnswered = sql`exists (select 1 from answers where answers.episode_id = episodes.id)`;

/** Each statement checks the state that the last one changes, so of two concurrent calls one does nothing. */
export async function replaceEpisode(
  db: Database,
  { draft, spoken, ...change }: Parameters<EpisodeStore["replace"]>[0],
): ReturnType<EpisodeStore["replace"]> {
  const { episodeId, scriptKey, at } = change;
  const isRewritten = draft.step === "brief";
  const isFinished = sql`(episodes.id = ${episodeId} and status in ('completed', 'awaiting_review')
    and script_key = ${scriptKey} and deleted_at is null)`;
  const mayBe = draft.asksAnew ? sql`(${isFinished} and not ${isAnswered})` : isFinished;
  const skipped = isRewritten ? (["brief"] as const) : (["brief", "script"] as const);
  const steps = [...(isRewritten ? [SCRIPT] : []), ...listSpoken(spoken)];
  const results = await runBatch(db, [
    skipWritten({ ...change, skipped, written: sql`${draft.key}` }, mayBe),
    awaitSteps({ ...change, steps }, mayBe),
    // The learner of one that waits was told nothing yet.
    announceNothing(change, sql`(${mayBe} and status = 'completed')`),
    sql`update episode_approvals set state = 'waiting', updated_at = ${at}
      where episode_id = ${episodeId} and state = 'approved' and exists (
        select 1 from episodes where ${mayBe} and status = 'awaiting_review')`,
    sql`update episodes set status = ${isRewritten ? "writing" : "speaking"}, error = null,
        error_reason = null, sweeps = 0, enqueued_at = ${at}, updated_at = ${at}
      where ${mayBe} returning id`,
  ]);
  if (results.at(-1)?.length === 1) return "sent";
  const [row] = await db.all(sql`select 1 from episodes where ${isFinished}`);
  return row === undefined ? "not_finished" : "answered";
}

/** Whether somebody has answered a question of the episode. */
export async function isEpisodeAnswered(db: Database, episodeId: string): Promise<boolean> {
  const [row] = await db.all(sql`select 1 from answers where episode_id = ${episodeId} limit 1`);
  return row !== undefined;
}
