import type { HeldProposalRun, ProposalRun, ProposalRunStore } from "@learnlab/domain";
import { and, asc, eq, lte, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { proposalRuns } from "./schema.ts";

/** Places of a material's proposals that a part of its run has for its own. */
const A_PART = 100;

const { id, courseId, materialId, status, pageCount, pagesRead, missed, failure } = proposalRuns;
const columns = {
  id,
  courseId,
  materialId,
  status,
  pageCount,
  pagesRead,
  missed,
  failure,
} satisfies Record<keyof ProposalRun, unknown>;
const heldColumns = {
  ...columns,
  attempt: proposalRuns.attempt,
  tries: proposalRuns.tries,
  partCount: proposalRuns.partCount,
  waiting: proposalRuns.waiting,
} satisfies Record<keyof HeldProposalRun, unknown>;

/** A person who edits a proposal, or takes a decision on it back, leaves a later time. */
const isUntouched = sql`state = 'proposed' and updated_at = created_at`;

export function createD1ProposalRunStore(db: Database): ProposalRunStore {
  return {
    list(wanted) {
      return db
        .select(columns)
        .from(proposalRuns)
        .where(eq(courseId, wanted))
        .orderBy(asc(proposalRuns.createdAt), asc(id));
    },

    async find(wanted) {
      const [row] = await db.select(columns).from(proposalRuns).where(eq(id, wanted));
      return row ?? null;
    },

    async begin(run) {
      const [, rows = []] = await runBatch(db, [
        sql`delete from concept_proposals where material_id = ${run.materialId} and ${isUntouched}
          and not exists (select 1 from proposal_runs where material_id = ${run.materialId})`,
        sql`insert into proposal_runs
            (id, course_id, material_id, status, sent_at, created_at, updated_at)
          values (${run.id}, ${run.courseId}, ${run.materialId}, 'running', ${run.at}, ${run.at}, ${run.at})
          on conflict (material_id) do update set status = 'running', failure = null, tries = 0,
            lease_until = 0, sent_at = excluded.sent_at, updated_at = excluded.updated_at,
            missed = '[]', waiting = (select json_group_array(part) from
              (select value as part from json_each(proposal_runs.waiting)
                union select value from json_each(proposal_runs.missed) order by part))
          where proposal_runs.status <> 'running' and (proposal_runs.part_count = 0
            or proposal_runs.waiting <> '[]' or proposal_runs.missed <> '[]')
          returning id`,
      ]);
      return rows[0] === undefined ? null : String(rows[0]["id"]);
    },

    async keepPart(kept) {
      const { part, proposals, at } = kept;
      const rows = JSON.stringify(proposals.map((one) => ({ id: one.id, body: one.proposal })));
      const run = sql`select course_id, material_id from proposal_runs
        where id = ${kept.id} and attempt = ${kept.attempt} and status = 'running'`;
      const first = part * A_PART;
      const status = kept.waiting.length === 0 ? "done" : "running";
      const [, , held = []] = await runBatch(db, [
        sql`delete from concept_proposals
          where material_id = (select material_id from (${run})) and ${isUntouched}
            and position >= ${first} and position < ${first + A_PART}`,
        sql`insert into concept_proposals
            (id, course_id, material_id, position, body, state, created_at, updated_at)
          select value ->> 'id', course_id, material_id, ${first} + key, value -> 'body', 'proposed', ${at}, ${at}
          from json_each(${rows}), (${run})`,
        sql`update proposal_runs set waiting = ${JSON.stringify(kept.waiting)},
            missed = ${JSON.stringify(kept.missed)}, failure = ${kept.failure},
            pages_read = ${kept.pagesRead}, status = ${status}, tries = 0,
            lease_until = ${kept.leaseUntil}, updated_at = ${at}
          where id = ${kept.id} and attempt = ${kept.attempt} and status = 'running'
          returning id`,
      ]);
      return held.length === 1;
    },

    async end({ id: ended, status: next, at }) {
      const rows = await db
        .update(proposalRuns)
        .set({ status: next, leaseUntil: 0, updatedAt: at })
        .where(and(eq(id, ended), eq(status, "running")))
        .returning({ id });
      return rows.length > 0;
    },

    ...runLeases(db),
  };
}

type Leases = Pick<ProposalRunStore, "claim" | "plan" | "release" | "takeWaiting">;

/** A run is held by one attempt at a time; whatever an earlier one writes changes nothing. */
function runLeases(db: Database): Leases {
  const isHeldBy = (held: { id: string; attempt: number }) =>
    and(eq(id, held.id), eq(proposalRuns.attempt, held.attempt), eq(status, "running"));
  return {
    async claim({ id: wanted, at, leaseUntil }) {
      const [row] = await db
        .update(proposalRuns)
        .set({
          attempt: sql`${proposalRuns.attempt} + 1`,
          tries: sql`${proposalRuns.tries} + 1`,
          leaseUntil,
          updatedAt: at,
        })
        .where(and(eq(id, wanted), eq(status, "running"), lte(proposalRuns.leaseUntil, at)))
        .returning(heldColumns);
      return row ?? null;
    },

    async plan({ partCount, pageCount: pages, at, ...held }) {
      const waiting = Array.from({ length: partCount }, (_, part) => part);
      const next = partCount === 0 ? "done" : "running";
      const rows = await db
        .update(proposalRuns)
        .set({
          partCount,
          pageCount: pages,
          pagesRead: 0,
          waiting,
          missed: [],
          status: next,
          updatedAt: at,
        })
        .where(isHeldBy(held))
        .returning({ id });
      return rows.length > 0;
    },

    async release(held) {
      await db.update(proposalRuns).set({ leaseUntil: 0 }).where(isHeldBy(held));
    },

    takeWaiting({ waitingSince, onlyWorkerSince, at, limit }) {
      return db.all(sql`
        update proposal_runs set sent_at = ${at}, lease_until = 0
        where id in (
          select id from proposal_runs
          where status = 'running' and sent_at < ${waitingSince}
            and (lease_until <= ${at} or updated_at < ${onlyWorkerSince})
          order by sent_at limit ${limit})
        returning id`);
    },
  };
}
