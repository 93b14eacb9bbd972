import type { EpisodeStore, RetryBounds, Step } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { WITH_LATEST } from "./past-attempts.ts";
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
    skipWritten(change, mayBe),
    speakSilent(change, mayBe),
    // The row that says so may be gone, and then the next outcome would be announced once more.
    sql`insert into notifications (id, episode_id, user_id, kind, state, error, created_at, updated_at)
      select lower(hex(randomblob(16))), id, user_id, 'ready', 'skipped', 'mail.told_before', ${at}, ${at}
      from episodes where ${mayBe}
      on conflict (episode_id, user_id, kind) do update set updated_at = excluded.updated_at`,
    sql`update episodes set status = 'speaking', error = null, error_reason = null, sweeps = 0,
        retries = retries + 1, enqueued_at = ${at}, updated_at = ${at}
      where ${mayBe} returning id`,
  ]);
  if (results.at(-1)?.length === 1) return { sent: true };
  return { refused: await findRefusal(db, episodeId, bounds) };
}

/** The script is read from the published document, which also has its brief. */
function skipWritten({ attempt, at }: Change, mayBe: SQL): SQL {
  return sql`insert into generation_steps
      (episode_id, step, language, state, attempt, lease_until, output_key, created_at, updated_at)
    select episodes.id, written.value, '', 'done', ${attempt}, 0, script_key, ${at} + written.key, ${at}
    from episodes, json_each('["brief", "script"]') as written
    where ${mayBe}
    on conflict (episode_id, step, language) do update set state = 'done', attempt = attempt + 1,
      lease_until = 0, output_key = excluded.output_key, error = null, error_reason = null,
      updated_at = excluded.updated_at`;
}

/** Attempts keep counting, so that a run that lost its lease long ago still writes nothing. */
function speakSilent({ silent, attempt, at }: Change, mayBe: SQL): SQL {
  const spoken = silent.flatMap((language): Step[] => [
    { kind: "speech", language },
    { kind: "assemble", language },
  ]);
  const steps: Step[] = [...spoken, { kind: "publish", language: null }];
  return sql`insert into generation_steps
      (episode_id, step, language, state, attempt, lease_until, created_at, updated_at)
    select episodes.id, again.value ->> 'kind', coalesce(again.value ->> 'language', ''), 'waiting',
      ${attempt}, 0, ${at} + 2 + again.key, ${at}
    from episodes, json_each(${JSON.stringify(steps)}) as again where ${mayBe}
    on conflict (episode_id, step, language) do update set state = 'waiting', lease_until = 0,
      done_parts = 0, total_parts = 0, done_characters = 0, total_characters = 0, output_key = '',
      past = ${WITH_LATEST}, began_at = null, ended_at = null, error = null, error_reason = null,
      updated_at = excluded.updated_at`;
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
