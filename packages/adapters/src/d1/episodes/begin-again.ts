import type { Language, Step } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { WITH_LATEST } from "./past-attempts.ts";

interface Change {
  /** Steps whose rows are gone continue counting after it. */
  attempt: number;
  at: number;
}

interface Skip extends Change {
  skipped: readonly Extract<Step["kind"], "brief" | "script">[];
  /** The key of what they would have made. */
  written: SQL;
}

/** Ends steps with what is written already, where `mayBe` holds for a row of episodes. */
export function skipWritten({ skipped, written, attempt, at }: Skip, mayBe: SQL): SQL {
  return sql`insert into generation_steps
      (episode_id, step, language, state, attempt, lease_until, output_key, created_at, updated_at)
    select episodes.id, skipped.value, '', 'done', ${attempt}, 0, ${written}, ${at} + skipped.key, ${at}
    from episodes, json_each(${JSON.stringify(skipped)}) as skipped
    where ${mayBe}
    on conflict (episode_id, step, language) do update set state = 'done', attempt = attempt + 1,
      lease_until = 0, output_key = excluded.output_key, error = null, error_reason = null,
      updated_at = excluded.updated_at`;
}

/** Attempts keep counting, so that a run that lost its lease long ago still writes nothing. */
export function awaitSteps({ steps, attempt, at }: Change & { steps: Step[] }, mayBe: SQL): SQL {
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

/** The steps from a written script on. */
export function listSpoken(languages: readonly Language[]): Step[] {
  const spoken = languages.flatMap((language): Step[] => [
    { kind: "speech", language },
    { kind: "assemble", language },
  ]);
  return [...spoken, { kind: "publish", language: null }];
}

/** The row that says so may be gone, and then the next outcome would be announced once more. */
export function announceNothing({ at }: Pick<Change, "at">, mayBe: SQL): SQL {
  return sql`insert into notifications (id, episode_id, user_id, kind, state, error, created_at, updated_at)
    select lower(hex(randomblob(16))), id, user_id, 'ready', 'skipped', 'mail.told_before', ${at}, ${at}
    from episodes where ${mayBe}
    on conflict (episode_id, user_id, kind) do update set updated_at = excluded.updated_at`;
}
