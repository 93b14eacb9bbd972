import type { ProposalStore, StoredProposal } from "@learnlab/domain";
import { and, asc, eq, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { conceptProposals } from "./schema.ts";

/** What nothing may hang on when a concept is taken back. */
const USES = [
  "lessons",
  "writing_requests",
  "concept_texts",
  "memories",
  "concept_choices",
  "quiz_scores",
] as const;

export function createD1ProposalStore(db: Database): ProposalStore {
  return {
    async list(courseId) {
      const rows = await db
        .select()
        .from(conceptProposals)
        .where(eq(conceptProposals.courseId, courseId))
        .orderBy(
          asc(conceptProposals.materialId),
          asc(conceptProposals.position),
          asc(conceptProposals.id),
        );
      return rows.map(toProposal);
    },

    async find(proposalId) {
      const [row] = await db
        .select()
        .from(conceptProposals)
        .where(eq(conceptProposals.id, proposalId));
      return row === undefined ? null : toProposal(row);
    },

    async replace({ courseId, materialId, proposals, at }) {
      // One parameter for all of them: a hundred is all that a statement takes.
      const rows = JSON.stringify(proposals.map(({ id, proposal }) => ({ id, body: proposal })));
      await runBatch(db, [
        sql`delete from concept_proposals
          where course_id = ${courseId} and material_id = ${materialId} and state = 'proposed'`,
        sql`insert into concept_proposals
            (id, course_id, material_id, position, body, state, created_at, updated_at)
          select value ->> 'id', ${courseId}, ${materialId}, key, value -> 'body', 'proposed', ${at}, ${at}
          from json_each(${rows})`,
      ]);
    },

    async edit({ proposalId, proposal, at }) {
      const rows = await db
        .update(conceptProposals)
        .set({ body: proposal, updatedAt: at })
        .where(and(eq(conceptProposals.id, proposalId), eq(conceptProposals.state, "proposed")))
        .returning({ id: conceptProposals.id });
      return rows.length > 0;
    },

    async approve({ courseId, concepts, links, at }) {
      const rows = JSON.stringify(concepts);
      const approved = sql`exists (select 1 from json_each(${rows}) as wanted
        join concepts on concepts.id = wanted.value ->> 'id'
        where wanted.value ->> 'proposalId' = concept_proposals.id)`;
      const [, updated = []] = await runBatch(db, [
        sql`insert into concepts
            (id, course_id, material_id, position, term, spoken, sentences, questions, created_at, updated_at)
          select wanted.value ->> 'id', p.course_id, p.material_id,
            (select coalesce(max(position), -1) from concepts where course_id = ${courseId})
              + row_number() over (order by wanted.key),
            wanted.value ->> 'term', wanted.value ->> 'spoken', wanted.value -> 'sentences',
            wanted.value -> 'questions', ${at}, ${at}
          from json_each(${rows}) as wanted
          join concept_proposals p on p.id = wanted.value ->> 'proposalId'
          join materials on materials.id = p.material_id and materials.removed_at is null
          where p.course_id = ${courseId} and p.state = 'proposed'`,
        sql`update concept_proposals set state = 'approved', updated_at = ${at},
            concept_id = (select value ->> 'id' from json_each(${rows})
              where value ->> 'proposalId' = concept_proposals.id)
          where course_id = ${courseId} and state = 'proposed' and ${approved}
          returning id`,
        sql`insert into concept_links (from_id, to_id, kind, texts, quotes, created_at, updated_at)
          select one.id, other.id, value ->> 'kind', value -> 'texts', value -> 'quotes', ${at}, ${at}
          from json_each(${JSON.stringify(links)})
          join concepts as one on one.id = value ->> 'fromId' and one.course_id = ${courseId}
          join concepts as other on other.id = value ->> 'toId' and other.course_id = ${courseId}
          where true on conflict do nothing`,
      ]);
      return listIds(updated);
    },

    async reject({ courseId, ids, at }) {
      const [rejected = []] = await runBatch(db, [
        sql`update concept_proposals set state = 'rejected', updated_at = ${at}
          where course_id = ${courseId} and state = 'proposed'
            and id in (select value from json_each(${JSON.stringify(ids)}))
          returning id`,
      ]);
      return listIds(rejected);
    },

    async undo({ courseId, ids, at }) {
      const wanted = sql`id in (select value from json_each(${JSON.stringify(ids)}))`;
      const isUsed = sql.join(
        [
          ...USES.map(
            (table) => sql`exists (select 1 from ${sql.raw(table)} where concept_id = concepts.id)`,
          ),
          sql`exists (select 1 from concept_links
            where concepts.id in (from_id, to_id) and not (${cameAlong}))`,
        ],
        sql` or `,
      );
      const gone = sql`not exists (select 1 from concepts where concepts.id = concept_proposals.concept_id)`;
      const unused = sql`select id from concepts where id in (select concept_id from concept_proposals
          where course_id = ${courseId} and state = 'approved' and ${wanted}) and not (${isUsed})`;
      const [, , waiting = []] = await runBatch(db, [
        sql`delete from concept_links where from_id in (${unused}) or to_id in (${unused})`,
        sql`delete from concepts where id in (${unused})`,
        sql`update concept_proposals set state = 'proposed', concept_id = null, updated_at = ${at}
          where course_id = ${courseId} and state <> 'proposed' and ${wanted}
            and (concept_id is null or ${gone})
          returning id`,
      ]);
      return listIds(waiting);
    },
  };
}

/** Links that were written with the approval of one of their ends, and that nobody has changed since. */
const cameAlong = sql`concept_links.updated_at = concept_links.created_at and exists (
  select 1 from concepts as ends where ends.id in (from_id, to_id)
    and ends.created_at = concept_links.created_at)`;

function listIds(rows: Record<string, unknown>[]): string[] {
  return rows.map(({ id }) => String(id)).toSorted();
}

function toProposal(row: typeof conceptProposals.$inferSelect): StoredProposal {
  const { id, courseId, materialId, body, state, conceptId } = row;
  return { basis: "extracted", links: [], ...body, id, courseId, materialId, state, conceptId };
}
