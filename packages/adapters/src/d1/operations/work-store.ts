import {
  type EpisodeAtWork,
  QUEUES,
  type QueueDepth,
  type QueueName,
  type WorkStore,
} from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { toStep } from "../episodes/to-step.ts";
import { isBegun } from "../episodes/unfinished.ts";
import type { generationSteps } from "../generation/schema.ts";
import { trustColumn } from "../trusted-json.ts";

type StepRow = Pick<
  typeof generationSteps.$inferSelect,
  "step" | "language" | "attempt" | "doneParts" | "totalParts" | "leaseUntil"
> & { since: number };

export function createD1WorkStore(db: Database): WorkStore {
  return {
    async countQueues(at) {
      const counted = await runBatch(
        db,
        QUEUES.map(
          (name) =>
            sql`select count(*) as waiting, min(since) as since from (${waitingIn(name, at)})`,
        ),
      );
      return QUEUES.map((name, index) => {
        const [row] = trustColumn<Omit<QueueDepth, "name">[]>(counted[index] ?? []);
        return { name, waiting: row?.waiting ?? 0, since: row?.since ?? null };
      });
    },

    async listAtWork(limit) {
      const rows = await db.all<Omit<EpisodeAtWork, "step"> & { step: string | null }>(sql`
        select episodes.id, episodes.title, episodes.kind, users.name as ownerName,
          episodes.created_at as createdAt, episodes.sweeps, (
            select json_object('step', step, 'language', language, 'attempt', attempt,
              'doneParts', done_parts, 'totalParts', total_parts, 'since', updated_at,
              'leaseUntil', lease_until)
            from generation_steps where episode_id = episodes.id and state <> 'done'
            order by updated_at desc limit 1) as step
        from episodes join users on users.id = episodes.user_id
        where ${isBegun} and episodes.deleted_at is null
        order by episodes.created_at, episodes.id limit ${limit}`);
      return rows.map(({ step, ...row }) => ({
        ...row,
        step: step === null ? null : readStep(step),
      }));
    },
  };
}

/** The rows that wait, each with its `since`. */
function waitingIn(name: QueueName, at: number): SQL {
  switch (name) {
    case "requested":
    case "dailies":
      return sql`select enqueued_at as since from episodes where status = 'pending'
        and (kind = 'daily') = ${name === "dailies" ? 1 : 0} and deleted_at is null`;
    case "materials":
      return sql`select sent_at as since from material_readings where status = 'reading'`;
    case "proposals":
      return sql`select sent_at as since from proposal_runs where status = 'running'`;
    case "uploads":
      return sql`select sent_at as since from upload_reservations where status = 'inspecting'`;
    case "mails":
      return sql`select send_at as since from notifications where state = 'waiting' and send_at <= ${at}`;
    case "lessons":
      return sql`select created_at as since from writing_requests where try_at is not null`;
  }
}

function readStep(json: string): EpisodeAtWork["step"] {
  const { since, leaseUntil, attempt, doneParts, totalParts, ...row } = trustColumn<StepRow>(
    JSON.parse(json),
  );
  return { ...toStep(row), attempt, doneParts, totalParts, since, leaseUntil };
}
