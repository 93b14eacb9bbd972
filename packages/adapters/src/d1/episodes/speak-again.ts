import type { EpisodeStore, RetryBounds } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { announceNothing, awaitSteps, listSpoken, skipWritten } from "./begin-again.ts";
import { ownerOf, unfinishedOf } from "./episode-bounds.ts";

type SpeakAgain = EpisodeStore["speakAgain"];
type Change = Parameters<SpeakAgain>[0];

const lacksAudio = sql`(status = 'completed' and error_reason is not null
  and script_key is not null and output_format <> 'text' and deleted_at is null)`;

/**
 * Changes steps, mail and status in one batch. Each statement checks the same state of the episode, which
 * the last one changes, so of two concurrent calls one changes everything and the other nothing.
 */
export async function speakAgain(
  db: Database,
  change: Change,
  bounds: RetryBounds,
): ReturnType<SpeakAgain> {
  const { episodeId, at } = change;
  const mayBe = sql`(episodes.id = ${episodeId} and ${lacksAudio} and ${bounds.perDay} > 0
    and retries < ${bounds.retries} and ${unfinishedOf(ownerOf(episodeId))} < ${bounds.unfinished})`;
  const results = await runBatch(db, [
    // The script is read from the published document, which also has its brief.
    skipWritten({ ...change, skipped: ["brief", "script"], written: sql`script_key` }, mayBe),
    awaitSteps({ ...change, steps: listSpoken(change.silent) }, mayBe),
    announceNothing(change, mayBe),
    sql`update episodes set status = 'speaking', error = null, error_reason = null, sweeps = 0,
        retries = retries + 1, enqueued_at = ${at}, updated_at = ${at}
      where ${mayBe} returning id`,
  ]);
  if (results.at(-1)?.length === 1) return { sent: true };
  return { refused: await findRefusal(db, episodeId, bounds) };
}

async function findRefusal(
  db: Database,
  episodeId: string,
  bounds: RetryBounds,
): Promise<keyof RetryBounds | "notMissing"> {
  const [row] = await db.all<{ retries: number }>(sql`
    select retries from episodes where id = ${episodeId} and ${lacksAudio}`);
  if (row === undefined) return "notMissing";
  if (bounds.perDay === 0) return "perDay";
  return row.retries < bounds.retries ? "unfinished" : "retries";
}
